import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerBulk, type FakeJob, type Write } from './fakeBulk.ts';
import { answerGraphql } from './fakeGraphql.ts';
import { setTimeout as sleep } from 'node:timers/promises';

/** One request as the fake org saw it. */
export interface SeenRequest {
    readonly method: string;
    readonly path: string;
    readonly authorization: string | undefined;
    readonly body: unknown;
}

/** What a fault does with a request: answers it, drops the connection after the work is done, or lets it pass (undefined). */
export type Fault = (
    request: SeenRequest
) =>
    | { readonly status: number; readonly body?: unknown; readonly headers?: Record<string, string> }
    | 'drop'
    | undefined;

/** What the fake says about one record instead of keeping it. */
export type RecordFault = (
    object: string,
    record: Readonly<Record<string, unknown>>
) => { readonly statusCode: string; readonly message: string; readonly fields?: readonly string[] } | undefined;

/** Why the fake refuses one list of a request as a whole. */
export type ListFault = (
    records: readonly Readonly<Record<string, unknown>>[]
) => { readonly status?: number; readonly body: unknown } | undefined;

export interface FakeOrg {
    readonly url: string;
    readonly token: string;
    readonly requests: readonly SeenRequest[];
    /** By object, then by external id. */
    readonly tables: ReadonlyMap<string, ReadonlyMap<string, Readonly<Record<string, unknown>>>>;
    /** Puts a record in as if it had been there before. */
    readonly put: (object: string, externalId: string, key: string | number) => void;
    /** How many records have an external id in a field. */
    readonly keptBy: (externalId: string) => number;
    /** What `Sforce-Limit-Info` says; nothing where undefined. */
    usage: { used: number; readonly allowed: number } | undefined;
    /** Requests so far, also where they are not kept. */
    answered: number;
    readonly jobs: Map<string, FakeJob>;
    readonly validTokens: Set<string>;
    fault: Fault | undefined;
    recordFault: RecordFault | undefined;
    listFault: ListFault | undefined;
    readonly close: () => Promise<void>;
}

type Row = Record<string, unknown>;
type Upserted = ReturnType<Write>;

export interface FakeOrgOptions {
    /** What each request takes, in milliseconds. */
    readonly latencyMs?: number;
    /** Keeps no bodies of requests, for tests of many. */
    readonly forgetful?: boolean;
    /** Keeps the keys of records alone, for benches of very many. */
    readonly keysOnly?: boolean;
    readonly port?: number;
}

/**
 * A small server that answers as Salesforce documents /composite with Collections upserts, and the two GraphQL questions
 * the writer asks. It knows no schema: it keeps what it is sent, by external id, and refuses parents it does not have.
 */
