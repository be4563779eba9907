import assert from 'node:assert/strict';
import test, { afterEach, beforeEach } from 'node:test';
import type { OutboundRecord } from '../fields/index.ts';
import { startFakeOrg, testTransport, type FakeOrg } from '../testing/index.ts';
import { fixedSession, orgClient } from './client.ts';
import { orgNames } from './names.ts';
import type { Delivery } from './judge.ts';
import { sendRecords } from './send.ts';

let org: FakeOrg;
beforeEach(async () => {
    org = await startFakeOrg();
});
afterEach(() => org.close());

const call: OutboundRecord = {
    object: 'CallReporting__c',
    externalId: 'Call_Key__c',
    key: 'a:1',
    file: 'a.json',
    group: 'a:1',
    values: {},
    references: {},
    notes: [],
    logField: undefined,
    stub: false
};

function event(key: string, overrides: Partial<OutboundRecord> = {}): OutboundRecord {
    return {
        ...call,
        object: 'Phone_Event__c',
        externalId: 'Event_Key__c',
        key,
        references: { To_Call_Reporting__c: { object: 'CallReporting__c', externalId: 'Call_Key__c', key: 'a:1' } },
        logField: 'Error_Log__c',
        ...overrides
    };
}

async function send(
    records: readonly OutboundRecord[],
    transport = testTransport(),
    namespace = ''
): Promise<readonly Delivery[]> {
    const client = orgClient({ session: fixedSession(org), transport });
    const order = ['CallReporting__c', 'Phone_Event__c'];
    return sendRecords(records, { client, names: orgNames(namespace), order, transport });
}

function kinds(deliveries: readonly Delivery[]): readonly string[] {
    return deliveries.map(({ kind, record }) => `${record.key} ${kind}`).sort();
}

test('a call and its events go in one composite request, the call first', async () => {
    assert.deepEqual(kinds(await send([event('b'), call, event('c')])), ['a:1 created', 'b created', 'c created']);
    assert.equal(org.requests.length, 1);
    const { compositeRequest } = org.requests[0]?.body as {
        compositeRequest: readonly { method: string; url: string }[];
    };
    assert.deepEqual(
        compositeRequest.map(({ method, url }) => `${method} ${url}`),
        [
            'PATCH /services/data/v66.0/composite/sobjects/CallReporting__c/Call_Key__c',
            'PATCH /services/data/v66.0/composite/sobjects/Phone_Event__c/Event_Key__c'
        ]
    );
});

test('the same records again are updates, and nothing is doubled', async () => {
    await send([call, event('b')]);
    assert.deepEqual(kinds(await send([call, event('b')])), ['a:1 updated', 'b updated']);
    assert.equal(org.tables.get('Phone_Event__c')?.size, 1);
});

test('an answer lost after the work is done does no harm', async () => {
    const faults = ['drop' as const];
    org.fault = () => faults.shift();
    assert.deepEqual(kinds(await send([call, event('b')])), ['a:1 updated', 'b updated']);
    assert.equal(org.tables.get('Phone_Event__c')?.size, 1);
});

test('one bad record is told with code, field and reason, and the others are written', async () => {
    org.recordFault = (_, { Event_Key__c: key }) =>
        key === 'c'
            ? { statusCode: 'STRING_TOO_LONG', message: 'data value too large', fields: ['Caller_ID_Name__c'] }
            : undefined;
    const deliveries = await send([call, event('b'), event('c'), event('d')]);
    assert.deepEqual(kinds(deliveries), ['a:1 created', 'b created', 'c rejected', 'd created']);
    const rejected = deliveries.find(({ kind }) => kind === 'rejected');
    assert.ok(rejected?.kind === 'rejected');
    assert.deepEqual(
        [rejected.code, rejected.fields, rejected.message],
        ['STRING_TOO_LONG', ['Caller_ID_Name__c'], 'data value too large']
    );
    assert.equal(org.requests.length, 1);
});

