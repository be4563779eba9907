import { toApi, type Column } from '../store/index.ts';
import type { ApiValue, OrgUser, Stored } from '../types.ts';

type Reader = Pick<OrgUser, 'locale' | 'timeZone'>;

const dates = new Map<string, Intl.DateTimeFormat>();
const numbers = new Map<string, Intl.NumberFormat>();

function dateFormat(locale: string, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    const key = `${locale} ${zone} ${Object.keys(options).join()}`;
    let format = dates.get(key);
    if (!format) {
        format = new Intl.DateTimeFormat(locale.replaceAll('_', '-'), { ...options, timeZone: zone });
        dates.set(key, format);
    }
    return format;
}

function numberFormat(locale: string, scale: number, style: 'decimal' | 'percent'): Intl.NumberFormat {
    const key = `${locale} ${scale} ${style}`;
    let format = numbers.get(key);
    if (!format) {
        const digits = { minimumFractionDigits: scale, maximumFractionDigits: scale };
        // no minus before what is rounded to zero
        format = new Intl.NumberFormat(locale.replaceAll('_', '-'), { ...digits, style, signDisplay: 'negative' });
        numbers.set(key, format);
    }
    return format;
}

const DATE = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
const TIME = { hour: 'numeric', minute: '2-digit' } as const;
const TIME_ALONE = { timeStyle: 'short' } as const;

/** A stored value as UI API and its GraphQL carry it: as REST does, but DateTime ends in `Z`. */
export function uiValue(column: Pick<Column, 'type'>, stored: Stored | undefined): ApiValue {
    if (column.type === 'DateTime' && typeof stored === 'number') return new Date(stored).toISOString();
    return toApi(column, stored);
}

/** The label of a picklist value; a value that is not listed is its own label. */
export function picklistLabel(column: Pick<Column, 'picklist'>, value: string): string {
    return column.picklist?.values.find((listed) => listed.value === value)?.label ?? value;
}

/**
 * What a person reads for a stored value, in the user's locale and time zone. Null where UI API gives none because the value
 * itself is what is shown: text, phone numbers, checkboxes, ids. Currency carries no symbol: the model names no currency.
 */
export function displayValue(column: Column, stored: Stored | undefined, user: Reader): string | null {
    if (stored === null || stored === undefined) return null;
    switch (column.type) {
        case 'DateTime':
            return dateFormat(user.locale, user.timeZone, { ...DATE, ...TIME }).format(Number(stored));
        case 'Date':
            return dateFormat(user.locale, 'UTC', DATE).format(new Date(`${stored}T00:00:00Z`));
        case 'Time':
            return dateFormat(user.locale, 'UTC', TIME_ALONE).format(Number(stored));
        case 'Number':
        case 'Currency':
            return numberFormat(user.locale, column.scale ?? 0, 'decimal').format(Number(stored));
        case 'Percent':
            return numberFormat(user.locale, column.scale ?? 0, 'percent').format(Number(stored) / 100);
        case 'Picklist':
            return picklistLabel(column, String(stored));
        case 'MultiselectPicklist':
            return String(stored)
                .split(';')
                .map((value) => picklistLabel(column, value))
                .join('; ');
        default:
            return null;
    }
}
