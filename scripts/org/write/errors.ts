import type { Column } from '../store/index.ts';
import type { SaveError } from '../types.ts';

/** One error of one record, with Salesforce's status code. */
export function saveError(statusCode: string, message: string, fields: readonly string[] = []): SaveError {
    return { statusCode, message, fields };
}

/** An error of one value, in the form `Label: what is wrong`. */
export function valueError(statusCode: string, column: Column, message: string): SaveError {
    return saveError(statusCode, `${column.label}: ${message}`, [column.name]);
}

/** A value as messages show it: short, whatever was sent. */
export function shownValue(value: unknown): string {
    if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '[…]' : '{…}';
    const text = String(value);
    return text.length > 255 ? `${text.slice(0, 255)}…` : text;
}

/** The field a record names does not exist. */
export function noSuchField(name: string, object: string): SaveError {
    return saveError('INVALID_FIELD', `No such column '${name}' on sobject of type ${object}`, [name]);
}

/** A field that is calculated, or that only the platform writes. */
export function notWritable(names: readonly string[]): SaveError {
    const message =
        `Unable to create/update fields: ${names.join(', ')}. Please check the security settings of this field and ` +
        `verify that it is read/write for your profile or permission set.`;
    return saveError('INVALID_FIELD_FOR_INSERT_UPDATE', message, names);
}

/** What a record gets that was fine by itself but in one all-or-none request with one that was not. */
export const ROLLED_BACK = saveError(
    'ALL_OR_NONE_OPERATION_ROLLED_BACK',
    'Record rolled back because not all records were valid and the request was using AllOrNone header'
);
