import assert from 'node:assert/strict';
import test from 'node:test';
import { listDeadLetters } from '../outbox/index.ts';
import { missed, missedCalls, writerHarness } from './harness.ts';

const REFUSAL = { statusCode: 'INSUFFICIENT_ACCESS_OR_READONLY', message: 'insufficient access rights on object id' };
const world = writerHarness();

const refuse = (...keys: readonly string[]) => {
    world.org.recordFault = (_, record) => (keys.includes(String(record['Event_Key__c'])) ? REFUSAL : undefined);
};

test('an event that alone is refused for a permission keeps no other waiting', async () => {
    refuse('b');
    await world.give(missed('b'));
    assert.deepEqual([world.writer.books().pending, world.writer.state().pausedMs], [1, 0]);
    await world.give(missed('c', { user: '1004', caller: 'd' }));
    assert.deepEqual([world.writer.books().delivered, world.writer.books().pending], [1, 1]);
});

test('it is a dead letter when it is refused again after another event went through', async () => {
    refuse('b');
    await world.give(missed('b'));
    world.now += 15_000;
    await world.writer.drain();
    assert.deepEqual(
        [world.writer.books().dead, world.writer.books().pending],
        [0, 1],
        'nothing tells of the others yet'
    );
    await world.give(missed('c', { user: '1004', caller: 'd' }));
    world.now += 30_000;
    await world.writer.drain();
    assert.deepEqual(
        listDeadLetters(world.outbox.database).map(({ key, code }) => [key, code]),
        [['b', REFUSAL.statusCode]]
    );
});

test('alone it is tried ever less often, and never dead: the permission may be missing for all', async () => {
    refuse('b');
    await world.give(missed('b'));
    for (let minute = 0; minute < 24 * 60; minute += 1) {
        world.now += 60_000;
        await world.writer.drain();
    }
    assert.deepEqual([world.writer.books().dead, world.writer.books().pending], [0, 1]);
    assert.ok(world.org.answered < 110, `asked ${world.org.answered} times in a day`);
    world.org.recordFault = undefined;
    world.now += 15 * 60_000;
    await world.writer.drain();
    assert.equal(world.writer.books().delivered, 1);
});

test('when the few become many, everything pauses', async () => {
    world.org.recordFault = (object) => (object === 'Phone_Event__c' ? REFUSAL : undefined);
    await world.give(missed('b'));
    await world.give(missed('c', { user: '1004', caller: 'd' }));
    assert.equal(world.writer.state().failure, undefined);
    await world.give(...missedCalls(4));
    assert.deepEqual([world.writer.state().failure?.code, world.writer.books().dead], [REFUSAL.statusCode, 0]);
});
