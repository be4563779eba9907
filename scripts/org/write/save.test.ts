import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestOrg, TEST_NOW } from '../testing/index.ts';
import type { Org, RecordChange, Row, SaveResult } from '../types.ts';
import { inTransaction, saveRecords, type RecordInput } from './index.ts';

function upsert(
    org: Org,
    object: string,
    externalId: string,
    ...records: readonly RecordInput[]
): readonly SaveResult[] {
    return saveRecords(org, { object, operation: 'upsert', externalId, records, allOrNone: false });
}

function insert(org: Org, object: string, ...records: readonly RecordInput[]): readonly SaveResult[] {
    return saveRecords(org, { object, operation: 'insert', records, allOrNone: false });
}

function rows(org: Org, object: string): readonly Row[] {
    return org.db.prepare(`SELECT * FROM "${object}" ORDER BY rowid`).all() as unknown as readonly Row[];
}

/** `INVALID_FIELD Foo__c`, or `created`, or `updated`. */
function outcome(result: SaveResult | undefined): string {
    assert.ok(result);
    if (result.success) return result.created ? 'created' : 'updated';
    return result.errors.map(({ statusCode, fields }) => [statusCode, ...fields].join(' ')).join('; ');
}

function idOf(result: SaveResult | undefined): string {
    assert.ok(result?.success);
    return result.id;
}

test('the second upsert of a key changes the row of the first', () => {
    const org = openTestOrg();
    const [created] = upsert(org, 'Book__c', 'ISBN__c', { ISBN__c: '1', Name: 'Walden' });
    const [updated] = upsert(org, 'Book__c', 'ISBN__c', { ISBN__c: '1', Pages__c: 300 });
    assert.deepEqual([outcome(created), outcome(updated)], ['created', 'updated']);
    assert.deepEqual(
        rows(org, 'Book__c').map((row) => [row['Name'], row['Pages__c']]),
        [['Walden', 300]]
    );
});

test('one bad record does not keep the others out', () => {
    const org = openTestOrg();
    const results = upsert(org, 'Book__c', 'ISBN__c', { ISBN__c: '1' }, { ISBN__c: '2', Foo__c: 1 }, { ISBN__c: '3' });
    assert.deepEqual(results.map(outcome), ['created', 'INVALID_FIELD Foo__c', 'created']);
});

test('all or none writes none, and says of the good ones why', () => {
    const org = openTestOrg();
    const records = [{ ISBN__c: '1' }, { ISBN__c: '2', Foo__c: 1 }];
    const results = saveRecords(org, { object: 'Book__c', operation: 'insert', records, allOrNone: true });
    assert.deepEqual(results.map(outcome), ['ALL_OR_NONE_OPERATION_ROLLED_BACK', 'INVALID_FIELD Foo__c']);
    assert.equal(rows(org, 'Book__c').length, 0);
});

test('a key given twice in one request fails every record that has it', () => {
    const org = openTestOrg();
    const results = upsert(org, 'Book__c', 'ISBN__c', { ISBN__c: '1' }, { ISBN__c: '2' }, { ISBN__c: '1' });
    assert.deepEqual(results.map(outcome), ['DUPLICATE_VALUE ISBN__c', 'created', 'DUPLICATE_VALUE ISBN__c']);
});

test('keys that differ in case are one key unless the field is case-sensitive', () => {
    const org = openTestOrg();
    assert.deepEqual(upsert(org, 'Book__c', 'ISBN__c', { ISBN__c: 'a' }, { ISBN__c: 'A' }).map(outcome), [
        'created',
        'created'
    ]);
    const [first] = upsert(org, 'Book__c', 'Series_Code__c', { Series_Code__c: 's' }, { Series_Code__c: 'S' });
    assert.equal(outcome(first), 'DUPLICATE_VALUE Series_Code__c');
});

test('an upsert by a key that two rows have changes neither', () => {
    const org = openTestOrg();
    insert(org, 'Book__c', { Series_Code__c: 's' }, { Series_Code__c: 's' });
    assert.equal(
        outcome(upsert(org, 'Book__c', 'Series_Code__c', { Series_Code__c: 's' })[0]),
        'DUPLICATE_EXTERNAL_ID Series_Code__c'
    );
});

test('an upsert needs its key', () => {
    assert.equal(outcome(upsert(openTestOrg(), 'Book__c', 'ISBN__c', { Name: 'x' })[0]), 'MISSING_ARGUMENT');
});

