import type { ObjectModel, RecordTypeModel } from '../../metadata/index.ts';
import { mayChoose } from '../access/index.ts';
import { findColumn, type Column } from '../store/index.ts';
import type { Org, Row, SaveError, Stored } from '../types.ts';
import { saveError, shownValue, valueError } from './errors.ts';
import { readRow } from './scope.ts';

/** The record type a row carries; undefined for the master, and for what is no record type of the object. */
function typeOf(org: Org, object: ObjectModel, row: Row): RecordTypeModel | undefined {
    const id = row['RecordTypeId'] ?? null;
    if (id === null) return undefined;
    const found = readRow(org, 'RecordType', String(id));
    return found?.['SobjectType'] === object.name ? object.recordTypes.get(String(found['DeveloperName'])) : undefined;
}

function notOffered(column: Column, { values }: { readonly values: ReadonlySet<string> }, value: Stored) {
    if (value === null || !column.picklist?.restricted) return undefined;
    const parts = column.type === 'MultiselectPicklist' ? String(value).split(';') : [String(value)];
    return parts.find((part) => !values.has(part));
}

/** What is wrong with the record type of a record, and with picklist values that it does not offer. `given` is what was written. */
export function recordTypeErrors(
    user: Org,
    object: ObjectModel,
    row: Row,
    given: ReadonlySet<string>
): readonly SaveError[] {
    const id = row['RecordTypeId'] ?? null;
    if (object.recordTypes.size === 0 || id === null) return [];
    const type = typeOf(user.system, object, row);
    if (given.has('RecordTypeId') && (!type || !mayChoose(user, object.name, type))) {
        const message = `Record Type ID: this ID value isn't valid for the user: ${String(id)}`;
        return [saveError('INVALID_CROSS_REFERENCE_KEY', message, ['RecordTypeId'])];
    }
    return [...(type?.picklists ?? [])].flatMap(([name, offered]) => {
        const column = given.has(name) ? findColumn(object, name) : undefined;
        const wrong = column && notOffered(column, offered, row[name] ?? null);
        if (!column || wrong === undefined) return [];
        const message = `bad value for restricted picklist field: ${shownValue(wrong)}`;
        return [valueError('INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', column, message)];
    });
}

/** Puts the picklist values that a record type begins with into a new row, where nothing was given. */
export function applyRecordType(
    org: Org,
    object: ObjectModel,
    row: Record<string, Stored>,
    given: ReadonlySet<string>
): void {
    for (const [name, { defaultValue }] of typeOf(org, object, row)?.picklists ?? [])
        if (defaultValue !== undefined && !given.has(name)) row[name] ??= defaultValue;
}
