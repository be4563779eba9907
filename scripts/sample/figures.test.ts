import assert from 'node:assert/strict';
import { test } from 'node:test';
import { streamCalls } from './calls.ts';
import { ARRIVALS_BY_HOUR, CALLS_BY_WEEKDAY } from './figures.ts';
import type { Call } from './model.ts';
import { makeStories } from './stories.ts';
import { makeWorld } from './world.ts';

const COUNT = 20_000;
const SEED = 7;

const world = makeWorld(SEED);
const calls = [...streamCalls(world, makeStories(world), COUNT, SEED)];
const arrived = calls.filter(({ instance }) => instance === 1);
const isPhantom = ({ hungUpBy, queue }: Call): boolean => hungUpBy === 'Unknown' && queue === undefined;
const toQueues = arrived.filter((call) => call.queue !== undefined || isPhantom(call));
const answered = toQueues.filter(({ to }) => to !== undefined);
const lost = toQueues.filter((call) => call.to === undefined && call.end !== undefined && !isPhantom(call));

function near(actual: number, expected: number, tolerance: number, what: string): void {
    assert.ok(Math.abs(actual - expected) <= tolerance, `${what}: ${actual}, expected ${expected} ± ${tolerance}`);
}

function quantile(values: readonly number[], share: number): number {
    const sorted = values.toSorted((a, b) => a - b);
    return sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
}

function mean(values: readonly number[]): number {
    return values.reduce((sum, value) => sum + value, 0) / values.length;
}

test('there are exactly as many calls as asked for', () => {
    assert.equal(arrived.length, COUNT);
});

test('calls arrive by hour of day as published', () => {
    const total = ARRIVALS_BY_HOUR.reduce((sum, each) => sum + each, 0);
    for (const [hour, expected] of ARRIVALS_BY_HOUR.entries()) {
        const share = arrived.filter(({ start }) => new Date(start).getUTCHours() === hour).length / COUNT;
        near(share, expected / total, 0.003, `share of calls at ${hour} h`);
    }
});

test('Saturdays and Sundays are as quiet as published', () => {
    const week = CALLS_BY_WEEKDAY.reduce((sum, each) => sum + each, 0);
    for (const day of [0, 6]) {
        const share = arrived.filter(({ start }) => new Date(start).getUTCDay() === day).length / COUNT;
        near(share, (CALLS_BY_WEEKDAY[day] ?? 0) / week, 0.005, `share of calls on day ${day}`);
    }
});

test('callers are answered, hang up or vanish as often as published', () => {
    near(answered.length / toQueues.length, 0.8294, 0.012, 'answered');
    near(lost.length / toQueues.length, 0.1621, 0.012, 'hung up');
    near(1 - (answered.length + lost.length) / toQueues.length, 0.0086, 0.003, 'vanished');
});

test('nobody answers at night', () => {
    const night = toQueues.filter(({ start }) => new Date(start).getUTCHours() < 6);
    assert.ok(night.length > 50);
    assert.equal(night.filter(({ to }) => to !== undefined).length, 0);
});

test('answered callers wait as long as published', () => {
    const waits = answered.map(({ inQueue }) => inQueue ?? 0);
    const waited = waits.filter((wait) => wait > 0);
    near(waited.length / waits.length, 0.519, 0.015, 'share who waited');
    near(quantile(waited, 0.25), 23, 2, 'quarter');
    near(quantile(waited, 0.5), 52, 4, 'median');
    near(quantile(waited, 0.9), 186, 12, '90 %');
    near(mean(waited), 78.6, 6, 'mean');
});

test('callers who hang up wait as long as published', () => {
    const waited = lost.map(({ inQueue }) => inQueue ?? 0).filter((wait) => wait > 0);
    near(waited.length / lost.length, 0.666, 0.03, 'share who waited');
    near(quantile(waited, 0.5), 43, 5, 'median');
    near(mean(waited), 66, 6, 'mean');
});

test('talks last as long as published', () => {
    const talks = answered.map(({ answer, end }) => ((end ?? 0) - (answer ?? 0)) / 1000);
    near(quantile(talks, 0.5), 109, 6, 'median');
    near(quantile(talks, 0.9), 412, 20, '90 %');
    near(mean(talks), 179, 10, 'mean');
});

test('attempts fall within their call', () => {
    for (const { start, end, attempts } of calls) {
        for (const { time } of attempts) assert.ok(time >= start && (end === undefined || time <= end));
    }
});

test('a phone does not ring longer than its call waits, deliberate flaws aside', () => {
    for (const { end, to, attempts, uuid } of calls) {
        if (end === undefined || to !== undefined) continue;
        for (const { time, ring, errorLog } of attempts) {
            if (ring === undefined || errorLog !== undefined || ring === 4210) continue;
            assert.ok(time + ring * 1000 <= end + 1000, `${uuid}: rings ${ring} s from ${time}, ended ${end}`);
        }
    }
});

test('every missed call type, hangup cause and dial type of the seed occurs', () => {
    const attempts = calls.flatMap((call) => call.attempts);
    const types = new Set(attempts.map(({ type }) => type));
    const causes = new Set(attempts.map(({ cause }) => cause));
    const dials = new Set(attempts.map(({ dialType }) => dialType));
    for (const type of ['No Devices', 'Trying', 'Ringing', 'All Busy', 'Unknown'] as const) assert.ok(types.has(type));
    for (const dial of ['DDI', 'Call Queue', 'Group', 'User', 'Number', 'Unknown'] as const) assert.ok(dials.has(dial));
    for (const cause of [
        'USER_BUSY',
        'NO_ANSWER',
        'CALL_REJECTED',
        'ORIGINATOR_CANCEL',
        'ALLOTTED_TIMEOUT',
        'LOSE_RACE',
        'NO_USER_RESPONSE'
    ]) {
        assert.ok(causes.has(cause), cause);
    }
});

test('an attempt loses the race only where somebody else answered', () => {
    for (const { to, attempts } of calls) {
        const races = attempts.filter(({ cause, errorLog }) => cause === 'LOSE_RACE' && errorLog === undefined);
        if (races.length > 0) assert.notEqual(to, undefined);
    }
});
