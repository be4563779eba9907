import type { Org, SaveResult } from '../types.ts';
import { saveRecords, type RecordInput } from '../write/index.ts';
import type { IngestJob } from './job.ts';

/** An upsert by Id is an update where there is one, else an insert; neighbours of a kind are written together. */
function upsertById(org: Org, object: string, records: readonly RecordInput[]): readonly SaveResult[] {
    const results: SaveResult[] = [];
    for (let at = 0; at < records.length;) {
        const hasId = records[at]?.['Id'] !== undefined;
        let end = at + 1;
        while (end < records.length && (records[end]?.['Id'] !== undefined) === hasId) end += 1;
        const operation = hasId ? 'update' : 'insert';
        results.push(...saveRecords(org, { object, operation, records: records.slice(at, end), allOrNone: false }));
        at = end;
    }
    return results;
}

/** Writes records as a job says. Deleting is final in the local org, so that hardDelete does the same, for whoever may. */
export function saveChunk(org: Org, job: IngestJob, records: readonly RecordInput[]): readonly SaveResult[] {
    const { object, operation, externalIdFieldName } = job;
    if (operation === 'upsert' && externalIdFieldName?.toLowerCase() === 'id') return upsertById(org, object, records);
    return saveRecords(org, {
        object,
        operation: operation === 'hardDelete' ? 'delete' : operation,
        ...(externalIdFieldName !== undefined && { externalId: externalIdFieldName }),
        records,
        allOrNone: false
    });
}
