import assert from 'node:assert/strict';
import test from 'node:test';
import { calleeLeg } from '../testing/index.ts';
import { missed, writerHarness } from './harness.ts';

const world = writerHarness();

test('an expired token is renewed once, and no event is touched', async () => {
    world.token = 'expired';
    await world.give(missed('b'));
    assert.deepEqual([world.renewed, world.events().length], [1, 1]);
    assert.equal(world.outbox.database.get<{ n: number }>('SELECT max(attempts) AS n FROM outgoing')?.n, 1);
});

test('a token that expires while lanes are sending is renewed for all of them, and no event is touched', async () => {
    await world.give(missed('a1'));
    world.refreshed = '00Dxx0000000001!second';
    world.org.fault = () => {
        world.org.validTokens.delete(world.org.token);
        world.org.validTokens.add('00Dxx0000000001!second');
        return undefined;
    };
    await world.give(...Array.from({ length: 900 }, (_, at) => missed(`b${at}`, { caller: `c${at}` })));
    assert.deepEqual(
        [world.writer.books().delivered, world.writer.books().dead, world.writer.state().failure],
        [901, 0, undefined]
    );
    assert.ok(world.renewed >= 1 && world.renewed <= 2, `renewed ${world.renewed} times by two lanes`);
    assert.equal(world.outbox.database.get<{ n: number }>('SELECT max(attempts) AS n FROM outgoing')?.n, 1);
});

test('a new token that is refused as well pauses the writer, and nothing is dead or lost for it', async () => {
    world.org.validTokens.clear();
    await world.give(missed('b'));
    assert.deepEqual([world.renewed, world.org.answered, world.writer.books().dead], [1, 2, 0]);
    assert.deepEqual(
        [world.writer.state().failure?.kind, world.writer.state().failure?.code],
        ['session', 'INVALID_SESSION_ID']
    );
    assert.doesNotMatch(JSON.stringify(world.writer.state().failure), /!fake/);
    world.org.validTokens.add(world.org.token);
    await world.afterPause();
    assert.deepEqual([world.writer.books().delivered, world.writer.state().failure], [1, undefined]);
});

test('at REQUEST_LIMIT_EXCEEDED everything stops, then one request sees that the org is well, and nothing is lost', async () => {
    world.org.fault = () => ({
        status: 403,
        body: [{ errorCode: 'REQUEST_LIMIT_EXCEEDED', message: 'TotalRequests' }]
    });
    await world.give(missed('b'));
    const asked = world.org.answered;
    await world.writer.drain();
    assert.equal(world.org.answered, asked, 'it asked again during the pause');
    world.org.fault = undefined;
    await world.afterPause();
    assert.deepEqual([world.events().length, world.writer.state().failure], [1, undefined]);
});

test('the writer stops below its share of the daily requests', async () => {
    world.org.usage = { used: 790, allowed: 1000 };
    for (let call = 0; call < 20; call += 1) {
        await world.give(calleeLeg({ uuid: `b${call}`, caller: `a${call}`, progress: 1 }));
    }
    assert.ok(world.org.usage.used <= 800, `used ${world.org.usage.used}`);
    assert.equal(world.writer.state().failure?.code, 'OVER_SHARE');
    assert.ok(world.writer.books().pending > 0);
});

test('a whole day at the daily limit loses nothing, costs a probe each quarter of an hour, and is over by itself', async () => {
    const HOUR = 3_600_000;
    world.org.usage = { used: 100_000, allowed: 100_000 };
    world.org.fault = () => ({
        status: 403,
        body: [{ errorCode: 'REQUEST_LIMIT_EXCEEDED', message: 'TotalRequests' }]
    });
    for (let minute = 0; minute < 24 * 60; minute += 5) {
        await world.give(missed(`b${minute}`, { caller: `a${minute}` }));
        world.now += 5 * 60_000;
    }
    const { pending, delivered, dead } = world.writer.books();
    assert.deepEqual([pending, delivered, dead], [288, 0, 0]);
    assert.ok(world.org.answered <= 104, `asked ${world.org.answered} times in a day`);
    world.org.usage = { used: 0, allowed: 100_000 };
    world.org.fault = undefined;
    const from = world.now;
    while (world.writer.books().delivered < 288 && world.now - from < HOUR) {
        world.now += 60_000;
        await world.writer.drain();
    }
    assert.deepEqual([world.writer.books().delivered, world.writer.state().failure], [288, undefined]);
    assert.ok(world.now - from <= HOUR / 4 + 60_000, `it went on after ${(world.now - from) / 60_000} minutes`);
});
