import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isoDate, localDateAt, offsetAt, offsetChanges, startOfDay } from './zone.ts';

const HOUR = 3_600_000;
const at = (text: string): number => Date.parse(text);

test('offsets follow daylight saving and half-hour zones', () => {
    assert.equal(offsetAt('Europe/Berlin', at('2026-07-01T00:00Z')), 2 * HOUR);
    assert.equal(offsetAt('Europe/Berlin', at('2026-12-01T00:00Z')), HOUR);
    assert.equal(offsetAt('Asia/Kolkata', at('2026-12-01T00:00Z')), 5.5 * HOUR);
    assert.equal(offsetAt('America/New_York', at('2026-11-01T05:59:59Z')), -4 * HOUR);
    assert.equal(offsetAt('America/New_York', at('2026-11-01T06:00:00Z')), -5 * HOUR);
});

test('a day starts at local midnight on the days that clocks change', () => {
    const berlin = (month: number, day: number): string =>
        new Date(startOfDay('Europe/Berlin', { year: 2026, month, day })).toISOString();
    assert.equal(berlin(3, 29), '2026-03-28T23:00:00.000Z');
    assert.equal(berlin(3, 30), '2026-03-29T22:00:00.000Z');
    assert.equal(berlin(10, 25), '2026-10-24T22:00:00.000Z');
    assert.equal(berlin(10, 26), '2026-10-25T23:00:00.000Z');
});

test('where midnight does not exist, the day starts when clocks have jumped', () => {
    // Beirut goes from 00:00 to 01:00 on 29 March 2026.
    const start = startOfDay('Asia/Beirut', { year: 2026, month: 3, day: 29 });
    assert.equal(new Date(start).toISOString(), '2026-03-28T22:00:00.000Z');
    assert.equal(isoDate(localDateAt('Asia/Beirut', start)), '2026-03-29');
    assert.equal(isoDate(localDateAt('Asia/Beirut', start - 1)), '2026-03-28');
});

test('where midnight comes twice, the day starts at the first', () => {
    // Havana goes from 01:00 back to 00:00 on 1 November 2026.
    const start = startOfDay('America/Havana', { year: 2026, month: 11, day: 1 });
    assert.equal(new Date(start).toISOString(), '2026-11-01T04:00:00.000Z');
});

test('the table of changes gives the same offset as the clock of the zone', () => {
    for (const zone of [
        'Europe/Berlin',
        'America/New_York',
        'Africa/Casablanca',
        'Australia/Lord_Howe',
        'Asia/Kolkata',
        'UTC'
    ]) {
        const changes = offsetChanges(zone);
        for (let instant = at('1990-01-01T00:30Z'); instant < at('2040-01-01T00:00Z'); instant += 37 * 24.77 * HOUR) {
            const known = changes.findLast((change) => change.from <= instant)?.offset;
            assert.equal(known, offsetAt(zone, instant), `${zone} at ${new Date(instant).toISOString()}`);
        }
    }
});