test('a parent is found by its external id', () => {
    const org = openTestOrg();
    const [shelf] = insert(org, 'Shelf__c', { Number__c: 7 });
    insert(org, 'Book__c', { Shelf__r: { Number__c: 7 } });
    assert.equal(rows(org, 'Book__c')[0]?.['Shelf__c'], idOf(shelf));
});

test('a parent that is missing by its external id is named', () => {
    const [result] = insert(openTestOrg(), 'Book__c', { Shelf__r: { Number__c: 8 } });
    assert.ok(result && !result.success);
    assert.equal(
        result.errors[0]?.message,
        'Foreign key external ID: 8 not found for field Number__c in entity Shelf__c'
    );
    assert.equal(result.errors[0]?.statusCode, 'INVALID_FIELD');
});

test('a reference names one external id', () => {
    const org = openTestOrg();
    insert(org, 'Author__c', { Author_Key__c: 'a', Name: 'b' });
    const results = insert(
        org,
        'Book__c',
        { Author__r: { Author_Key__c: 'a', Name: 'b' } },
        { Author__r: {} },
        { Author__r: { Name: 'b' } },
        { Author__r: 'a' },
        { Author__r: null }
    );
    assert.ok(results.every((result) => outcome(result).startsWith('INVALID_FIELD')));
});

test('an id leads to a row of the right object', () => {
    const org = openTestOrg();
    const [author] = insert(org, 'Author__c', { Name: 'Poe' });
    const id = idOf(author);
    const [good, short, wrong, gone] = insert(
        org,
        'Book__c',
        { Author__c: id },
        { Author__c: id.slice(0, 15) },
        { Shelf__c: id },
        { Author__c: `${id.slice(0, 14)}9` }
    );
    assert.deepEqual([good, short, wrong, gone].map(outcome), [
        'created',
        'created',
        'FIELD_INTEGRITY_EXCEPTION Shelf__c',
        'INVALID_CROSS_REFERENCE_KEY Author__c'
    ]);
});

test('calculated and platform fields cannot be written', () => {
    const [result] = insert(openTestOrg(), 'Book__c', { Verdict__c: 'x', CreatedDate: '2020-01-01T00:00:00Z' });
    assert.equal(outcome(result), 'INVALID_FIELD_FOR_INSERT_UPDATE Verdict__c CreatedDate');
});

test('required fields are asked for all at once', () => {
    assert.equal(outcome(insert(openTestOrg(), 'Loan__c', {})[0]), 'REQUIRED_FIELD_MISSING Book__c Borrower__c');
});

test('a field left out takes its default, a field sent blank does not', () => {
    const org = openTestOrg();
    insert(org, 'Book__c', {}, { Genre__c: null, Copies__c: null });
    assert.deepEqual(
        rows(org, 'Book__c').map((row) => [row['Genre__c'], row['Copies__c'], row['For_Sale__c']]),
        [
            ['Novel', 2, 0],
            [null, null, 0]
        ]
    );
});

test('a ticked default is ticked', () => {
    const org = openTestOrg();
    insert(org, 'Shelf__c', {}, { Open__c: false });
    assert.deepEqual(
        rows(org, 'Shelf__c').map((row) => row['Open__c']),
        [1, 0]
    );
});

test('numbers count up by themselves in their format', () => {
    const org = openTestOrg();
    const [book] = insert(org, 'Book__c', {});
    insert(org, 'Loan__c', { Book__c: idOf(book), Borrower__c: 'a' }, { Book__c: idOf(book), Borrower__c: 'b' });
    assert.deepEqual(
        rows(org, 'Loan__c').map((row) => row['Name']),
        ['L-0001', 'L-0002']
    );
});

test('a validation rule speaks with its own message and field', () => {
    const [result] = insert(openTestOrg(), 'Book__c', { Condition__c: 'Lost', For_Sale__c: true });
    assert.ok(result && !result.success);
    assert.deepEqual(result.errors, [
        {
            statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
            message: 'A lost book cannot be sold.',
            fields: ['For_Sale__c']
        }
    ]);
});

test('a validation rule sees what an update leaves as it was', () => {
    const org = openTestOrg();
    upsert(org, 'Book__c', 'ISBN__c', { ISBN__c: '1', For_Sale__c: true });
    assert.equal(
        outcome(upsert(org, 'Book__c', 'ISBN__c', { ISBN__c: '1', Condition__c: 'Lost' })[0]),
        'FIELD_CUSTOM_VALIDATION_EXCEPTION For_Sale__c'
    );
});

