import type { ObjectModel } from '../../metadata/index.ts';
import { DEPLOYED, findColumn, findObject } from '../store/index.ts';
import type { Org, SaveError, SaveResult } from '../types.ts';
import { idsGivenTwice, isError, rowById } from './byId.ts';
import { noteChanges } from './changes.ts';
import { deleteRefusal, editRefusal } from './rights.ts';
import { ROLLED_BACK, saveError } from './errors.ts';
import { valueOf, type RecordInput } from './input.ts';
import { failed, insertRecord, updateRecord, type Saved } from './record.ts';
import { publishEvent } from './publish.ts';
import { idsByKey } from './references.ts';
import { refusedNow, type Attempt } from './refusal.ts';
import { deleteRecord } from './remove.ts';
import { readRow } from './scope.ts';
import { currentTransaction, inTransaction, withSavepoint } from './transaction.ts';
import { upsertKeys } from './upsertKeys.ts';

export interface SaveRequest {
    readonly object: string;
    readonly operation: 'insert' | 'update' | 'upsert' | 'delete';
    /** Name of the external id field that an upsert goes by. */
    readonly externalId?: string;
    /** `update` and `delete` find their record by `Id`. */
    readonly records: readonly RecordInput[];
    /** One bad record undoes them all. */
    readonly allOrNone: boolean;
    /** Lets new records bring CreatedDate, CreatedById, LastModifiedDate and LastModifiedById. */
    readonly auditFields?: boolean;
}

/** Rows a long transaction keeps at hand; reading one again is cheap, keeping them all is not. */
const MAX_CACHED = 10_000;

const NOTHING: ReadonlySet<string> = new Set();
const ID: ReadonlySet<string> = new Set(['id']);
const UNCHANGED: readonly string[] = [];

function refuse(error: SaveError, id?: string): Saved {
    return { result: failed([error], id), changed: UNCHANGED };
}

type SaveOne = (record: RecordInput, at: number) => Saved;

/** Writes one record unless something outside of it forbids it now. */
function unlessRefused(org: Org, attempt: Attempt, write: () => Saved): Saved {
    const error = refusedNow(org, attempt);
    return error ? refuse(error) : write();
}

function upserter(org: Org, object: ObjectModel, request: SaveRequest): SaveOne {
    const name = request.externalId ?? '';
    const key = findColumn(object, name);
    if (!key?.externalId) {
        const message = `Field name provided, ${name} does not match an External ID, Salesforce Id, or indexed field for ${object.name}`;
        return () => refuse(saveError('INVALID_FIELD', message, [name]));
    }
    const keys = upsertKeys(key, request.records);
    const options = { auditFields: request.auditFields ?? false, skip: NOTHING };
    return (record, at) => {
        const value = keys[at];
        if (value === undefined) throw new Error('Every record of an upsert has its key.');
        if (typeof value === 'object') return refuse(value);
        const ids = idsByKey(org, object.name, key, value);
        if (ids.length > 1) {
            const message = `More than one record found for external id field: [${ids.join(', ')}]`;
            return refuse(saveError('DUPLICATE_EXTERNAL_ID', message, [key.name]));
        }
        const prior = ids[0] === undefined ? undefined : readRow(org, object.name, ids[0]);
        const refused = prior && editRefusal(org, object, prior);
        if (refused) return refuse(refused, ids[0]);
        const operation = prior ? 'update' : 'insert';
        return unlessRefused(org, { object: object.name, operation, record }, () =>
            prior ? updateRecord(org, object, prior, record, options) : insertRecord(org, object, record, options)
        );
    };
}

function saverOf(org: Org, object: ObjectModel, request: SaveRequest): SaveOne {
    const options = { auditFields: request.auditFields ?? false, skip: NOTHING };
    switch (request.operation) {
        case 'insert':
            return (record) =>
                valueOf(record, 'Id') === undefined
                    ? unlessRefused(org, { object: object.name, operation: 'insert', record }, () =>
                          object.kind === 'platformEvent'
                              ? publishEvent(org, object, record)
                              : insertRecord(org, object, record, options)
                      )
                    : refuse(
                          saveError('INVALID_FIELD_FOR_INSERT_UPDATE', 'cannot specify Id in an insert call', ['Id'])
                      );
        case 'update': {
            const twice = idsGivenTwice(request.records);
            return (record) => {
                const row = rowById(org, object, record, 'update');
                if (isError(row)) return refuse(row);
                const id = String(row['Id']);
                if (twice.has(id))
                    return refuse(saveError('DUPLICATE_VALUE', `duplicate id specified: ${id}`, ['Id']), id);
                const refused = editRefusal(org, object, row);
                if (refused) return refuse(refused, id);
                return unlessRefused(org, { object: object.name, operation: 'update', record }, () =>
                    updateRecord(org, object, row, record, { ...options, skip: ID })
                );
            };
        }
        case 'upsert':
            return upserter(org, object, request);
        case 'delete':
            return (record) => {
                const row = rowById(org, object, record, 'delete');
                if (isError(row)) return refuse(row);
                const refused = deleteRefusal(org, object, row);
                if (refused) return refuse(refused, String(row['Id']));
                // what hangs on the record goes first, and comes back if the last of it may not go
                const remove = (): SaveResult => deleteRecord(org, object, String(row['Id']));
                return unlessRefused(org, { object: object.name, operation: 'delete', record }, () => ({
                    result: withSavepoint(org, remove, (result) => result.success),
                    changed: UNCHANGED
                }));
            };
    }
}

/** Why no record of the object can be written this way, whatever it holds. */
function refusal(object: ObjectModel | undefined, request: SaveRequest): SaveError | undefined {
    if (!object) return saveError('INVALID_TYPE', `sObject type '${request.object}' is not supported.`);
    if (object.kind === 'customMetadata') {
        const message = `DML operation ${request.operation.toUpperCase()} not allowed on ${object.name}: custom metadata is deployed, not written`;
        return saveError('INVALID_TYPE_FOR_OPERATION', message);
    }
    const event = object.kind === 'platformEvent' && request.operation !== 'insert';
    if (event || DEPLOYED.has(object.name) || (object.name === 'User' && request.operation === 'delete')) {
        return saveError(
            'INVALID_TYPE_FOR_OPERATION',
            `entity type ${object.name} does not support ${request.operation}`
        );
    }
    return undefined;
}

function rolledBack(result: SaveResult): SaveResult {
    return result.success ? failed([ROLLED_BACK]) : result;
}

/**
 * Writes records of one object by Salesforce's rules, in order, and gives one result for each, in that order.
 * Each record stands for itself unless `allOrNone`; everything is one transaction, or a part of the one that is open.
 * A new or changed record is checked in full before anything of it is written, so that a bad one leaves nothing behind.
 */
export function saveRecords(org: Org, request: SaveRequest): readonly SaveResult[] {
    const object = findObject(org.model, request.object);
    const refused = refusal(object, request);
    if (refused || !object) return request.records.map(() => failed(refused ? [refused] : []));
    let undone = false;
    const results = inTransaction(
        org,
        () => {
            const { rows } = currentTransaction(org);
            if (rows.size > MAX_CACHED) rows.clear();
            const saveOne = saverOf(org, object, request);
            const saved = request.records.map(saveOne);
            noteChanges(org, object.name, saved);
            return saved.map(({ result }) => result);
        },
        (all) => {
            undone = request.allOrNone && all.some((result) => !result.success);
            return !undone;
        }
    );
    return undone ? results.map(rolledBack) : results;
}