test('a locked record alone is sent again, after a pause', async () => {
    let locks = 2;
    org.recordFault = (_, { Event_Key__c: key }) =>
        key === 'c' && locks-- > 0 ? { statusCode: 'UNABLE_TO_LOCK_ROW', message: 'locked' } : undefined;
    const transport = testTransport();
    assert.deepEqual(kinds(await send([call, event('b'), event('c')], transport)), [
        'a:1 created',
        'b created',
        'c created'
    ]);
    assert.deepEqual(transport.slept, [500, 1000]);
    const sizes = org.requests.map(
        ({ body }) =>
            (body as { compositeRequest: { body: { records: unknown[] } }[] }).compositeRequest.flatMap(
                (part) => part.body.records
            ).length
    );
    assert.deepEqual(sizes, [3, 1, 1]);
});

test('a record that stays locked is rejected after five rounds', async () => {
    org.recordFault = (_, { Event_Key__c: key }) =>
        key === 'b' ? { statusCode: 'UNABLE_TO_LOCK_ROW', message: 'locked' } : undefined;
    assert.deepEqual(kinds(await send([call, event('b')])), ['a:1 created', 'b rejected']);
    assert.equal(org.requests.length, 5);
});

test('an event waits for its call where the call was locked', async () => {
    let locks = 1;
    org.recordFault = (object) =>
        object === 'CallReporting__c' && locks-- > 0
            ? { statusCode: 'UNABLE_TO_LOCK_ROW', message: 'locked' }
            : undefined;
    const deliveries = await send([call, event('b')]);
    assert.deepEqual(kinds(deliveries), ['a:1 created', 'b created']);
    assert.deepEqual(
        deliveries.flatMap(({ record }) => record.notes),
        []
    );
});

test('an event whose call was refused is written without it, and its Error Log says so', async () => {
    org.recordFault = (object) =>
        object === 'CallReporting__c' ? { statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'no' } : undefined;
    assert.deepEqual(kinds(await send([call, event('b')])), ['a:1 rejected', 'b created']);
    const row = org.tables.get('Phone_Event__c')?.get('b');
    assert.equal(row?.['To_Call_Reporting__r'], undefined);
    assert.match(String(row?.['Error_Log__c']), /To_Call_Reporting__c left empty/);
});

test('a user who vanished between the question and the write costs the link, not the event', async () => {
    const user = { Natterbox_User__c: { object: 'User__c', externalId: 'Switch_Key__c', key: '1003@pbx.example' } };
    assert.deepEqual(kinds(await send([call, event('b', { references: user })])), ['a:1 created', 'b created']);
    assert.match(
        String(org.tables.get('Phone_Event__c')?.get('b')?.['Error_Log__c']),
        /no User__c with the key 1003@pbx.example/
    );
});

test('an org that stays away leaves the records unsent, each accounted for', async () => {
    org.fault = () => ({ status: 503 });
    const deliveries = await send([call, event('b')]);
    assert.deepEqual(kinds(deliveries), ['a:1 unsent', 'b unsent']);
    assert.equal(org.requests.length, 5);
});

test('a request refused as a whole is split until the record is found', async () => {
    org.fault = ({ body }) =>
        JSON.stringify(body).includes('"poison"')
            ? { status: 400, body: [{ errorCode: 'JSON_PARSER_ERROR', message: 'cannot read' }] }
            : undefined;
    const records = [call, event('b'), event('poison'), event('d')];
    assert.deepEqual(kinds(await send(records)), ['a:1 created', 'b created', 'd created', 'poison rejected']);
});

test('a namespace changes every custom name and nothing else', async () => {
    await send([call, event('b', { values: { Hangup_Cause__c: null } })], testTransport(), 'nbx');
    assert.deepEqual(org.tables.get('nbx__Phone_Event__c')?.get('b'), {
        attributes: { type: 'nbx__Phone_Event__c' },
        nbx__Event_Key__c: 'b',
        nbx__Hangup_Cause__c: null,
        nbx__Error_Log__c: null,
        nbx__To_Call_Reporting__r: { nbx__Call_Key__c: 'a:1' }
    });
});

