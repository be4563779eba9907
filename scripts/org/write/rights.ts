import type { ObjectModel } from '../../metadata/index.ts';
import { mayRow } from '../access/index.ts';
import { accessTo, findObject } from '../store/index.ts';
import type { Org, Row, SaveError, Stored } from '../types.ts';
import { saveError } from './errors.ts';
import { readRow } from './scope.ts';

/** What a record gets that the user may read but not change. */
function readOnly(id: unknown): SaveError {
    return saveError('INSUFFICIENT_ACCESS_OR_READONLY', `insufficient access rights on object id: ${String(id)}`);
}

/** What a record gets that refers to one the user may not see. */
export function noCrossReference(fields: readonly string[] = []): SaveError {
    return saveError(
        'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
        'insufficient access rights on cross-reference id',
        fields
    );
}

/** Reads rows for questions of sharing, within the open transaction. */
export function rowReaderOf(org: Org): (object: string, id: string) => Row | undefined {
    return (object, id) => readRow(org, object, id);
}

/** Whether sharing hides no record of an object from the user. */
export function seesAllRows(org: Org, object: string): boolean {
    const found = findObject(org.model, object);
    return found !== undefined && accessTo(found).rows.read === 'all';
}

/** Whether the user may see the row of that id. */
export function visibleRow(org: Org, object: string, id: string): boolean {
    const row = readRow(org, object, id);
    return row !== undefined && mayRow(org, object, row, 'read', rowReaderOf(org));
}

/** Why the user may not create records of an object at all. */
export function createRefusal(object: ObjectModel): SaveError | undefined {
    if (accessTo(object).create) return undefined;
    return saveError('CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', `entity type cannot be inserted: ${object.label}`);
}

/** Why the user may not change a record that can be seen: by object permission, or by sharing. */
export function editRefusal(org: Org, object: ObjectModel, row: Row): SaveError | undefined {
    if (!accessTo(object).edit)
        return saveError('CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', `entity type cannot be updated: ${object.label}`);
    return mayRow(org, object.name, row, 'edit', rowReaderOf(org)) ? undefined : readOnly(row['Id']);
}

/** The permission "Transfer Record", by which records change hands that are not one's own. */
const TRANSFER = 'TransferAnyEntity';

/**
 * Why a record does not get the owner that is given: every record has one, and only who owns it, may do all with it or
 * has "Transfer Record" gives it to another.
 */
export function ownerRefusal(
    org: Org,
    object: ObjectModel,
    values: Readonly<Record<string, Stored>>,
    prior: Row | undefined
): SaveError | undefined {
    const owner = values['OwnerId'];
    if (owner === undefined || owner === prior?.['OwnerId']) return undefined;
    if (owner === null) return saveError('INVALID_CROSS_REFERENCE_KEY', 'Owner ID: owner cannot be blank', ['OwnerId']);
    if (!prior || org.access.userPermissions.has(TRANSFER)) return undefined;
    return mayRow(org, object.name, prior, 'delete', rowReaderOf(org)) ? undefined : readOnly(prior['Id']);
}

/** Why the user may not delete a record that can be seen. */
export function deleteRefusal(org: Org, object: ObjectModel, row: Row): SaveError | undefined {
    if (accessTo(object).delete && mayRow(org, object.name, row, 'delete', rowReaderOf(org))) return undefined;
    return readOnly(row['Id']);
}
