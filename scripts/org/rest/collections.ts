import type { ObjectModel } from '../../metadata/index.ts';
import { findColumn, findObject, objectOfId } from '../store/index.ts';
import type { Org, SaveResult } from '../types.ts';
import { inTransaction, saveRecords, type RecordInput, type SaveRequest } from '../write/index.ts';
import { readBatch, tooMany, type Batch } from './batch.ts';
import { notFound, restError, type RestAnswer, type RestRequest } from './message.ts';
import { answerRetrieve } from './retrieve.ts';

/** Runs of neighbours of one object, each written together: Collections takes several types in one request. */
function chunks(batch: Batch): readonly { object: ObjectModel; records: readonly RecordInput[] }[] {
    const found: { object: ObjectModel; records: RecordInput[] }[] = [];
    for (const [at, object] of batch.objects.entries()) {
        const last = found.at(-1);
        const record = batch.records[at] ?? {};
        if (last?.object === object) last.records.push(record);
        else found.push({ object, records: [record] });
    }
    return found;
}

const ROLLED_BACK: SaveResult = {
    success: false,
    errors: [
        {
            statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK',
            message: 'Record rolled back because not all records were valid and the request was using AllOrNone header',
            fields: []
        }
    ]
};

function save(org: Org, batch: Batch, how: Pick<SaveRequest, 'operation' | 'externalId'>): readonly SaveResult[] {
    const isGood = (results: readonly SaveResult[]): boolean => results.every((result) => result.success);
    const work = (): readonly SaveResult[] =>
        chunks(batch).flatMap(({ object, records }) =>
            saveRecords(org, { ...how, object: object.name, records, allOrNone: batch.allOrNone })
        );
    const results = inTransaction(org, work, (saved) => !batch.allOrNone || isGood(saved));
    if (!batch.allOrNone || isGood(results)) return results;
    return results.map((result) => (result.success ? ROLLED_BACK : result));
}

function answer(results: readonly SaveResult[], withCreated: boolean): RestAnswer {
    const body = results.map((result) => {
        const { id, success, errors } = result;
        const shown = { ...(id !== undefined && { id }), success, errors };
        return withCreated && result.success ? { ...shown, created: result.created } : shown;
    });
    return { status: 200, body };
}

function upsert(org: Org, request: RestRequest, type: string, key: string): RestAnswer {
    const object = findObject(org.model, type);
    if (!object) return notFound();
    const column = findColumn(object, key);
    if (!column?.externalId) {
        return restError(404, 'NOT_FOUND', `Provided external ID field does not exist or is not accessible: ${key}`);
    }
    const batch = readBatch(org, request.body, object.name);
    if ('status' in batch) return batch;
    return answer(save(org, batch, { operation: 'upsert', externalId: column.name }), true);
}

function write(org: Org, request: RestRequest, operation: 'insert' | 'update'): RestAnswer {
    const batch = readBatch(org, request.body);
    return 'status' in batch ? batch : answer(save(org, batch, { operation }), false);
}

function remove(org: Org, request: RestRequest): RestAnswer {
    const ids = (request.query.get('ids') ?? '').split(',').filter((id) => id !== '');
    if (ids.length === 0)
        return restError(400, 'MISSING_ARGUMENT', 'Name the records in the parameter ids, separated by commas.');
    const excess = tooMany(ids.length);
    if (excess) return excess;
    const objects: ObjectModel[] = [];
    for (const id of ids) {
        const object = objectOfId(org.model, id);
        if (!object) return restError(400, 'MALFORMED_ID', `bad id ${id}`);
        objects.push(object);
    }
    const allOrNone = request.query.get('allOrNone') === 'true';
    return answer(
        save(org, { allOrNone, records: ids.map((Id) => ({ Id })), objects }, { operation: 'delete' }),
        false
    );
}

function notAllowed({ method }: RestRequest): RestAnswer {
    return restError(405, 'METHOD_NOT_ALLOWED', `HTTP Method '${method}' not allowed.`);
}

/** Everything below `/services/data/vXX.0/composite/sobjects`. */
export function answerCollections(org: Org, request: RestRequest): RestAnswer {
    const [, , type, key, more] = request.path;
    if (more !== undefined) return notFound();
    if (type !== undefined && key !== undefined && request.method === 'PATCH') return upsert(org, request, type, key);
    if (type !== undefined && key === undefined && (request.method === 'GET' || request.method === 'POST'))
        return answerRetrieve(org, request, type);
    if (type !== undefined) return notAllowed(request);
    switch (request.method) {
        case 'POST':
            return write(org, request, 'insert');
        case 'PATCH':
            return write(org, request, 'update');
        case 'DELETE':
            return remove(org, request);
        default:
            return notAllowed(request);
    }
}

/** Whether a Collections answer holds a record that was not saved. */
export function hasFailedRecords(answered: RestAnswer): boolean {
    return Array.isArray(answered.body) && answered.body.some((one: unknown) => isFailed(one));
}

function isFailed(one: unknown): boolean {
    return typeof one === 'object' && one !== null && 'success' in one && one.success === false;
}