test('formulas read custom metadata, each other and parents', () => {
    const org = openTestOrg();
    const [author] = insert(org, 'Author__c', { Country__c: 'Chile' });
    insert(org, 'Book__c', { Pages__c: 400, Price__c: 10, Author__c: idOf(author) }, { Pages__c: 399 });
    assert.deepEqual(
        rows(org, 'Book__c').map((row) => [row['Long_Read__c'], row['Verdict__c'], row['Per_Page__c']]),
        [
            [1, 'Long from Chile', 0.025],
            [0, 'Short', null]
        ]
    );
});

test('a calculation that fails leaves its field blank', () => {
    const org = openTestOrg();
    insert(org, 'Book__c', { Pages__c: 0, Price__c: 10 });
    assert.equal(rows(org, 'Book__c')[0]?.['Per_Page__c'], null);
});

test('a change of a parent reaches formulas two levels below', () => {
    const org = openTestOrg();
    upsert(org, 'Author__c', 'Author_Key__c', { Author_Key__c: 'a', Country__c: 'Chile' });
    upsert(org, 'Book__c', 'ISBN__c', { ISBN__c: '1', Author__r: { Author_Key__c: 'a' } });
    insert(org, 'Loan__c', { Book__r: { ISBN__c: '1' }, Borrower__c: 'x' });
    upsert(org, 'Author__c', 'Author_Key__c', { Author_Key__c: 'a', Country__c: 'Peru' });
    assert.equal(rows(org, 'Loan__c')[0]?.['Book_Verdict__c'], 'Short from Peru');
});

test('a unique value is refused to a second row, and named with the row that has it', () => {
    const org = openTestOrg();
    const [first] = insert(org, 'Book__c', { ISBN__c: '1' });
    const [second] = insert(org, 'Book__c', { ISBN__c: '1' });
    assert.ok(second && !second.success);
    assert.equal(
        second.errors[0]?.message,
        `duplicate value found: ISBN__c duplicates value on record with id: ${idOf(first)}`
    );
});

test('an update finds its record by id', () => {
    const org = openTestOrg();
    const [book] = insert(org, 'Book__c', { Name: 'a' });
    const update = (record: RecordInput): string =>
        outcome(saveRecords(org, { object: 'Book__c', operation: 'update', records: [record], allOrNone: false })[0]);
    assert.equal(update({ Id: idOf(book), Name: 'b' }), 'updated');
    assert.equal(update({ Name: 'b' }), 'MISSING_ARGUMENT');
    assert.equal(update({ Id: `${idOf(book).slice(0, 14)}9`, Name: 'b' }), 'ENTITY_IS_DELETED');
    assert.equal(update({ Id: org.user.id, Name: 'b' }), 'INVALID_CROSS_REFERENCE_KEY Id');
});

test('an update that changes nothing still counts as one', () => {
    let now = TEST_NOW;
    const org = openTestOrg({ clock: () => now });
    upsert(org, 'Book__c', 'ISBN__c', { ISBN__c: '1' });
    now += 60_000;
    upsert(org, 'Book__c', 'ISBN__c', { ISBN__c: '1' });
    const [row] = rows(org, 'Book__c');
    assert.deepEqual([row?.['CreatedDate'], row?.['LastModifiedDate']], [TEST_NOW, TEST_NOW + 60_000]);
});

test('a master is chosen once', () => {
    const org = openTestOrg();
    const [book] = insert(org, 'Book__c', {});
    const [loan] = insert(org, 'Loan__c', { Book__c: idOf(book), Borrower__c: 'a' });
    const records = [{ Id: idOf(loan), Book__c: idOf(book) }];
    const [result] = saveRecords(org, { object: 'Loan__c', operation: 'update', records, allOrNone: false });
    assert.equal(outcome(result), 'INVALID_FIELD_FOR_INSERT_UPDATE Book__c');
});

function remove(org: Org, object: string, id: string): string {
    const [result] = saveRecords(org, { object, operation: 'delete', records: [{ Id: id }], allOrNone: false });
    return result?.success ? 'deleted' : outcome(result);
}

test('deleting a parent clears lookups and what is calculated from them', () => {
    const org = openTestOrg();
    const [author] = insert(org, 'Author__c', { Country__c: 'Chile' });
    insert(org, 'Book__c', { Author__c: idOf(author) });
    assert.equal(remove(org, 'Author__c', idOf(author)), 'deleted');
    const [book] = rows(org, 'Book__c');
    assert.deepEqual([book?.['Author__c'], book?.['Verdict__c']], [null, 'Short']);
});