export async function startFakeOrg(options: FakeOrgOptions = {}): Promise<FakeOrg> {
    const requests: SeenRequest[] = [];
    const tables = new Map<string, Map<string, Row>>();
    const token = '00Dxx0000000001!fake';
    const table = (object: string) => getOrInsert(tables, object);
    // By external id field, so that a parent is found without looking at every row.
    const known = new Map<string, Set<string>>();
    const identify = (field: string, key: unknown): void => {
        known.set(field, (known.get(field) ?? new Set()).add(String(key).toLowerCase()));
    };
    const server = createServer((request, response) => {
        void answer(request, response);
    });
    await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
    const org: FakeOrg = {
        url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        token,
        requests,
        tables,
        put: (object, externalId, key) => {
            table(object).set(String(key), { [externalId]: key });
            identify(externalId, key);
        },
        keptBy: (externalId) => known.get(externalId)?.size ?? 0,
        usage: undefined,
        answered: 0,
        jobs: new Map(),
        validTokens: new Set([token]),
        fault: undefined,
        recordFault: undefined,
        listFault: undefined,
        close: () =>
            new Promise((resolve) => {
                server.closeAllConnections();
                server.close(() => resolve());
            })
    };
    return org;

    async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
        const chunks: Buffer[] = [];
        for await (const chunk of request) {
            chunks.push(chunk as Buffer);
        }
        const text = Buffer.concat(chunks).toString('utf8');
        const seen: SeenRequest = {
            method: request.method ?? '',
            path: request.url ?? '',
            authorization: request.headers.authorization,
            body: text === '' ? undefined : request.headers['content-type'] === 'text/csv' ? text : JSON.parse(text)
        };
        org.answered += 1;
        if (options.forgetful !== true) {
            requests.push(seen);
        }
        if (options.latencyMs !== undefined) {
            await sleep(options.latencyMs);
        }
        if (org.usage !== undefined) {
            org.usage.used += 1;
            response.setHeader('sforce-limit-info', `api-usage=${org.usage.used}/${org.usage.allowed}`);
        }
        const fault = org.fault?.(seen);
        if (fault !== undefined && fault !== 'drop') {
            return reply(response, fault.status, fault.body ?? [], fault.headers);
        }
        const body = org.validTokens.has(seen.authorization?.replace('Bearer ', '') ?? '') ? route(seen) : undefined;
        if (fault === 'drop') {
            request.socket.destroy();
            return;
        }
        if (body === undefined) {
            return reply(response, 401, [{ errorCode: 'INVALID_SESSION_ID', message: 'Session expired or invalid' }]);
        }
        reply(response, 200, body);
    }

    function route(seen: SeenRequest): unknown {
        const { path, body } = seen;
        const bulk = answerBulk(seen, org.jobs, ({ object, operation, externalId }, record) =>
            operation === 'insert'
                ? insert({ ...record, attributes: { type: object } })
                : upsert(object, externalId, record)
        );
        if (bulk !== undefined) {
            return bulk;
        }
        if (path === '/services/data/v66.0/graphql') {
            return answerGraphql((body as { query: string }).query, table);
        }
        if (path === '/services/data/v66.0/composite') {
            const { compositeRequest } = body as {
                compositeRequest: readonly {
                    method: string;
                    url: string;
                    referenceId: string;
                    body: { records: Row[] };
                }[];
            };
            return {
                compositeResponse: compositeRequest.map(({ method, url, referenceId, body: { records } }) => {
                    const [object = '', externalId = ''] = url.split('/').slice(-2);
                    const refused = org.listFault?.(records) ?? tooMany(records);
                    return {
                        referenceId,
                        httpStatusCode: refused === undefined ? 200 : (refused.status ?? 400),
                        httpHeaders: {},
                        body:
                            refused === undefined
                                ? records.map((record) =>
                                      method === 'POST' ? insert(record) : upsert(object, externalId, record)
                                  )
                                : refused.body
                    };
                })
            };
        }
        return undefined;
    }

    function insert(record: Row): Upserted {
        const { type } = record['attributes'] as { readonly type: string };
        const externalId = Object.keys(record).find((field) => field.endsWith('_Key__c')) ?? '';
        const key = String(record[externalId]);
        if (table(type).has(key)) {
            const message = `duplicate value found: ${externalId} duplicates value on record with id: a00000000000000`;
            return { success: false, errors: [{ statusCode: 'DUPLICATE_VALUE', message, fields: [] }] };
        }
        return upsert(type, externalId, record);
    }

    function upsert(object: string, externalId: string, record: Row): Upserted {
        const refused = org.recordFault?.(object, record) ?? missingParent(record);
        if (refused !== undefined) {
            return { success: false, errors: [{ fields: [], ...refused }] };
        }
        const key = String(record[externalId]);
        const created = known.get(externalId)?.has(key.toLowerCase()) !== true;
        if (options.keysOnly !== true) {
            table(object).set(key, { ...table(object).get(key), ...record });
        }
        identify(externalId, key);
        return { success: true, created, errors: [], ...idOf(key) };
    }

    function missingParent(record: Row): { readonly statusCode: string; readonly message: string } | undefined {
        for (const parent of Object.values(record)) {
            if (typeof parent === 'object' && parent !== null && !('type' in parent)) {
                const [field, key] = Object.entries(parent as Row)[0] ?? ['', ''];
                if (known.get(field)?.has(String(key).toLowerCase()) !== true) {
                    return {
                        statusCode: 'INVALID_FIELD',
                        message: `Foreign key external ID: ${String(key)} not found for field ${field}`
                    };
                }
            }
        }
        return undefined;
    }
}

function idOf(key: string): { readonly id: string } {
    return { id: `a00${key.slice(0, 12).padEnd(15, '0')}` };
}

function tooMany({ length }: readonly Row[]): ReturnType<ListFault> {
    return length > 200
        ? { body: [{ errorCode: 'EXCEEDED_ID_LIMIT', message: 'record limit reached: 200' }] }
        : undefined;
}

function getOrInsert(tables: Map<string, Map<string, Row>>, object: string): Map<string, Row> {
    const known = tables.get(object) ?? new Map<string, Row>();
    tables.set(object, known);
    return known;
}

function reply(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
}
