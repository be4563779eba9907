import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { answerBulk, type FakeJob } from './fakeBulk.ts';
import { answerComposite, type ListFault } from './fakeComposite.ts';
import { answerGraphql } from './fakeGraphql.ts';
import { fakeRecords, type FakeRecords, type RecordFault } from './fakeRecords.ts';

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

export interface FakeOrg extends Pick<FakeRecords, 'tables' | 'put' | 'keptBy'> {
    readonly url: string;
    readonly token: string;
    readonly requests: readonly SeenRequest[];
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
 * the writer asks.
 */
export async function startFakeOrg(options: FakeOrgOptions = {}): Promise<FakeOrg> {
    const requests: SeenRequest[] = [];
    const token = '00Dxx0000000001!fake';
    const records = fakeRecords({
        keysOnly: options.keysOnly === true,
        fault: (...given) => org.recordFault?.(...given)
    });
    const server = createServer((request, response) => {
        void answer(request, response);
    });
    // A process that decides for seconds under load would find its idle connection closed just as it asks again.
    server.keepAliveTimeout = 0;
    await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
    const org: FakeOrg = {
        url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        token,
        requests,
        tables: records.tables,
        put: records.put,
        keptBy: records.keptBy,
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
        reply(response, seen.method === 'PUT' ? 201 : 200, body);
    }

    function route(seen: SeenRequest): unknown {
        const { path, body } = seen;
        const bulk = answerBulk(seen, org.jobs, ({ object, operation, externalId }, record) =>
            operation === 'insert'
                ? records.insert({ ...record, attributes: { type: object } })
                : records.upsert(object, externalId, record)
        );
        if (bulk !== undefined) {
            return bulk;
        }
        if (path === '/services/data/v66.0/graphql') {
            return answerGraphql((body as { query: string }).query, records.table);
        }
        return path === '/services/data/v66.0/composite' ? answerComposite(body, records, org.listFault) : undefined;
    }
}

function reply(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
}
