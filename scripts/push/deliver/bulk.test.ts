import assert from 'node:assert/strict';
import test, { afterEach, beforeEach } from 'node:test';
import { phoneFormatter } from '../fields/index.ts';
import { LOG_EVERYTHING } from '../classify/index.ts';
import { decide, FORMATS } from '../intake/index.ts';
import { appendRecords, balances, IN_MEMORY, openJobs, openOutbox, readBooks, type Outbox } from '../outbox/index.ts';
import { fixedSession, orgClient, orgNames, type Failure } from '../send/index.ts';
import {
    calleeLeg,
    callerLeg,
    MOMENT,
    recordText,
    startFakeOrg,
    testTransport,
    type FakeOrg
} from '../testing/index.ts';
import { sendBacklog } from './bulk.ts';

const CALLS = 30;
let org: FakeOrg;
let outbox: Outbox;

beforeEach(async () => {
    org = await startFakeOrg();
    org.put('User__c', 'Switch_Key__c', '1003@pbx.example');
    outbox = openOutbox(IN_MEMORY);
    const texts = Array.from({ length: CALLS }, (_, call) => [
        recordText(calleeLeg({ uuid: `b${call}`, caller: `a${call}`, progress: 1 })),
        ...(call % 2 === 0 ? [recordText(callerLeg({ uuid: `a${call}`, user: undefined }))] : [])
    ]).flat();
    appendRecords(
        outbox.database,
        texts.map((text, index) => ({ source: 'test', name: `${index}`, format: 'cdr', bytes: Buffer.from(text) })),
        MOMENT
    );
    const how = { formats: FORMATS, phone: phoneFormatter('GB'), leaveOut: LOG_EVERYTHING, settleMs: 0, limit: 1000 };
    decide(outbox.database, how, MOMENT);
});
afterEach(async () => {
    outbox.close();
    await org.close();
});

function send(reached?: (stage: string) => void): Promise<Failure | undefined> {
    return sendBacklog({
        database: outbox.database,
        client: orgClient({ session: fixedSession(org), transport: testTransport(), tries: 1 }),
        names: orgNames(''),
        clock: { now: () => MOMENT },
        random: () => 0.5,
        sleep: () => Promise.resolve(),
        absent: () => new Set(),
        reached: ({ stage }) => reached?.(stage)
    });
}

const rows = (object: string) => org.tables.get(object)?.size ?? 0;

test('a backlog goes as jobs: stubs, calls, events, each by its key', async () => {
    assert.equal(await send(), undefined);
    assert.deepEqual(
        [...org.jobs.values()].map(({ object, operation }) => `${operation} ${object}`),
        ['insert CallReporting__c', 'upsert CallReporting__c', 'upsert Phone_Event__c']
    );
    assert.deepEqual([rows('CallReporting__c'), rows('Phone_Event__c')], [CALLS, CALLS]);
    const books = readBooks(outbox.database, 'Phone_Event__c');
    assert.deepEqual([books.delivered, balances(books)], [CALLS, true]);
    const event = org.tables.get('Phone_Event__c')?.get('b3');
    assert.deepEqual(event?.['To_Call_Reporting__r'], { Call_Key__c: 'a3:1' });
});

for (const stage of ['planned', 'created', 'uploaded', 'closed']) {
    test(`a writer that dies at the stage "${stage}" sends nothing twice`, async () => {
        let died = false;
        await assert.rejects(
            send((reached) => {
                if (reached === stage && !died) {
                    died = true;
                    throw new Error('killed');
                }
            })
        );
        assert.equal(await send(), undefined);
        const processed = [...org.jobs.values()].filter(({ state }) => state === 'JobComplete');
        assert.equal(processed.length, 3);
        assert.deepEqual([rows('CallReporting__c'), rows('Phone_Event__c')], [CALLS, CALLS]);
        assert.equal(openJobs(outbox.database).length, 0);
    });
}

test('a record that a job refuses is a dead letter with code, field and reason', async () => {
    org.recordFault = (_, record) =>
        record['Event_Key__c'] === 'b4'
            ? { statusCode: 'REQUIRED_FIELD_MISSING', message: 'Required fields are missing: [X]', fields: ['X'] }
            : undefined;
    await send();
    const dead = outbox.database.get(`SELECT key, code, reason, fields FROM outgoing WHERE state = 'dead'`);
    assert.deepEqual(
        { ...(dead as object) },
        {
            key: 'b4',
            code: 'REQUIRED_FIELD_MISSING',
            reason: 'Required fields are missing: [X]',
            fields: '["X"]'
        }
    );
});

test('a job whose every event is refused for a permission makes no dead letters, and its rows are free', async () => {
    org.recordFault = (object) =>
        object === 'Phone_Event__c'
            ? { statusCode: 'INSUFFICIENT_ACCESS_OR_READONLY', message: 'insufficient access rights on object id' }
            : undefined;
    assert.equal((await send())?.code, 'INSUFFICIENT_ACCESS_OR_READONLY');
    const books = readBooks(outbox.database, 'Phone_Event__c');
    assert.deepEqual([books.dead, books.pending, openJobs(outbox.database).length], [0, CALLS, 0]);
    org.recordFault = undefined;
    assert.equal(await send(), undefined);
    assert.equal(rows('Phone_Event__c'), CALLS);
});

test('an org that gives no answer leaves the job where it was', async () => {
    org.fault = ({ method }) => (method === 'PUT' ? { status: 503 } : undefined);
    assert.equal((await send())?.kind, 'server');
    org.fault = undefined;
    assert.equal(await send(), undefined);
    assert.equal(rows('Phone_Event__c'), CALLS);
});

test('a job that the org ends as failed is not sent as a job again: its rows are free', async () => {
    org.fault = ({ method, path }) =>
        method === 'GET' && /ingest\/[^/]+$/.test(path) ? { status: 200, body: { state: 'Failed' } } : undefined;
    const failure = await send();
    assert.equal(failure?.code, 'BULK_FAILED');
    assert.deepEqual([openJobs(outbox.database).length, org.jobs.size], [0, 1]);
    assert.equal(
        outbox.database.get<{ n: number }>(`SELECT count(*) AS n FROM outgoing WHERE state = 'sending'`)?.n,
        0
    );
    org.fault = undefined;
    assert.equal(await send(), undefined);
    assert.equal(rows('Phone_Event__c'), CALLS);
});

test('a job that the org does not know any more keeps no rows', async () => {
    await assert.rejects(
        send((reached) => {
            if (reached === 'closed') {
                throw new Error('killed');
            }
        })
    );
    org.fault = ({ method }) =>
        method === 'GET' ? { status: 404, body: [{ errorCode: 'NOT_FOUND', message: 'deleted' }] } : undefined;
    assert.equal((await send())?.code, 'NOT_FOUND');
    assert.equal(openJobs(outbox.database).length, 0);
});
