import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestOrg } from '../testing/index.ts';
import type { Org } from '../types.ts';
import { saveRecords } from '../write/index.ts';
import { eventRoutes, type ChangeMessage } from './index.ts';

interface Reader {
    readonly next: () => Promise<string>;
    readonly stop: () => Promise<void>;
}

async function open(
    app: ReturnType<typeof eventRoutes>,
    query: string,
    headers: Record<string, string> = {}
): Promise<Reader> {
    const leave = new AbortController();
    const answer = await app.request(`/local/events?${query}`, { headers, signal: leave.signal });
    assert.equal(answer.status, 200, await (answer.status === 200 ? '' : answer.text()));
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    assert.ok(reader);
    return {
        next: async () => {
            const { value = '' } = await reader.read();
            return value;
        },
        stop: () => reader.cancel()
    };
}

function message(text: string): ChangeMessage {
    const data = /^data: (.*)$/m.exec(text)?.[1];
    assert.ok(data, text);
    return JSON.parse(data) as ChangeMessage;
}

function upsertBook(org: Org, values: Readonly<Record<string, unknown>>): void {
    const [result] = saveRecords(org, {
        object: 'Book__c',
        operation: 'upsert',
        externalId: 'ISBN__c',
        records: [values],
        allOrNone: true
    });
    assert.ok(result?.success);
}

test('a new record is told with its values', async () => {
    const org = openTestOrg();
    const reader = await open(eventRoutes(org), 'channel=/data/Book__ChangeEvent');
    assert.equal(await reader.next(), ': open\n\n');
    upsertBook(org, { ISBN__c: '1', Name: 'Walden', Bought_At__c: '2026-11-23T09:00:00Z' });
    const { channel, data } = message(await reader.next());
    assert.equal(channel, '/data/Book__ChangeEvent');
    const { ChangeEventHeader: header, ...fields } = data.payload;
    assert.ok(typeof header === 'object' && header !== null && 'changeType' in header && 'entityName' in header);
    assert.deepEqual([header.entityName, header.changeType], ['Book__c', 'CREATE']);
    assert.equal(fields['Bought_At__c'], '2026-11-23T09:00:00.000Z');
    assert.ok(!('Verdict__c' in fields) && !('Pages__c' in fields));
    await reader.stop();
});

test('a change is told with what changed', async () => {
    const org = openTestOrg();
    upsertBook(org, { ISBN__c: '1', Name: 'Walden', Pages__c: 5 });
    const reader = await open(eventRoutes(org), 'channel=/data/ChangeEvents');
    await reader.next();
    upsertBook(org, { ISBN__c: '1', Name: 'Walden', Pages__c: null });
    const { payload } = message(await reader.next()).data;
    assert.ok('Pages__c' in payload && payload['Pages__c'] === null && !('Name' in payload));
    await reader.stop();
});

test('an own channel carries what its members select', async () => {
    const org = openTestOrg();
    const reader = await open(eventRoutes(org), 'channel=/data/Lending__chn');
    await reader.next();
    saveRecords(org, { object: 'Author__c', operation: 'insert', records: [{}], allOrNone: true });
    upsertBook(org, { ISBN__c: '1' });
    assert.ok((await reader.next()).includes('"entityName":"Book__c"'));
    await reader.stop();
});

test('a reader that comes back gets what it missed, and nothing twice', async () => {
    const org = openTestOrg();
    const app = eventRoutes(org);
    for (const key of ['1', '2', '3']) upsertBook(org, { ISBN__c: key });
    const reader = await open(app, 'channel=/data/Book__ChangeEvent&replayId=-1', { 'last-event-id': '2' });
    await reader.next();
    assert.ok((await reader.next()).includes('"ISBN__c":"3"'));
    await reader.stop();
});

