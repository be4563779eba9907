import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatAutoNumber } from './autoNumber.ts';

const NEW_YEARS_EVE = Date.UTC(2026, 11, 31, 23, 30);

test('a number is filled up with zeros, and grows beyond them', () => {
    assert.equal(formatAutoNumber('L-{0000}', 7, NEW_YEARS_EVE, 'UTC'), 'L-0007');
    assert.equal(formatAutoNumber('L-{0000}', 12345, NEW_YEARS_EVE, 'UTC'), 'L-12345');
});

test('the date in a number is the one where the user lives', () => {
    assert.equal(formatAutoNumber('{YYYY}/{MM}/{DD}-{0}', 1, NEW_YEARS_EVE, 'Europe/Berlin'), '2027/01/01-1');
    assert.equal(formatAutoNumber('{YY}-{0}', 1, NEW_YEARS_EVE, 'America/New_York'), '26-1');
});