const many = (count: number) =>
    Array.from({ length: count }, (_, index) => [
        { ...call, key: `a${index}:1`, group: `a${index}:1` },
        event(`b${index}`, { references: {}, group: `a${index}:1` })
    ]).flat();

test('an org that refuses every request is asked once, however many records there are', async () => {
    for (const status of [403, 404, 405]) {
        org.fault = () => ({ status, body: [{ errorCode: 'NOT_FOUND', message: 'no such resource' }] });
        const before = org.requests.length;
        const deliveries = await send(many(40));
        assert.equal(org.requests.length - before, 1, String(status));
        assert.ok(deliveries.length === 80 && deliveries.every(({ kind }) => kind === 'unsent'), String(status));
    }
});

const CANNOT_READ = [{ errorCode: 'JSON_PARSER_ERROR', message: 'cannot read' }];

test('the parts of a request that was refused keep the limit of 200 records a list', async () => {
    org.fault = ({ body }) => (JSON.stringify(body).includes('"b0"') ? { status: 400, body: CANNOT_READ } : undefined);
    const rejected = (await send(many(500))).filter(({ kind }) => kind === 'rejected');
    assert.deepEqual(kinds(rejected), ['b0 rejected']);
});

test('a list that was refused as a whole is split too, and its events keep their call', async () => {
    org.listFault = (records) =>
        records.some((record) => record['Call_Key__c'] === 'poison:1')
            ? { body: [{ errorCode: 'JSON_PARSER_ERROR', message: 'cannot read' }] }
            : undefined;
    const poison = { ...call, key: 'poison:1' };
    assert.deepEqual(kinds(await send([poison, call, event('b')])), ['a:1 created', 'b created', 'poison:1 rejected']);
    assert.deepEqual(org.tables.get('Phone_Event__c')?.get('b')?.['To_Call_Reporting__r'], { Call_Key__c: 'a:1' });
});

test('an org without room is sent nothing more', async () => {
    org.recordFault = () => ({ statusCode: 'STORAGE_LIMIT_EXCEEDED', message: 'storage limit exceeded' });
    const deliveries = await send(many(1500));
    assert.equal(org.requests.length, 1);
    assert.deepEqual([...new Set(deliveries.map(({ kind }) => kind))], ['rejected', 'unsent']);
});

test('two hundred thousand records are accounted for', async () => {
    const transport = { ...testTransport(), fetch: () => Promise.reject(new TypeError('fetch failed')) };
    const records = Array.from({ length: 200_000 }, (_, index) => event(`b${index}`));
    assert.equal((await send(records, transport)).length, records.length);
});

test('a lookup is found by its key, also one that holds a line break or the words of the refusal', async () => {
    for (const key of ['9999\n not found x', 'x not found y', 'x', ' X ']) {
        const user = { object: 'User__c', externalId: 'Switch_Key__c', key };
        org.recordFault = (_, record) =>
            'Natterbox_User__r' in record
                ? { statusCode: 'INVALID_FIELD', message: `Foreign key external ID: ${key} not found for field X` }
                : undefined;
        const deliveries = await send([event(`b ${key}`, { references: { Natterbox_User__c: user } })]);
        assert.deepEqual(
            deliveries.map(({ kind }) => kind),
            ['created'],
            key
        );
    }
});

test('notes that are longer than Error Log are cut between characters', async () => {
    await send([event('b', { references: {}, notes: [`${'x'.repeat(31_999)}\u{1F4DE}${'y'.repeat(10)}`] })]);
    const log = String(org.tables.get('Phone_Event__c')?.get('b')?.['Error_Log__c']);
    assert.deepEqual([log.length, log.isWellFormed()], [31_999, true]);
});