test('a reader can ask for all that is kept', async () => {
    const org = openTestOrg();
    const app = eventRoutes(org);
    upsertBook(org, { ISBN__c: '1' });
    const reader = await open(app, 'channel=/data/Book__ChangeEvent&replayId=-2');
    await reader.next();
    assert.ok((await reader.next()).includes('"ISBN__c":"1"'));
    await reader.stop();
});

test('a quiet stream gives signs of life', async () => {
    const reader = await open(eventRoutes(openTestOrg(), { heartbeat: 5 }), 'channel=/data/ChangeEvents');
    await reader.next();
    assert.equal(await reader.next(), ': here\n\n');
    await reader.stop();
});

test('a reader that leaves is forgotten', async (context) => {
    const org = openTestOrg();
    let listening = 0;
    const counted: Org = {
        ...org,
        onChange: (listener) => {
            const stop = org.onChange(listener);
            listening += 1;
            return () => {
                listening -= 1;
                stop();
            };
        }
    };
    const app = eventRoutes(counted, { heartbeat: 5 });
    const before = listening;
    const reader = await open(app, 'channel=/data/ChangeEvents');
    await reader.next();
    assert.equal(listening, before + 1);
    await reader.stop();
    await context.waitFor(() => assert.equal(listening, before), { interval: 5, timeout: 120_000 });
});

for (const [channel, status] of [
    ['/data/Nope__ChangeEvent', 404],
    ['/data/Nope__chn', 404],
    ['/event/Any__e', 404],
    ['', 404]
] as const) {
    test(`the channel "${channel}" is refused with a reason`, async () => {
        const answer = await eventRoutes(openTestOrg()).request(`/local/events?channel=${channel}`);
        assert.equal(answer.status, status);
        assert.match(await answer.text(), /"message":"T/);
    });
}

test('a replay id that is no number is refused', async () => {
    const answer = await eventRoutes(openTestOrg()).request('/local/events?channel=/data/ChangeEvents&replayId=x');
    assert.equal(answer.status, 400);
});

test('of a long past, the last thousand changes are kept', async () => {
    const org = openTestOrg();
    const app = eventRoutes(org);
    for (let at = 1; at <= 1003; at += 1) {
        const change = { object: 'Book__c', changeType: 'DELETE', changedFields: [], time: 0 } as const;
        org.emitChange({ ...change, recordIds: [String(at)] });
    }
    const reader = await open(app, 'channel=/data/ChangeEvents&replayId=-2');
    await reader.next();
    assert.equal(message(await reader.next()).data.event.replayId, 4);
    await reader.stop();
});

test('each record of one change can be told apart by its replay id', async () => {
    const org = openTestOrg();
    const app = eventRoutes(org);
    saveRecords(org, { object: 'Book__c', operation: 'insert', records: [{}, {}, {}], allOrNone: true });
    const reader = await open(app, 'channel=/data/ChangeEvents&replayId=1');
    await reader.next();
    const numbers = [await reader.next(), await reader.next()].map((text) => message(text).data.event.replayId);
    assert.deepEqual(numbers, [2, 3]);
    await reader.stop();
});

test('a channel carries what it is enriched with, also where it did not change', async () => {
    const org = openTestOrg();
    upsertBook(org, { ISBN__c: '1', Name: 'Walden', Pages__c: 5 });
    const reader = await open(eventRoutes(org), 'channel=/data/Lending__chn');
    const plain = await open(eventRoutes(org), 'channel=/data/Book__ChangeEvent');
    await reader.next();
    await plain.next();
    upsertBook(org, { ISBN__c: '1', Pages__c: 6 });
    const { ChangeEventHeader: header, ...told } = message(await reader.next()).data.payload;
    assert.deepEqual([told['Pages__c'], told['ISBN__c'], 'Name' in told], [6, '1', false]);
    assert.ok(!(header as { changedFields: string[] }).changedFields.includes('ISBN__c'));
    assert.ok(!('ISBN__c' in message(await plain.next()).data.payload));
    await reader.stop();
    await plain.stop();
});