test('deleting a master takes its details along', () => {
    const org = openTestOrg();
    const [book] = insert(org, 'Book__c', {});
    insert(org, 'Loan__c', { Book__c: idOf(book), Borrower__c: 'a' });
    assert.equal(remove(org, 'Book__c', idOf(book)), 'deleted');
    assert.equal(rows(org, 'Loan__c').length, 0);
});

test('a lookup that restricts keeps its parent', () => {
    const org = openTestOrg();
    const [shelf] = insert(org, 'Shelf__c', { Number__c: 1 });
    insert(org, 'Book__c', { Shelf__c: idOf(shelf) });
    assert.equal(remove(org, 'Shelf__c', idOf(shelf)), 'DELETE_FAILED Shelf__c');
    assert.equal(rows(org, 'Shelf__c').length, 1);
});

test('users are never deleted and custom metadata is never written', () => {
    const org = openTestOrg();
    assert.equal(remove(org, 'User', org.user.id), 'INVALID_TYPE_FOR_OPERATION');
    assert.equal(outcome(insert(org, 'Library_Setting__mdt', {})[0]), 'INVALID_TYPE_FOR_OPERATION');
});

test('an object that is not there is an error of each record', () => {
    assert.deepEqual(insert(openTestOrg(), 'Nope__c', {}, {}).map(outcome), ['INVALID_TYPE', 'INVALID_TYPE']);
});

test('listeners hear of what was committed, and of nothing else', () => {
    const org = openTestOrg();
    const heard: RecordChange[] = [];
    org.onChange((change) => heard.push(change));
    saveRecords(org, {
        object: 'Book__c',
        operation: 'insert',
        records: [{ Name: 'a' }, { Foo__c: 1 }],
        allOrNone: true
    });
    assert.equal(heard.length, 0);
    upsert(org, 'Book__c', 'ISBN__c', { ISBN__c: '1' }, { ISBN__c: '2' });
    upsert(org, 'Book__c', 'ISBN__c', { ISBN__c: '1', Pages__c: 500 });
    assert.deepEqual(
        heard.map(({ changeType, recordIds, replayId }) => [changeType, recordIds.length, replayId]),
        [
            ['CREATE', 2, 2],
            ['UPDATE', 1, 3]
        ]
    );
    assert.ok(heard[1]?.changedFields.includes('Pages__c') && !heard[1].changedFields.includes('Verdict__c'));
});

test('an id and a reference for the same lookup exclude each other', () => {
    const org = openTestOrg();
    const id = idOf(insert(org, 'Author__c', { Name: 'Poe' })[0]);
    const [both] = insert(org, 'Book__c', { Author__c: id, Author__r: { Id: id } });
    assert.equal(outcome(both), 'INVALID_FIELD Author__c');
});

test('a record given twice in one update fails both times', () => {
    const org = openTestOrg();
    const [id, other] = insert(org, 'Author__c', { Name: 'Poe' }, { Name: 'Twain' }).map(idOf);
    const records = [
        { Id: id, Name: 'A' },
        { Id: id?.slice(0, 15), Name: 'B' },
        { Id: other, Name: 'C' }
    ];
    const results = saveRecords(org, { object: 'Author__c', operation: 'update', records, allOrNone: false });
    assert.deepEqual(results.map(outcome), ['DUPLICATE_VALUE Id', 'DUPLICATE_VALUE Id', 'updated']);
    assert.deepEqual(
        rows(org, 'Author__c').map((row) => row['Name']),
        ['Poe', 'C']
    );
});

test('what was undone is not read by what follows in the same transaction', () => {
    const org = openTestOrg();
    const id = idOf(insert(org, 'Author__c', { Name: 'Poe', Country__c: 'USA' })[0]);
    inTransaction(org, () => {
        const records = [{ Id: id, Country__c: 'Peru' }, { Id: id.slice(0, 3) }];
        saveRecords(org, { object: 'Author__c', operation: 'update', records, allOrNone: true });
        insert(org, 'Book__c', { Name: 'Raven', Author__c: id });
    });
    assert.equal(rows(org, 'Book__c')[0]?.['Author_Country__c'], 'USA');
});

test('a name that is blanked becomes the id', () => {
    const org = openTestOrg();
    const id = idOf(insert(org, 'Author__c', { Name: 'Poe' })[0]);
    saveRecords(org, { object: 'Author__c', operation: 'update', records: [{ Id: id, Name: null }], allOrNone: true });
    assert.equal(rows(org, 'Author__c')[0]?.['Name'], id);
});
