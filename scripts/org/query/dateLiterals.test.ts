import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareWithRange, dateRange, rangeBounds, type DateContext } from './dateLiterals.ts';
import { isoDate } from './zone.ts';

/** Monday 23 November 2026, 00:30 in Berlin: still Sunday in UTC and New York. */
const BERLIN: DateContext = { now: Date.parse('2026-11-22T23:30:00Z'), zone: 'Europe/Berlin', weekStart: 1 };
const NEW_YORK: DateContext = { ...BERLIN, zone: 'America/New_York', weekStart: 0 };

function days(literal: string, context = BERLIN): readonly [string, string] {
    const { from, until } = dateRange(literal, context);
    return [isoDate(from), isoDate(until)];
}

const CASES: Readonly<Record<string, readonly [string, string]>> = {
    YESTERDAY: ['2026-11-22', '2026-11-23'],
    TODAY: ['2026-11-23', '2026-11-24'],
    TOMORROW: ['2026-11-24', '2026-11-25'],
    THIS_WEEK: ['2026-11-23', '2026-11-30'],
    LAST_WEEK: ['2026-11-16', '2026-11-23'],
    NEXT_WEEK: ['2026-11-30', '2026-12-07'],
    THIS_MONTH: ['2026-11-01', '2026-12-01'],
    LAST_MONTH: ['2026-10-01', '2026-11-01'],
    NEXT_MONTH: ['2026-12-01', '2027-01-01'],
    THIS_QUARTER: ['2026-10-01', '2027-01-01'],
    LAST_QUARTER: ['2026-07-01', '2026-10-01'],
    NEXT_FISCAL_QUARTER: ['2027-01-01', '2027-04-01'],
    THIS_YEAR: ['2026-01-01', '2027-01-01'],
    LAST_FISCAL_YEAR: ['2025-01-01', '2026-01-01'],
    LAST_90_DAYS: ['2026-08-25', '2026-11-24'],
    NEXT_90_DAYS: ['2026-11-24', '2027-02-22'],
    'LAST_N_DAYS:1': ['2026-11-22', '2026-11-24'],
    'last_n_days:7': ['2026-11-16', '2026-11-24'],
    'NEXT_N_DAYS:2': ['2026-11-24', '2026-11-26'],
    'N_DAYS_AGO:3': ['2026-11-20', '2026-11-21'],
    'LAST_N_WEEKS:2': ['2026-11-09', '2026-11-23'],
    'N_WEEKS_AGO:1': ['2026-11-16', '2026-11-23'],
    'LAST_N_MONTHS:12': ['2025-11-01', '2026-11-01'],
    'NEXT_N_QUARTERS:2': ['2027-01-01', '2027-07-01'],
    'LAST_N_FISCAL_YEARS:3': ['2023-01-01', '2026-01-01'],
    'N_FISCAL_QUARTERS_AGO:1': ['2026-07-01', '2026-10-01']
};

for (const [literal, expected] of Object.entries(CASES)) {
    test(`${literal} is from ${expected[0]} until ${expected[1]}`, () => {
        assert.deepEqual(days(literal), expected);
    });
}

test('today is the day of the user, not of the server', () => {
    assert.deepEqual(days('TODAY', NEW_YORK), ['2026-11-22', '2026-11-23']);
});

test('weeks start on the first day of the user', () => {
    assert.deepEqual(days('THIS_WEEK', NEW_YORK), ['2026-11-22', '2026-11-29']);
});

test('a day on which clocks change lasts 25 hours', () => {
    const context = { ...BERLIN, now: Date.parse('2026-10-25T12:00:00Z') };
    const { from, until } = rangeBounds(dateRange('TODAY', context), 'DateTime', context.zone);
    assert.equal(Number(until) - Number(from), 25 * 3_600_000);
});

test('a Date is compared by its text, a DateTime by its instant', () => {
    const range = dateRange('TODAY', BERLIN);
    assert.deepEqual(rangeBounds(range, 'Date', BERLIN.zone), { from: '2026-11-23', until: '2026-11-24' });
    assert.deepEqual(rangeBounds(range, 'DateTime', BERLIN.zone), {
        from: Date.parse('2026-11-22T23:00Z'),
        until: Date.parse('2026-11-23T23:00Z')
    });
});

test('before a range is before its start, after it is from its end on', () => {
    const range = dateRange('TODAY', BERLIN);
    const compare = (operator: string) => compareWithRange('Due__c', 'Date', operator, range, BERLIN.zone);
    assert.deepEqual(compare('lt'), { path: 'Due__c', operator: 'lt', value: '2026-11-23' });
    assert.deepEqual(compare('lte'), { path: 'Due__c', operator: 'lt', value: '2026-11-24' });
    assert.deepEqual(compare('gt'), { path: 'Due__c', operator: 'gte', value: '2026-11-24' });
    assert.deepEqual(compare('gte'), { path: 'Due__c', operator: 'gte', value: '2026-11-23' });
    assert.throws(() => compare('like'), /cannot be used with a range/);
});

test('a word that is no date literal is refused', () => {
    for (const word of ['NOW', 'LAST_N_DAYS', 'LAST_N_DAYS:-1', 'LAST_N_DAYS:1; DROP', 'THIS_DAY'])
        assert.throws(() => days(word), /is not a date literal/);
});
