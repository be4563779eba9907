import assert from 'node:assert/strict';
import test from 'node:test';
import { A_DAY, missed, writerHarness } from './harness.ts';

const world = writerHarness({ settleMs: 300 });

const HOUR_S = 3600;
const HOUR_MS = HOUR_S * 1000;
const YEAR_S = 365 * 24 * HOUR_S;
const keys = () => world.events().map((event) => event['Event_Key__c']);

/** A leg that lost a race a minute ago, by a clock that is ahead of ours by so many seconds. */
function loser(ahead: number) {
    const at = A_DAY + ahead - 60;
    return missed('lost', { caller: 'raced', start: at, progress: at, end: at + 5, cause: 'LOSE_RACE' });
}

for (const [jump, seconds] of [
    ['back an hour', -HOUR_S],
    ['forward an hour', HOUR_S],
    ['forward a year', YEAR_S]
] as const) {
    test(`a clock that jumps ${jump} holds nothing up, and loses and doubles nothing`, async () => {
        await world.give(missed('before', { caller: 'x' }), loser(0));
        world.org.fault = () => ({ status: 503 });
        await world.give(missed('failed', { caller: 'f' }));
        world.skew = seconds * 1000;
        world.org.fault = undefined;
        world.now += 60_000;
        await world.give(missed('before', { caller: 'x' }), missed('after', { caller: 'y' }));
        world.now += 5 * HOUR_MS;
        await world.writer.drain();
        assert.deepEqual([keys().sort(), world.writer.books().waiting], [['after', 'before', 'failed', 'lost'], 0]);
    });

    test(`a clock that was set ${jump} and comes back holds nothing up`, async () => {
        world.skew = seconds * 1000;
        await world.give(missed('b', { user: '1999' }), loser(seconds));
        world.org.fault = () => ({ status: 503 });
        await world.give(missed('failed', { caller: 'f' }));
        world.org.fault = undefined;
        world.skew = 0;
        world.org.put('User__c', 'Switch_Key__c', '1999@pbx.example');
        world.now += 16 * 60_000;
        await world.writer.drain();
        await world.writer.link();
        await world.writer.drain();
        const linked = world.events().find((event) => event['Event_Key__c'] === 'b');
        assert.ok(linked?.['Natterbox_User__r'] !== undefined, 'the late parent is asked for');
        world.now += 5 * HOUR_MS;
        await world.writer.drain();
        assert.deepEqual([keys().sort(), world.writer.books().waiting], [['b', 'failed', 'lost'], 0]);
    });
}
