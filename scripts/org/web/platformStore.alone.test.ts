import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { gql, graphql } from './platform/graphql.ts';
import type { GraphQLResult } from './platform/graphql.ts';
import { refreshRecords, subscribe } from './platform/store.ts';
import { getFieldValue, getRecord, notifyRecordUpdateAvailable, updateRecord } from './platform/uiRecordApi.ts';
import type { WireResult } from './platform/wireAdapter.ts';

interface Sent {
    readonly url: string;
    readonly method: string;
    readonly body: string;
}

let sent: Sent[] = [];
let answer: () => { readonly status: number; readonly body: unknown };
let record = 0;

const { fetch } = globalThis;
after(() => Object.assign(globalThis, { fetch }));

beforeEach(() => {
    sent = [];
    record += 1;
    answer = () => ({ status: 200, body: { id: recordId(), fields: { Name: { value: 'Oak', displayValue: null } } } });
    globalThis.fetch = (url, init) => {
        sent.push({
            url: url as string,
            method: init?.method ?? 'GET',
            body: (init?.body as string | undefined) ?? ''
        });
        const { status, body } = answer();
        return Promise.resolve(new Response(status === 204 ? null : JSON.stringify(body), { status }));
    };
});

/** Another one for each test, because the store keeps what it has read. */
function recordId(): string {
    return `a00${String(record).padStart(12, '0')}AAA`;
}

function settle(): Promise<void> {
    return new Promise((resolve) => setImmediate(resolve));
}

function wired(fields: readonly string[] = ['Tree__c.Name']): {
    readonly values: WireResult[];
    readonly adapter: InstanceType<typeof getRecord>;
} {
    const values: WireResult[] = [];
    const adapter = new getRecord((value) => values.push(value));
    adapter.connect();
    adapter.update({ recordId: recordId(), fields });
    return { values, adapter };
}

test('an adapter gives nothing first, then the data', async () => {
    const { values } = wired();
    await settle();
    assert.deepEqual(
        values.map(({ data, error }) => [data === undefined, error]),
        [
            [true, undefined],
            [false, undefined]
        ]
    );
});

test('no request is made while a required value is missing', () => {
    const adapter = new getRecord(() => undefined);
    adapter.connect();
    adapter.update({ recordId: undefined, fields: ['Tree__c.Name'] });
    assert.equal(sent.length, 0);
});

test('an equal configuration makes no new request', async () => {
    const { adapter } = wired();
    adapter.update({ recordId: recordId(), fields: ['Tree__c.Name'] });
    await settle();
    adapter.update({ recordId: recordId(), fields: ['Tree__c.Name'] });
    assert.equal(sent.length, 1);
});

test('two components share a request that is under way, and later its answer', async () => {
    const first = wired();
    const second = wired();
    await settle();
    const third = wired();
    assert.equal(sent.length, 1);
    assert.equal(first.values[1]?.data, second.values[1]?.data);
    assert.equal(third.values[1]?.data, second.values[1]?.data);
});

test('what is given is frozen all the way down', async () => {
    const { values } = wired();
    await settle();
    const data = values[1]?.data as { readonly fields: { readonly Name: object } };
    assert.ok(Object.isFrozen(data) && Object.isFrozen(data.fields.Name));
});

test('an error has the shape of the platform, its body the first of the array', async () => {
    answer = () => ({ status: 404, body: [{ errorCode: 'NOT_FOUND', message: 'Gone' }] });
    const { values } = wired();
    await settle();
    assert.deepEqual(values[1]?.error, {
        ok: false,
        status: 404,
        statusText: '',
        body: { errorCode: 'NOT_FOUND', message: 'Gone' }
    });
});

test('a server that does not answer is status 0', async () => {
    globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    const { values } = wired();
    await settle();
    assert.equal(values[1]?.error?.status, 0);
});

test('a changed record reaches those who watch it, and an equal answer does not', async () => {
    const { values } = wired();
    await settle();
    await notifyRecordUpdateAvailable([{ recordId: recordId() }]);
    assert.equal(values.length, 2);
    answer = () => ({ status: 200, body: { id: recordId(), fields: { Name: { value: 'Elm', displayValue: null } } } });
    await notifyRecordUpdateAvailable([{ recordId: recordId() }]);
    assert.equal(sent.length, 3);
    assert.equal(getFieldValue(values[2]?.data as never, 'Tree__c.Name'), 'Elm');
});

test('several wishes for news in one turn make one request', async () => {
    wired();
    await settle();
    await Promise.all([refreshRecords([recordId()]), refreshRecords([recordId()])]);
    assert.equal(sent.length, 2);
});

test('an adapter that is gone hears nothing more', async () => {
    const { values, adapter } = wired();
    await settle();
    adapter.disconnect();
    answer = () => ({ status: 200, body: { id: recordId(), fields: {} } });
    await refreshRecords([recordId()]);
    assert.equal(values.length, 2);
});

test('an update is sent without its Id among the fields and asks again for the record', async () => {
    wired();
    await settle();
    await updateRecord({ fields: { Id: recordId(), Name: 'Ash' } });
    assert.deepEqual(
        sent.map(({ method, body }) => [method, body]),
        [
            ['GET', ''],
            ['PATCH', '{"fields":{"Name":"Ash"}}'],
            ['GET', '']
        ]
    );
});

test('graphql gives data, errors and a way to ask again', async () => {
    const values: GraphQLResult[] = [];
    answer = () => ({ status: 200, body: { data: { uiapi: { n: record } }, errors: [] } });
    const adapter = new graphql((value) => values.push(value));
    adapter.connect();
    adapter.update({ query: gql`query q { uiapi { n(first: ${5}) } }`, variables: { id: recordId() } });
    await settle();
    assert.deepEqual(values[1]?.data, { uiapi: { n: record } });
    assert.equal(values[1]?.errors, undefined);
    assert.match(sent[0]?.body ?? '', /first: 5/);
    answer = () => ({ status: 200, body: { data: null, errors: [{ message: 'No such field' }] } });
    await values[1]?.refresh?.();
    assert.deepEqual(values[2]?.errors, [{ message: 'No such field' }]);
});

test('an answer is shown at once to who comes later', async () => {
    const request = { method: 'GET', path: `/ui-api/records/${recordId()}` } as const;
    subscribe(request, () => undefined);
    await settle();
    let heard = 0;
    subscribe(request, () => (heard += 1));
    assert.equal(heard, 1);
});
