import assert from 'node:assert/strict';
import test from 'node:test';
import { agentLeg, calleeLeg, callerLeg, recordText, type CdrRecord } from '../testing/index.ts';
import { A_DAY, missed, writerHarness } from './harness.ts';

const world = writerHarness();

test('devices of one dial that come one after the other stay one row, under the key that came first', async () => {
    await world.give(missed('b2', { start: 10.5 }));
    await world.give(missed('b1'));
    assert.deepEqual(
        world.events().map((event) => event['Event_Key__c']),
        ['b2']
    );
    assert.deepEqual([world.writer.books().merged, world.writer.books().delivered], [1, 1]);
});

test('the same record again is one row, and counted as merged', async () => {
    await world.give(missed('b'), missed('b'));
    await world.give(missed('b'));
    assert.equal(world.events().length, 1);
    assert.equal(world.writer.books().merged, 2);
});

test('a lost race waits for the answered leg, and is a miss of the other user then', async () => {
    const ago = A_DAY - 60;
    await world.give(missed('b', { start: ago, progress: ago, end: ago + 5, cause: 'LOSE_RACE' }));
    assert.deepEqual([world.events().length, world.writer.books().waiting], [0, 1]);
    await world.give(calleeLeg({ uuid: 'c', caller: 'a', user: '1004', start: ago, answer: ago + 5, end: ago + 30 }));
    assert.deepEqual(
        world.events().map((event) => event['Event_Key__c']),
        ['b']
    );
});

test('a lost race that nobody explains is written after four hours', async () => {
    const ago = A_DAY - 60;
    await world.give(missed('b', { start: ago, progress: ago, end: ago + 5, cause: 'LOSE_RACE' }));
    world.now += 4 * 3_600_000 + 1000;
    await world.writer.drain();
    assert.match(String(world.events()[0]?.['Error_Log__c']), /Who answered instead is not known/);
});

test('Dial Type is corrected when the caller’s leg arrives', async () => {
    await world.give(missed('b', { destination: '1003' }));
    const before = world.events()[0]?.['Dial_Type__c'];
    await world.give(
        callerLeg({ uuid: 'a', user: undefined, context: 'public', destination: '+442079460999', start: 9, end: 21 })
    );
    assert.deepEqual([before, world.events()[0]?.['Dial_Type__c'], world.events().length], ['User', 'DDI', 1]);
});

test('a user who comes late is linked, at the price of a question and an update', async () => {
    await world.give(missed('b', { user: '1999' }));
    assert.match(String(world.events()[0]?.['Error_Log__c']), /no User__c with the key 1999@pbx\.example/);
    world.org.put('User__c', 'Switch_Key__c', '1999@pbx.example');
    world.now += 61_000;
    await world.writer.link();
    await world.writer.drain();
    assert.deepEqual(world.events()[0]?.['Natterbox_User__r'], { Switch_Key__c: '1999@pbx.example' });
    assert.equal(world.events()[0]?.['Error_Log__c'], null);
});

test('records of one call are settled for their source when the org has what they became', async () => {
    const id = await Promise.all([
        world.writer.accept({ source: 'test', name: 'x', format: 'cdr', bytes: Buffer.from(recordText(missed('b'))) }),
        world.writer.drain()
    ]).then(([one]) => one);
    const settled = world.writer.settled(id);
    await world.writer.drain();
    world.now += 1000;
    await world.give(agentLeg({ uuid: 'g', member: 'm' }));
    assert.equal(await settled, 'done');
});

const ready = (key: string) => ({
    source: 'test',
    name: 'a row',
    format: 'event' as const,
    bytes: Buffer.from(JSON.stringify({ Event_Key__c: key, Time__c: '2026-11-20T09:00:00Z' }))
});

test('one uuid in two calls is one row, whether they come together or one after the other', async () => {
    await world.give(missed('b'));
    await world.give(missed('b', { caller: 'z' }));
    await world.give(missed('c', { caller: 'y' }), missed('c', { caller: 'x' }));
    const { records, merged, delivered } = world.writer.books();
    assert.deepEqual([records, merged, delivered, world.events().length], [4, 2, 2, 2]);
});

test('a ready event and the call record of the same key are one row, whichever comes first', async () => {
    void world.writer.accept(ready('b'));
    await world.give(missed('b'));
    await world.give(missed('c', { user: '1004' }));
    void world.writer.accept(ready('c'));
    await world.give();
    const { records, merged, delivered } = world.writer.books();
    assert.deepEqual([records, merged, delivered, world.events().length], [4, 2, 2, 2]);
});

test('an event whose uuid is too long for its key stays one when its call gets another', async () => {
    const long = 'L'.repeat(100);
    await world.give(missed(long));
    await world.give(missed('c', { user: '1004' }));
    await world.give(missed(`${long}2`, { start: 10.5 }));
    const { merged, delivered, furtherDials } = world.writer.books();
    assert.deepEqual([delivered, merged, furtherDials], [2, 1, 0]);
    assert.ok(world.events().every((event) => (event['Error_Log__c'] ?? null) === null));
});

/** Names of records whose settlement was told, in order. */
let settled: string[] = [];

async function take(name: string, record: CdrRecord | Buffer): Promise<void> {
    const [format, bytes] = Buffer.isBuffer(record)
        ? (['event', record] as const)
        : (['cdr', Buffer.from(recordText(record))] as const);
    const id = await world.writer.accept({ source: 'test', name, format, bytes });
    void world.writer.settled(id).then(() => settled.push(name));
    world.writer.decideAll();
    await nextTurn();
}

test('a record is settled only when the org has all of its call, whichever record speaks for it', async () => {
    settled = [];
    await take('missed', missed('b'));
    await take('caller', callerLeg({ uuid: 'a', end: 31 }));
    await take('answered', calleeLeg({ uuid: 'c', caller: 'a', user: '1004', start: 20, answer: 22, end: 30 }));
    assert.deepEqual(settled, []);
    await world.writer.drain();
    await nextTurn();
    assert.deepEqual(settled.toSorted(), ['answered', 'caller', 'missed']);
});

test('so is the record of a caller whose call a ready event named first', async () => {
    settled = [];
    const ready = { Event_Key__c: 'r', Time__c: '2026-11-20T09:00:10Z', 'To_Call_Reporting__r.Call_Key__c': 'a:1' };
    await take('ready', Buffer.from(JSON.stringify(ready)));
    await take('caller', callerLeg({ uuid: 'a', end: 31 }));
    assert.deepEqual(settled, []);
    await world.writer.drain();
    await nextTurn();
    assert.deepEqual(settled.toSorted(), ['caller', 'ready']);
});

function nextTurn(): Promise<void> {
    return new Promise((resolve) => setImmediate(resolve));
}
