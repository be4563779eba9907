import type { ObjectModel } from '../../metadata/index.ts';
import { findColumn, findRelationship, fromApi, type Column } from '../store/index.ts';
import type { Org, SaveError, Stored } from '../types.ts';
import { coerce } from './coerce.ts';
import { noSuchField, notWritable, saveError, shownValue } from './errors.ts';
import { checkReference, resolveReference } from './references.ts';

/** A record as JSON brings it: API names to values, references to parents nested under their relationship. */
export type RecordInput = Readonly<Record<string, unknown>>;

/** The value a record has under a name, upper and lower case alike. */
export function valueOf(record: RecordInput, name: string): unknown {
    const wanted = name.toLowerCase();
    const key = Object.keys(record).find((one) => one.toLowerCase() === wanted);
    return key === undefined ? undefined : record[key];
}

/** What a record wants to write, checked value by value. */
export interface ReadInput {
    readonly values: Readonly<Record<string, Stored>>;
    readonly given: ReadonlySet<string>;
    readonly errors: readonly SaveError[];
}

export interface ReadOptions {
    readonly creating: boolean;
    /** Lets a new record bring its created and last modified dates and users, as Salesforce can be set to. */
    readonly auditFields: boolean;
    /** Keys that the caller has dealt with, in lower case: the external id of an upsert is still written. */
    readonly skip: ReadonlySet<string>;
}

const AUDIT_FIELDS = new Set(['CreatedDate', 'CreatedById', 'LastModifiedDate', 'LastModifiedById']);

function isWritable(column: Column, options: ReadOptions): boolean {
    if (options.creating && options.auditFields && AUDIT_FIELDS.has(column.name)) return true;
    return options.creating ? column.createable : column.updateable;
}

/** Reads every value of a record, all errors at once. Needs an open transaction, for references are looked up. */
export function readInput(org: Org, object: ObjectModel, record: RecordInput, options: ReadOptions): ReadInput {
    const values: Record<string, Stored> = {};
    const given = new Set<string>();
    const errors: SaveError[] = [];
    const unwritable: string[] = [];
    for (const [name, value] of Object.entries(record)) {
        if (name === 'attributes' || options.skip.has(name.toLowerCase())) continue;
        const direct = findColumn(object, name);
        const column = direct ?? findRelationship(object, name);
        if (!column) {
            errors.push(noSuchField(name, object.name));
            continue;
        }
        if (!isWritable(column, options)) {
            unwritable.push(column.name);
            continue;
        }
        if (given.has(column.name)) {
            const message = `Cannot specify both an external ID reference ${column.lookup?.relationship ?? ''} and a salesforce id, ${column.name}`;
            errors.push(saveError('INVALID_FIELD', message, [column.name]));
            continue;
        }
        given.add(column.name);
        const read = direct ? coerce(column, value) : resolveReference(org, column, value);
        if ('error' in read) errors.push(read.error);
        else values[column.name] = read.stored;
        if (direct && column.lookup && 'stored' in read && read.stored !== null) {
            const missing = checkReference(org, column, String(read.stored));
            if (missing) errors.push(missing);
        }
    }
    if (unwritable.length > 0) errors.push(notWritable(unwritable));
    return { values, given, errors };
}

/**
 * The first value of a record that its field's type can't take (`abc` for a number), as a JSON parser would see it before
 * any rule is applied: with Salesforce such a value fails the whole request.
 */
export function findTypeError(object: ObjectModel, record: RecordInput): string | undefined {
    for (const [name, value] of Object.entries(record)) {
        const column = findColumn(object, name);
        if (!column || value === null || value === '' || column.lookup || column.type === 'Id') continue;
        const converted = fromApi(column, value);
        if ('stored' in converted) continue;
        const kind = Array.isArray(value) ? 'START_ARRAY' : typeof value === 'object' ? 'START_OBJECT' : 'VALUE_STRING';
        const shown = kind === 'VALUE_STRING' ? ` value ${shownValue(value)}` : '';
        return `Cannot deserialize instance of ${converted.expected} from ${kind}${shown} or request may be missing a required field for ${column.name}`;
    }
    return undefined;
}
