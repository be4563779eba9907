import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findColumn } from '../store/index.ts';
import { openTestOrg } from '../testing/index.ts';
import { coerce, roundTo } from './coerce.ts';

const { model } = openTestOrg();

function write(field: string, value: unknown): unknown {
    const object = model.objects.get('Book__c');
    const column = object && findColumn(object, field);
    assert.ok(column);
    const coerced = coerce(column, value);
    return 'error' in coerced ? `${coerced.error.statusCode}: ${coerced.error.message}` : coerced.stored;
}

const CASES: readonly (readonly [what: string, field: string, value: unknown, expected: unknown])[] = [
    ['text loses the blanks around it', 'ISBN__c', '  12 ', '12'],
    ['blank text is no value', 'ISBN__c', '   ', null],
    ['text as long as its field fits', 'ISBN__c', 'x'.repeat(20), 'x'.repeat(20)],
    [
        'text one too long does not',
        'ISBN__c',
        'x'.repeat(21),
        `STRING_TOO_LONG: ISBN: data value too large: ${'x'.repeat(21)} (max length=20)`
    ],
    ['a number is rounded to its places', 'Rating__c', 4.25, 4.3],
    ['a negative number is rounded away from zero', 'Rating__c', -4.25, -4.3],
    [
        'a number too large for its digits is refused',
        'Rating__c',
        100,
        'NUMBER_OUTSIDE_VALID_RANGE: Rating: value outside of valid range on numeric field: 100'
    ],
    [
        'a number that only rounding makes too large is refused',
        'Rating__c',
        99.96,
        'NUMBER_OUTSIDE_VALID_RANGE: Rating: value outside of valid range on numeric field: 99.96'
    ],
    [
        'a word is no number',
        'Pages__c',
        'many',
        'INVALID_TYPE_ON_FIELD_IN_RECORD: Pages: value not of required type: many'
    ],
    ['a picklist value is stored as its file spells it', 'Condition__c', 'WORN', 'Worn'],
    [
        'a restricted picklist takes its own values only',
        'Condition__c',
        'Burnt',
        'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST: Condition: bad value for restricted picklist field: Burnt'
    ],
    [
        'a label is no picklist value',
        'Condition__c',
        'Worn out',
        'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST: Condition: bad value for restricted picklist field: Worn out'
    ],
    ['an open picklist takes what comes', 'Genre__c', 'Diary', 'Diary'],
    ['several picklist values are each spelled as in the file', 'Tags__c', 'prize; RARE;', 'Prize;Rare'],
    ['a date-time is kept to the second', 'Bought_At__c', '2026-11-23T09:00:00.789Z', Date.UTC(2026, 10, 23, 9)],
    [
        'a date alone is no date-time',
        'Bought_At__c',
        '2026-11-23',
        'INVALID_TYPE_ON_FIELD_IN_RECORD: Bought At: value not of required type: 2026-11-23'
    ],
    [
        'a checkbox is never blank',
        'For_Sale__c',
        null,
        'INVALID_TYPE_ON_FIELD_IN_RECORD: For Sale: value not of required type: null'
    ],
    ['an id that is none is malformed', 'Author__c', 'poe', 'MALFORMED_ID: Author: id value of incorrect type: poe'],
    ['long text keeps the blanks around it', 'Summary__c', ' a ', ' a ']
];

for (const [what, field, value, expected] of CASES) test(what, () => assert.deepEqual(write(field, value), expected));

test('rounding goes by the digits that people see', () => {
    assert.equal(roundTo(1.005, 2), 1.01);
    assert.equal(roundTo(1e21, 2), 1e21);
    assert.equal(roundTo(1e-9, 2), 0);
});
