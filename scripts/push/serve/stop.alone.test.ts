import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { afterEach, beforeEach } from 'node:test';
import { balances, readOutbox } from '../outbox/index.ts';
import { calleeLeg, recordText, startFakeOrg, until, type FakeOrg } from '../testing/index.ts';
import { configSchema } from './config.ts';
import { quiet } from './quietLog.ts';
import { serve, type Serving } from './serve.ts';

const TOKEN = 'PHONE_EVENTS_STOP_TEST_TOKEN';
let folder: string;
let org: FakeOrg;
let serving: Serving;

beforeEach(async () => {
    org = await startFakeOrg();
    org.put('User__c', 'Switch_Key__c', '1003@pbx.example');
    process.env[TOKEN] = org.token;
    folder = await mkdtemp(path.join(tmpdir(), 'phone-events-stop-'));
    serving = await start();
});

afterEach(async () => {
    await serving.stop();
    await org.close();
    await rm(folder, { recursive: true });
});

const outbox = () => path.join(folder, 'outbox.sqlite');

function start(): Promise<Serving> {
    const config = configSchema.parse({
        outbox: outbox(),
        org: { url: org.url, token: { env: TOKEN } },
        sources: { http: { port: 0 } },
        sending: { lingerSeconds: 0.1, probeSeconds: 2, bulkAbove: 1000 },
        logLevel: 'silent'
    });
    return serve(config, quiet);
}

/** Whether the writer said that it keeps what was posted. */
async function post(body: string, type = 'application/json'): Promise<boolean> {
    const port = Number(serving.sources()['http']?.['port']);
    const headers = { 'content-type': type };
    const posted = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body, headers }).catch(() => undefined);
    return posted?.status === 200;
}

const events = () => org.tables.get('Phone_Event__c')?.size ?? 0;

test('stopped while records come in, the writer has each that it said it keeps, and the others come again', async () => {
    const records = Array.from({ length: 60 }, (_, at) => recordText(calleeLeg({ uuid: `b${at}`, caller: `a${at}` })));
    const kept: string[] = [];
    let stopping: ReturnType<Serving['stop']> | undefined;
    const client = async (_: unknown, at: number): Promise<void> => {
        for (const record of records.slice(at * 15, at * 15 + 15)) {
            if (await post(record)) {
                kept.push(record);
                stopping ??= kept.length > 3 ? serving.stop() : undefined;
            }
        }
    };
    await Promise.all(Array.from({ length: 4 }, client));
    const books = await stopping;
    assert.ok(books !== undefined && kept.length < records.length && balances(books), JSON.stringify(books));
    assert.equal(books.records, kept.length);
    serving = await start();
    const again = await Promise.all(records.filter((record) => !kept.includes(record)).map((record) => post(record)));
    assert.ok(again.every(Boolean));
    await until(() => serving.books().delivered === records.length);
    assert.deepEqual([events(), serving.books().records], [records.length, records.length]);
});

const BACKLOG = 1002;

for (const [phase, method] of [
    ['uploads a Bulk job', 'PUT'],
    ['asks how far a Bulk job is', 'GET']
] as const) {
    test(`stopped while it ${phase}, the writer leaves the job to the next one, which sends nothing twice`, async () => {
        const event = (key: string): string => JSON.stringify({ Event_Key__c: key, Time__c: '2026-11-20T09:00:00Z' });
        // Nothing goes by single requests until there is a backlog.
        org.fault = () => ({ status: 403, body: [{ errorCode: 'REQUEST_LIMIT_EXCEEDED', message: 'Later.' }] });
        await post(event('first'));
        await until(() => serving.state().pausedMs > 0);
        const lines = Array.from({ length: BACKLOG - 1 }, (_, at) => event(`e${at}`));
        assert.ok(await post(lines.join('\n'), 'application/x-ndjson'));
        await until(() => serving.books().pending === BACKLOG && serving.state().underWay === 0);
        let stopping: Promise<unknown> | undefined;
        org.fault = (request) => {
            const runs = [...org.jobs.values()].some(({ state }) => state === 'JobComplete');
            stopping ??= request.method === method && runs === (method === 'GET') ? serving.stop() : undefined;
            return request.method === 'GET' && runs ? { status: 200, body: { state: 'InProgress' } } : undefined;
        };
        await until(() => stopping !== undefined);
        await stopping;
        const { books } = readOutbox(outbox());
        assert.deepEqual([books.pending, balances(books)], [BACKLOG, true]);
        org.fault = undefined;
        serving = await start();
        await until(() => serving.books().delivered === BACKLOG);
        assert.deepEqual([events(), org.jobs.size], [BACKLOG, 1]);
    });
}
