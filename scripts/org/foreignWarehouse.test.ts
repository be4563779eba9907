import assert from 'node:assert/strict';
import { test } from 'node:test';
import { at, openForeign, type Foreign } from './testing/index.ts';

test('what the org cannot calculate is named', () => {
    const { named } = openForeign('warehouse');
    assert.match(named.join('\n'), /Limit__c\.field-meta\.xml .*\$Setup/);
    assert.equal(named.length, 1, named.join('\n'));
});

test('an object between two masters needs both and goes with either', async () => {
    const { call, create, query } = openForeign('warehouse');
    const pallet = await create('Pallet__c', { Code__c: 'A1' });
    const truck = await create('Truck__c', { Name: 'Red' });
    const alone = await call('POST', '/sobjects/Load__c', { Truck__c: truck });
    assert.deepEqual(at(alone.body, 0, 'fields'), ['Pallet__c']);
    const made = await call('POST', '/sobjects/Load__c', { Truck__c: truck, Pallet__r: { Code__c: 'a1' } });
    assert.equal(made.status, 201, JSON.stringify(made.body));
    assert.deepEqual(
        await query('SELECT Name, Pallet__r.Code__c FROM Load__c').then((rows) => rows.map(({ Name }) => Name)),
        ['2026-00001']
    );
    await call('DELETE', `/sobjects/Pallet__c/${pallet}`);
    assert.deepEqual(await query('SELECT Id FROM Load__c'), []);
    assert.equal((await query('SELECT Id FROM Truck__c')).length, 1);
});

test('a hierarchy setting is the org’s or a user’s, and each has one', async () => {
    const { org, call, query } = openForeign('warehouse');
    const first = await call('POST', '/sobjects/Limits__c', { Most_Kilograms__c: 700 });
    assert.equal(first.status, 201, JSON.stringify(first.body));
    assert.deepEqual(await query('SELECT Most_Kilograms__c, SetupOwnerId FROM Limits__c'), [
        { Most_Kilograms__c: 700, SetupOwnerId: org.id }
    ]);
    const again = await call('POST', '/sobjects/Limits__c', { Most_Kilograms__c: 1 });
    assert.deepEqual(at(again.body, 0, 'errorCode'), 'DUPLICATE_VALUE');
    assert.equal((await call('POST', '/sobjects/Limits__c', { SetupOwnerId: org.user.id })).status, 201);
    const described = (await call('GET', '/sobjects/Limits__c/describe')).body;
    assert.equal(at(described, 'customSetting'), true);
    const names = (at(described, 'fields') as unknown[]).map((one) => at(one, 'name'));
    assert.ok(names.includes('SetupOwnerId') && !names.includes('OwnerId'));
});

test('records of custom metadata are deployed, not written', async () => {
    const { call, query } = openForeign('warehouse');
    assert.deepEqual(await query('SELECT DeveloperName, Doors__c FROM Gate__mdt'), [
        { DeveloperName: 'East', Doors__c: 4 }
    ]);
    const { body } = await call('POST', '/sobjects/Gate__mdt', { DeveloperName: 'West' });
    assert.deepEqual(at(body, 0, 'errorCode'), 'INVALID_TYPE_FOR_OPERATION');
});

const EVENT = '/sobjects/Pallet_Moved__e';

interface Reader {
    readonly next: () => Promise<unknown>;
    readonly stop: () => Promise<void>;
}

async function listen({ app, org }: Foreign, channel: string, replayId = -1): Promise<Reader> {
    const answer = await app.request(`http://localhost:8060/local/events?channel=${channel}&replayId=${replayId}`, {
        headers: { host: 'localhost:8060', authorization: `Bearer ${org.token}` }
    });
    assert.equal(answer.status, 200);
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader() ?? assert.fail();
    await reader.read();
    return {
        next: async (): Promise<unknown> =>
            JSON.parse(/^data: (.*)$/m.exec((await reader.read()).value ?? '')?.[1] ?? 'null'),
        stop: () => reader.cancel()
    };
}

