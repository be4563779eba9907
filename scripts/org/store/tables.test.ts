import assert from 'node:assert/strict';
import { test } from 'node:test';
import { insertRows, openTestOrg } from '../testing/index.ts';

test('text compares whatever its case, a case-sensitive key does not', () => {
    const org = openTestOrg();
    insertRows(org, 'Book__c', [{ Name: 'Walden', ISBN__c: 'abc' }]);
    const count = (sql: string): unknown =>
        org.db.prepare(`SELECT count(*) AS n FROM "Book__c" WHERE ${sql}`).get()?.['n'];
    assert.equal(count(`"Name" = 'WALDEN'`), 1);
    assert.equal(count(`"ISBN__c" = 'ABC'`), 0);
});

test('a lookup is found by index', () => {
    const org = openTestOrg();
    const plan = org.db.prepare(`EXPLAIN QUERY PLAN SELECT * FROM "Book__c" WHERE "Author__c" = ?`).all('x');
    assert.match(String(plan[0]?.['detail']), /USING INDEX Book__c\.Author__c/);
});

test('custom metadata records are rows of their type', () => {
    const row = openTestOrg().db.prepare('SELECT * FROM "Library_Setting__mdt"').get();
    assert.equal(row?.['Long_Read_Pages__c'], 400);
});

test('with a namespace every custom table and column carries it', () => {
    const org = openTestOrg({ namespace: 'lib' });
    insertRows(org, 'lib__Book__c', [{ lib__Pages__c: 3 }]);
    assert.equal(org.db.prepare('SELECT "lib__Pages__c" AS pages FROM "lib__Book__c"').get()?.['pages'], 3);
});
