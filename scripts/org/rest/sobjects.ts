import type { ObjectModel } from '../../metadata/index.ts';
import { describeBriefly, describeGlobal, describeObject } from '../describe/index.ts';
import { findColumn, findObject, fromApi, normalizeId, type Column } from '../store/index.ts';
import type { Org, Row, SaveResult } from '../types.ts';
import { findTypeError, saveRecords, type RecordInput } from '../write/index.ts';
import { notFound, notSupported, recordErrors, restError, type RestAnswer, type RestRequest } from './message.ts';
import { recordBody, rowsWhere } from './recordBody.ts';
import { answerDeleted, answerUpdated } from './replication.ts';

function isRecord(body: unknown): body is RecordInput {
    return typeof body === 'object' && body !== null && !Array.isArray(body);
}

/** The record a body holds, or the error of a body that holds none or a value of the wrong type. */
export function readRecord(object: ObjectModel, body: unknown): { readonly record: RecordInput } | RestAnswer {
    if (!isRecord(body))
        return restError(400, 'JSON_PARSER_ERROR', 'The body must be one JSON object of field names and values.');
    const wrong = findTypeError(object, body);
    return wrong === undefined ? { record: body } : restError(400, 'JSON_PARSER_ERROR', wrong);
}

function create(org: Org, object: ObjectModel, request: RestRequest): RestAnswer {
    const read = readRecord(object, request.body);
    if ('status' in read) return read;
    const [result] = saveRecords(org, {
        object: object.name,
        operation: 'insert',
        records: [read.record],
        allOrNone: true
    });
    if (!result?.success) return recordErrors(result?.errors ?? []);
    return createdAnswer(request.base, object, result);
}

function createdAnswer(base: string, object: ObjectModel, result: Extract<SaveResult, { success: true }>): RestAnswer {
    return {
        status: 201,
        body: { id: result.id, success: true, errors: result.errors },
        headers: { Location: `${base}/sobjects/${object.name}/${result.id}` }
    };
}

function rowById(org: Org, object: ObjectModel, id: string): Row | RestAnswer {
    const full = normalizeId(id);
    const row = full === undefined ? undefined : rowsWhere(org, object, 'Id', full)[0];
    return row ?? notFound();
}

function isAnswer(found: Row | RestAnswer): found is RestAnswer {
    return 'status' in found && typeof found.status === 'number' && !('Id' in found);
}

function one(org: Org, object: ObjectModel, id: string, request: RestRequest): RestAnswer {
    const row = rowById(org, object, id);
    if (isAnswer(row)) return row;
    const found = String(row['Id']);
    switch (request.method) {
        case 'GET':
        case 'HEAD':
            return recordBody(org, object, row, request.base, request.query.get('fields'));
        case 'PATCH':
            return update(org, object, found, request.body);
        case 'DELETE':
            return remove(org, object, found);
        default:
            return methodNotAllowed(request.method);
    }
}

function update(org: Org, object: ObjectModel, id: string, body: unknown): RestAnswer {
    const read = readRecord(object, body);
    if ('status' in read) return read;
    if (Object.keys(read.record).some((name) => name.toLowerCase() === 'id')) {
        return restError(400, 'INVALID_FIELD', 'The Id field should not be specified in the sobject data.', ['Id']);
    }
    const records = [{ ...read.record, Id: id }];
    const [result] = saveRecords(org, { object: object.name, operation: 'update', records, allOrNone: true });
    return result?.success ? { status: 204 } : recordErrors(result?.errors ?? []);
}

function remove(org: Org, object: ObjectModel, id: string): RestAnswer {
    const [result] = saveRecords(org, {
        object: object.name,
        operation: 'delete',
        records: [{ Id: id }],
        allOrNone: true
    });
    return result?.success ? { status: 204 } : recordErrors(result?.errors ?? []);
}

function externalIdColumn(object: ObjectModel, name: string): Column | RestAnswer {
    const column = findColumn(object, name);
    if (column?.externalId) return column;
    return notFound(`Provided external ID field does not exist or is not accessible: ${name}`);
}

function byExternalId(org: Org, object: ObjectModel, key: Column, text: string, request: RestRequest): RestAnswer {
    const converted = fromApi(key, text);
    const value = 'stored' in converted ? converted.stored : undefined;
    if (value === undefined || value === null) return notFound();
    const rows = rowsWhere(org, object, key.name, value);
    if (rows.length > 1) {
        // Salesforce answers with the addresses of the records that match
        const body = rows.map((row) => `${request.base}/sobjects/${object.name}/${String(row['Id'])}`);
        return { status: 300, body };
    }
    if (request.method === 'PATCH') return upsert(org, object, key, value, request);
    const [row] = rows;
    return row ? one(org, object, String(row['Id']), request) : notFound();
}

function upsert(org: Org, object: ObjectModel, key: Column, value: string | number, request: RestRequest): RestAnswer {
    const read = readRecord(object, request.body);
    if ('status' in read) return read;
    if (Object.keys(read.record).some((name) => name.toLowerCase() === key.name.toLowerCase())) {
        const message = `The ${key.name} field should not be specified in the sobject data.`;
        return restError(400, 'INVALID_FIELD', message, [key.name]);
    }
    const [result] = saveRecords(org, {
        object: object.name,
        operation: 'upsert',
        externalId: key.name,
        records: [{ ...read.record, [key.name]: value }],
        allOrNone: true
    });
    if (!result?.success) return recordErrors(result?.errors ?? []);
    const body = { id: result.id, success: true, errors: [], created: result.created };
    return { status: result.created ? 201 : 200, body };
}

function isRead({ method }: RestRequest): boolean {
    return method === 'GET' || method === 'HEAD';
}

/** An answer to GET and HEAD only. */
function readOnly(request: RestRequest, body: unknown): RestAnswer {
    return isRead(request) ? { status: 200, body } : methodNotAllowed(request.method);
}

function methodNotAllowed(method: string): RestAnswer {
    return restError(405, 'METHOD_NOT_ALLOWED', `HTTP Method '${method}' not allowed.`);
}

/** Everything below `/services/data/vXX.0/sobjects`. */
export function answerSobjects(org: Org, request: RestRequest): RestAnswer {
    const [, type, second, third] = request.path;
    if (type === undefined) return readOnly(request, describeGlobal(org, request.base));
    const object = findObject(org.model, type);
    if (!object) return notFound();
    if (request.path.length > 4) return notSupported(`${request.path.slice(2).join('/')} of a record`);
    if (second === undefined) {
        return request.method === 'POST'
            ? create(org, object, request)
            : readOnly(request, { objectDescribe: describeBriefly(org, object, request.base), recentItems: [] });
    }
    // what is published is kept under no address
    if (object.kind === 'platformEvent' && second !== 'describe') return notFound();
    if (third === undefined) {
        if (second === 'describe') return readOnly(request, describeObject(org, object, request.base));
        if (second === 'updated' && isRead(request)) return answerUpdated(org, object, request);
        if (second === 'deleted' && isRead(request)) return answerDeleted(org, object, request);
        if (second === 'listviews') return notSupported('listviews of an object');
        return one(org, object, second, request);
    }
    if (second === 'describe') return notSupported(`${third} of an object`);
    if (second.toLowerCase() === 'id') return one(org, object, third, request);
    const key = externalIdColumn(object, second);
    return 'status' in key ? key : byExternalId(org, object, key, third, request);
}
