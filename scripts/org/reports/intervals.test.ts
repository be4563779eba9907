import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, isoDate, type DateContext } from '../query/index.ts';
import { intervalRange } from './intervals.ts';

/** A Monday in the last quarter of the year; weeks begin on Sunday. */
const MONDAY: DateContext = { now: Date.parse('2026-11-23T10:00:00Z'), zone: 'Europe/Berlin', weekStart: 0 };

/** First and last day of a time frame, which holds both. */
const DAYS: Readonly<Record<string, readonly [first: string, last: string]>> = {
    TODAY: ['2026-11-23', '2026-11-23'],
    YESTERDAY: ['2026-11-22', '2026-11-22'],
    TOMORROW: ['2026-11-24', '2026-11-24'],
    THISWEEK: ['2026-11-22', '2026-11-28'],
    LASTWEEK: ['2026-11-15', '2026-11-21'],
    NEXTWEEK: ['2026-11-29', '2026-12-05'],
    THISMONTH: ['2026-11-01', '2026-11-30'],
    LASTMONTH: ['2026-10-01', '2026-10-31'],
    NEXTMONTH: ['2026-12-01', '2026-12-31'],
    LASTTHISMONTH: ['2026-10-01', '2026-11-30'],
    THISNEXTMONTH: ['2026-11-01', '2026-12-31'],
    CURRENT: ['2026-10-01', '2026-12-31'],
    CURNEXT1: ['2026-10-01', '2027-03-31'],
    CURPREV1: ['2026-07-01', '2026-12-31'],
    NEXT1: ['2027-01-01', '2027-03-31'],
    PREV1: ['2026-07-01', '2026-09-30'],
    CURNEXT3: ['2026-10-01', '2027-09-30'],
    CURRENTQ: ['2026-10-01', '2026-12-31'],
    CURNEXTQ: ['2026-10-01', '2027-03-31'],
    CURPREVQ: ['2026-07-01', '2026-12-31'],
    NEXTQ: ['2027-01-01', '2027-03-31'],
    PREVQ: ['2026-07-01', '2026-09-30'],
    CURNEXT3Q: ['2026-10-01', '2027-09-30'],
    CURY: ['2026-01-01', '2026-12-31'],
    PREVY: ['2025-01-01', '2025-12-31'],
    PREV2Y: ['2024-01-01', '2025-12-31'],
    AGO2Y: ['2024-01-01', '2024-12-31'],
    NEXTY: ['2027-01-01', '2027-12-31'],
    PREVCURY: ['2025-01-01', '2026-12-31'],
    PREVCUR2Y: ['2024-01-01', '2026-12-31'],
    CURNEXTY: ['2026-01-01', '2027-12-31'],
    PREV2FY: ['2024-01-01', '2025-12-31'],
    LAST7: ['2026-11-17', '2026-11-23'],
    LAST30: ['2026-10-25', '2026-11-23'],
    LAST60: ['2026-09-25', '2026-11-23'],
    LAST90: ['2026-08-26', '2026-11-23'],
    LAST120: ['2026-07-27', '2026-11-23'],
    NEXT7: ['2026-11-23', '2026-11-29'],
    NEXT30: ['2026-11-23', '2026-12-22'],
    NEXT120: ['2026-11-23', '2027-03-22']
};

test('every time frame begins and ends on the day that its name says', () => {
    const found = Object.keys(DAYS).map((name) => {
        const range = intervalRange(`INTERVAL_${name}`, MONDAY);
        return [name, range && [isoDate(range.from), isoDate(addDays(range.until, -1))]];
    });
    assert.deepEqual(Object.fromEntries(found), DAYS);
});

test('a day is that of the reader’s zone, and a week begins where the reader’s does', () => {
    const late = { ...MONDAY, now: Date.parse('2026-11-22T23:30:00Z') };
    const first = (name: string, context: DateContext): string | undefined => {
        const range = intervalRange(name, context);
        return range && isoDate(range.from);
    };
    assert.equal(first('INTERVAL_TODAY', late), '2026-11-23');
    assert.equal(first('INTERVAL_TODAY', { ...late, zone: 'America/New_York' }), '2026-11-22');
    assert.equal(first('INTERVAL_THISWEEK', { ...MONDAY, weekStart: 1 }), '2026-11-23');
});
