import { z } from 'zod';
import { CALL_REPORTING_FIELDS, type FieldValue } from '../fields/index.ts';
import { COLUMNS, wholeNumber, type Column } from './columns.ts';

/** Values that a person puts in the place of refused ones, by field; or everything that is wrong with them. */
export type ReadCorrections =
    | { readonly kind: 'read'; readonly values: Readonly<Record<string, FieldValue>> }
    | { readonly kind: 'wrong'; readonly problems: readonly string[] };

/** Reads corrections of a row of an object, given as texts; an empty one empties the field. */
export function readCorrections(object: string, given: readonly (readonly [string, string])[]): ReadCorrections {
    const columns = CORRECTABLE[object] ?? {};
    const problems: string[] = [];
    const values = Object.fromEntries(
        given.map(([field, text]): readonly [string, FieldValue] => {
            const column = Object.hasOwn(columns, field) ? columns[field] : undefined;
            if (column === undefined) {
                problems.push(`${field} is no field of ${object} that can be corrected`);
                return [field, null];
            }
            const read = column.safeParse(text);
            if (text !== '' && !read.success) {
                problems.push(`${field} ${read.error.issues.map(({ message }) => message).join(' and ')}`);
            }
            return [field, text === '' || !read.success ? null : read.data];
        })
    );
    return problems.length > 0 ? { kind: 'wrong', problems } : { kind: 'read', values };
}

const textOrFlag: Column = z.string().transform((given) => (/^(?:true|false)$/.test(given) ? given === 'true' : given));

/** Fields that a person may correct. The keys are none of them: a row under another key is another row. */
const CORRECTABLE: Readonly<Record<string, Readonly<Record<string, Column>>>> = {
    Phone_Event__c: Object.fromEntries(Object.entries(COLUMNS).filter(([field]) => field !== 'Event_Key__c')),
    CallReporting__c: Object.fromEntries(
        CALL_REPORTING_FIELDS.filter(({ field }) => field !== 'Call_Key__c').map(({ field, digits }) => [
            field,
            digits === undefined ? textOrFlag : wholeNumber(digits)
        ])
    )
};
