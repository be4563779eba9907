import type { ObjectModel } from '../../metadata/index.ts';
import { mayRow } from '../access/index.ts';
import { findColumn, findObject, objectOfId, quoted, type Column } from '../store/index.ts';
import type { Org, SaveError, Stored } from '../types.ts';
import { coerce, type Coerced } from './coerce.ts';
import { saveError, shownValue, valueError } from './errors.ts';
import { noCrossReference, rowReaderOf, seesAllRows, visibleRow } from './rights.ts';
import { readRow } from './scope.ts';
import { all } from './statements.ts';

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Checks that an id leads to a row of one of the objects the lookup may point at. */
export function checkReference(org: Org, column: Column, id: string): SaveError | undefined {
    const target = objectOfId(org.model, id);
    if (!target || !column.lookup?.referenceTo.includes(target.name)) {
        return valueError('FIELD_INTEGRITY_EXCEPTION', column, `id value of incorrect type: ${id}`);
    }
    const row = readRow(org, target.name, id);
    // the detail of a master is a part of it
    const right = column.type === 'MasterDetail' && !column.lookup.writeRequiresMasterRead ? 'edit' : 'read';
    if (row && !mayRow(org, target.name, row, right, rowReaderOf(org))) return noCrossReference([column.name]);
    if (row) return undefined;
    return saveError('INVALID_CROSS_REFERENCE_KEY', `invalid cross reference id: ${id}`, [column.name]);
}

/** The one external id that a nested reference names, or what is wrong with it. */
function namedKey(
    target: ObjectModel,
    reference: Readonly<Record<string, unknown>>
): { key: Column; value: unknown } | SaveError {
    const given = Object.entries(reference).filter(([name]) => name !== 'attributes');
    const [first] = given;
    if (given.length !== 1 || !first) {
        const names = given.map(([name]) => name).join(', ');
        const count = given.length === 0 ? 'No' : 'More than 1';
        return saveError(
            'INVALID_FIELD',
            `${count} field provided in an external foreign key reference in entity: ${target.name}: [${names}]`
        );
    }
    const key = findColumn(target, first[0]);
    if (key?.externalId || key?.name === 'Id') return { key, value: first[1] };
    const message = `Field name provided, ${first[0]} is not an External ID or indexed field for ${target.name}`;
    return saveError('INVALID_FIELD', message, [first[0]]);
}

/** Ids of the rows that the user may see whose external id has that value; two at most, which is enough to know that it is not one. */
export function idsByKey(org: Org, object: string, key: Column, value: Stored): readonly string[] {
    const sql = `SELECT "Id" FROM ${quoted(object)} WHERE ${quoted(key.name)} = ?`;
    if (seesAllRows(org, object)) return all(org, `${sql} LIMIT 2`, value).map((row) => String(row['Id']));
    const ids = all(org, sql, value).map((row) => String(row['Id']));
    return ids.filter((id) => visibleRow(org, object, id)).slice(0, 2);
}

/** The id a nested reference such as `Shelf__r: { Number__c: 7 }` means. */
export function resolveReference(org: Org, column: Column, reference: unknown): Coerced {
    const target = findObject(org.model, column.lookup?.referenceTo[0] ?? '');
    const relationship = column.lookup?.relationship ?? column.name;
    if (!target || !isRecord(reference)) {
        const message = `The reference ${relationship} must be an object that names one external id of ${target?.name ?? 'its object'}.`;
        return { error: saveError('INVALID_FIELD', message, [relationship]) };
    }
    const named = namedKey(target, reference);
    if ('statusCode' in named) return { error: named };
    const coerced = coerce(named.key, named.value);
    if ('error' in coerced) return coerced;
    const shown = shownValue(named.value);
    const [id, second] = coerced.stored === null ? [] : idsByKey(org, target.name, named.key, coerced.stored);

    const entity = `field ${named.key.name} in entity ${target.name}`;
    if (second !== undefined) {
        return {
            error: saveError(
                'INVALID_FIELD',
                `Foreign key external ID: ${shown} matches more than one record for ${entity}`
            )
        };
    }
    if (id === undefined)
        return { error: saveError('INVALID_FIELD', `Foreign key external ID: ${shown} not found for ${entity}`) };
    return { stored: id };
}
