import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openLibrary } from '../query/library.testing.ts';
import { runSoql } from './index.ts';

test('a query answers records with their parents, and null for lists without children', () => {
    const { org, books, ann } = openLibrary();
    const text = "SELECT Name, author__r.name, (SELECT Id FROM Loans__r) FROM Book__c WHERE Name = 'Alpha'";
    const base = '/services/data/v66.0/sobjects';
    assert.deepEqual(runSoql(org, text), {
        totalSize: 1,
        done: true,
        records: [
            {
                attributes: { type: 'Book__c', url: `${base}/Book__c/${books[0]}` },
                Name: 'Alpha',
                Author__r: { attributes: { type: 'Author__c', url: `${base}/Author__c/${ann}` }, Name: 'Ann' },
                Loans__r: null
            }
        ]
    });
});

test('an error says where it is', () => {
    const { org } = openLibrary();
    assert.throws(() => runSoql(org, 'SELECT Id,\n  Nope__c FROM Book__c'), {
        code: 'INVALID_FIELD',
        message:
            /^\n {2}Nope__c FROM Book__c\n {2}\^\nERROR at Row:2:Column:3\nNo such column 'Nope__c' on entity 'Book__c'\./
    });
});