test('a platform event is accepted with its number and told to subscribers, also by an own channel', async () => {
    const warehouse = openForeign('warehouse');
    const own = await listen(warehouse, '/event/Pallet_Moved__e');
    const members = await listen(warehouse, '/event/Moves__chn');
    const { status, body } = await warehouse.call('POST', EVENT, {
        Code__c: 'A1',
        Moved_At__c: '2026-11-23T09:00:00Z'
    });
    assert.equal(status, 201);
    assert.deepEqual([at(body, 'success'), at(body, 'errors', 0, 'statusCode')], [true, 'OPERATION_ENQUEUED']);
    const uuid = at(body, 'errors', 0, 'message');
    for (const reader of [own, members]) {
        const message = await reader.next();
        assert.equal(at(message, 'data', 'event', 'EventUuid'), uuid);
        assert.deepEqual(at(message, 'data', 'payload'), {
            CreatedDate: '2026-11-23T10:00:00.000Z',
            CreatedById: warehouse.org.user.id,
            Code__c: 'A1',
            Moved_At__c: '2026-11-23T09:00:00.000Z',
            Fragile__c: false
        });
        await reader.stop();
    }
    const late = await listen(warehouse, '/event/Pallet_Moved__e', -2);
    assert.equal(at(await late.next(), 'data', 'event', 'EventUuid'), uuid);
    await late.stop();
    const limits = (await warehouse.call('GET', '/limits')).body;
    const { Max, Remaining } = at(limits, 'HourlyPublishedPlatformEvents') as { Max: number; Remaining: number };
    assert.equal(Max - Remaining, 1);
});

test('a platform event is checked, and is no record', async () => {
    const { call } = openForeign('warehouse');
    const code = async (method: string, address: string, body?: unknown): Promise<unknown> =>
        at((await call(method, address, body)).body, 0, 'errorCode');
    assert.equal(await code('POST', EVENT, {}), 'REQUIRED_FIELD_MISSING');
    assert.equal(await code('POST', EVENT, { Code__c: 'x'.repeat(13) }), 'STRING_TOO_LONG');
    assert.equal(await code('POST', EVENT, { Code__c: 'A', Nope__c: 1 }), 'INVALID_FIELD');
    assert.equal(await code('POST', EVENT, { Code__c: 'A', ReplayId: '1' }), 'INVALID_FIELD_FOR_INSERT_UPDATE');
    assert.equal(await code('GET', '/query?q=SELECT+ReplayId+FROM+Pallet_Moved__e'), 'INVALID_TYPE');
    assert.equal(await code('GET', `${EVENT}/e01xx0000000001AAA`), 'NOT_FOUND');
    assert.equal(await code('GET', '/ui-api/object-info/Pallet_Moved__e'), 'NOT_FOUND');
    const described = (await call('GET', `${EVENT}/describe`)).body;
    assert.deepEqual(
        ['createable', 'updateable', 'deletable', 'queryable', 'retrieveable'].map((key) => at(described, key)),
        [true, false, false, false, false]
    );
});

test('events of a request that is undone are not told', async () => {
    const warehouse = openForeign('warehouse');
    const reader = await listen(warehouse, '/event/Pallet_Moved__e');
    const records = ['A', 'x'.repeat(13)].map((Code__c) => ({ attributes: { type: 'Pallet_Moved__e' }, Code__c }));
    const { body } = await warehouse.call('POST', '/composite/sobjects', { allOrNone: true, records });
    assert.deepEqual([at(body, 0, 'success'), at(body, 1, 'success')], [false, false]);
    await warehouse.call('POST', EVENT, { Code__c: 'B' });
    assert.equal(at(await reader.next(), 'data', 'payload', 'Code__c'), 'B');
    await reader.stop();
});

test('who may create an event publishes it, and nobody else', async () => {
    const { call } = openForeign('warehouse');
    assert.equal((await call('POST', EVENT, { Code__c: 'A', Fragile__c: true }, 'Scanner')).status, 201);
    const { body } = await call('POST', '/sobjects/Pallet__c', { Code__c: 'A' }, 'Scanner');
    assert.deepEqual(at(body, 0, 'errorCode'), 'NOT_FOUND');
});
