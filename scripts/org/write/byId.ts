import type { ObjectModel } from '../../metadata/index.ts';
import { mayRow } from '../access/index.ts';
import { normalizeId, objectOfId } from '../store/index.ts';
import type { Org, Row, SaveError } from '../types.ts';
import { saveError, shownValue } from './errors.ts';
import { valueOf, type RecordInput } from './input.ts';
import { noCrossReference, rowReaderOf } from './rights.ts';
import { readRow } from './scope.ts';

/** The row an update or delete means by its Id. */
export function rowById(org: Org, object: ObjectModel, record: RecordInput, operation: string): Row | SaveError {
    const given = valueOf(record, 'Id');
    if (given === undefined || given === null || given === '') {
        return saveError('MISSING_ARGUMENT', `Id not specified in an ${operation} call`);
    }
    const id = typeof given === 'string' ? normalizeId(given) : undefined;
    if (id === undefined)
        return saveError('MALFORMED_ID', `${object.label} ID: id value of incorrect type: ${shownValue(given)}`, [
            'Id'
        ]);
    if (objectOfId(org.model, id)?.name !== object.name) {
        return saveError('INVALID_CROSS_REFERENCE_KEY', `invalid cross reference id: ${id}`, ['Id']);
    }
    const row = readRow(org, object.name, id);
    if (!row) return saveError('ENTITY_IS_DELETED', 'entity is deleted', []);
    return mayRow(org, object.name, row, 'read', rowReaderOf(org)) ? row : noCrossReference();
}

/** Records that a request would change more than once: Salesforce changes none of them. */
export function idsGivenTwice(records: readonly RecordInput[]): ReadonlySet<string> {
    const seen = new Set<string>();
    const twice = new Set<string>();
    for (const record of records) {
        const given = valueOf(record, 'Id');
        const id = typeof given === 'string' ? normalizeId(given) : undefined;
        if (id === undefined) continue;
        if (seen.has(id)) twice.add(id);
        seen.add(id);
    }
    return twice;
}

/** Whether there is no row, and why. */
export function isError(found: Row | SaveError): found is SaveError {
    return 'statusCode' in found && 'fields' in found;
}
