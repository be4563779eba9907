import { fromApi, MASTER_RECORD_TYPE, type Column } from '../store/index.ts';
import type { SaveError, Stored } from '../types.ts';
import { shownValue, valueError } from './errors.ts';

/** A value ready for its table, or why it can't be. */
export type Coerced = { readonly stored: Stored } | { readonly error: SaveError };

/** Length in UTF-16 units where the file says none; Salesforce's for these types. */
const DEFAULT_LENGTHS: Readonly<Record<string, number>> = {
    Text: 255,
    TextArea: 255,
    Url: 255,
    Picklist: 255,
    Email: 80,
    Phone: 40,
    MultiselectPicklist: 4099
};

function coerceText(column: Column, text: string): Coerced {
    const trimmed = column.type === 'LongTextArea' || column.type === 'Html' ? text : text.trim();
    if (trimmed === '') return { stored: null };
    const max = column.length ?? DEFAULT_LENGTHS[column.type];
    if (max !== undefined && trimmed.length > max) {
        const message = `data value too large: ${shownValue(trimmed)} (max length=${max})`;
        return { error: valueError('STRING_TOO_LONG', column, message) };
    }
    if (column.type === 'Email' && !/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(trimmed)) {
        return { error: valueError('INVALID_EMAIL_ADDRESS', column, `invalid email address: ${shownValue(trimmed)}`) };
    }
    return { stored: trimmed };
}

/** The API value a text means, whatever its case; undefined where the picklist has no active value of that name. */
function picklistValue(column: Column, text: string): string | undefined {
    const wanted = text.toLowerCase();
    return column.picklist?.values.find((one) => one.isActive && one.value.toLowerCase() === wanted)?.value;
}

function coercePicklist(column: Column, text: string): Coerced {
    const coerced = coerceText(column, text);
    if ('error' in coerced || coerced.stored === null) return coerced;
    const parts = column.type === 'MultiselectPicklist' ? String(coerced.stored).split(';') : [String(coerced.stored)];
    const values: string[] = [];
    for (const part of parts.map((one) => one.trim()).filter((one) => one !== '')) {
        const known = picklistValue(column, part);
        if (known === undefined && column.picklist?.restricted) {
            const message = `bad value for restricted picklist field: ${shownValue(part)}`;
            return { error: valueError('INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', column, message) };
        }
        values.push(known ?? part);
    }
    return { stored: values.join(';') };
}

/** Rounds half away from zero to a number of decimal places, by the decimal digits that people see. */
export function roundTo(value: number, scale: number): number {
    const shifted = Number(`${Math.abs(value)}e${scale}`);
    // a value already in exponent notation is either far above or far below any scale
    if (Number.isNaN(shifted)) return Math.abs(value) < 1 ? 0 : value;
    return Math.sign(value) * Number(`${Math.round(shifted)}e-${scale}`);
}

function coerceNumber(column: Column, value: number): Coerced {
    const scale = column.scale ?? 0;
    const rounded = roundTo(value, scale);
    const integerDigits = (column.precision ?? 18) - scale;
    if (Math.abs(rounded) >= 10 ** integerDigits) {
        const message = `value outside of valid range on numeric field: ${value}`;
        return { error: valueError('NUMBER_OUTSIDE_VALID_RANGE', column, message) };
    }
    return { stored: rounded === 0 ? 0 : rounded };
}

function wrongType(column: Column, value: unknown): Coerced {
    const shown = shownValue(value);
    if (column.type === 'Lookup' || column.type === 'MasterDetail') {
        return { error: valueError('MALFORMED_ID', column, `id value of incorrect type: ${shown}`) };
    }
    return { error: valueError('INVALID_TYPE_ON_FIELD_IN_RECORD', column, `value not of required type: ${shown}`) };
}

/** One JSON value as the table will hold it: the type's rules, lengths, ranges and picklists applied. */
export function coerce(column: Column, value: unknown): Coerced {
    if (value === '' && column.type !== 'Checkbox') return { stored: null };
    const converted = fromApi(column, value);
    if ('expected' in converted) return wrongType(column, value);
    const { stored } = converted;
    if (stored === null) return column.type === 'Checkbox' ? wrongType(column, value) : { stored };
    switch (column.type) {
        case 'Number':
        case 'Currency':
        case 'Percent':
            return coerceNumber(column, Number(stored));
        case 'Picklist':
        case 'MultiselectPicklist':
            return coercePicklist(column, String(stored));
        case 'DateTime':
            // Salesforce keeps date-times to the second
            return { stored: Math.floor(Number(stored) / 1000) * 1000 };
        case 'Lookup':
            // the master is no row: records that have it carry none
            return { stored: column.name === 'RecordTypeId' && stored === MASTER_RECORD_TYPE ? null : stored };
        case 'Checkbox':
        case 'Date':
        case 'Time':
        case 'Id':
        case 'MasterDetail':
            return { stored };
        default:
            return coerceText(column, String(stored));
    }
}
