import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDateTime, fromApi, parseDate, parseDateTime, toApi } from './index.ts';

const NINE = Date.UTC(2026, 10, 23, 9);

for (const text of [
    '2026-11-23T09:00:00.000Z',
    '2026-11-23T09:00:00Z',
    '2026-11-23T10:00:00+01:00',
    '2026-11-23T09:00:00.000+0000',
    '2026-11-23T09:00Z'
]) {
    test(`the date-time ${text} is nine o'clock UTC`, () => assert.equal(parseDateTime(text), NINE));
}

for (const text of ['2026-11-23', '2026-11-23T09:00:00', '2026-02-30T09:00:00Z', '2026-11-23T25:00:00Z', 'now', '']) {
    test(`"${text}" is no date-time`, () => assert.equal(parseDateTime(text), undefined));
}

test('a day that the calendar lacks is no date', () => {
    assert.equal(parseDate('2026-02-29'), undefined);
    assert.equal(parseDate('2028-02-29'), '2028-02-29');
});

test('a date-time goes out as Salesforce writes it', () => {
    assert.equal(formatDateTime(NINE), '2026-11-23T09:00:00.000+0000');
});

test('a checkbox goes out as a boolean and comes in from one', () => {
    assert.equal(toApi({ type: 'Checkbox' }, 1), true);
    assert.deepEqual(fromApi({ type: 'Checkbox' }, false), { stored: 0 });
});

test('a time of day comes back as it went', () => {
    const read = fromApi({ type: 'Time' }, '09:30:15.250Z');
    assert.deepEqual(read, { stored: 34_215_250 });
    assert.equal(toApi({ type: 'Time' }, 34_215_250), '09:30:15.250Z');
});

test('a number may come as text, but not as words', () => {
    assert.deepEqual(fromApi({ type: 'Number' }, '12.5'), { stored: 12.5 });
    assert.deepEqual(fromApi({ type: 'Number' }, 'twelve'), { expected: 'double' });
});

test('an object is no value of any field', () => {
    assert.deepEqual(fromApi({ type: 'Text' }, { a: 1 }), { expected: 'string' });
    assert.deepEqual(fromApi({ type: 'Number' }, [1]), { expected: 'double' });
});
