import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestOrg } from '../testing/index.ts';
import { rowReader, typesOf } from './scope.ts';
import { inTransaction } from './transaction.ts';

const org = openTestOrg();

const TYPES: readonly (readonly [path: string, type: string | undefined])[] = [
    ['Pages__c', 'number'],
    ['Discount__c', 'percent'],
    ['Condition__c', 'picklist'],
    ['Author__c', 'id'],
    ['author__r.born__c', 'date'],
    ['Owner.Username', 'text'],
    ['$User.Username', 'text'],
    ['$Organization.IsSandbox', 'checkbox'],
    ['$CustomMetadata.Library_Setting__mdt.Default.Long_Read_Pages__c', 'number'],
    ['$CustomMetadata.Library_Setting__mdt.Other.Long_Read_Pages__c', undefined],
    ['$Profile.Name', undefined],
    ['Nope__c', undefined]
];

for (const [path, type] of TYPES) {
    test(`in a formula, ${path} is ${type ?? 'not there'}`, () => assert.equal(typesOf(org, 'Book__c')(path), type));
}

test('a path is blank where a lookup on the way is', () => {
    const read = rowReader(org, 'Book__c');
    inTransaction(org, () => {
        assert.equal(read({ Author__c: null })('Author__r.Country__c'), null);
        assert.equal(read({ OwnerId: org.user.id })('Owner.Username'), 'ada@local.example');
    });
});

test('global variables are read from the org as it is now', () => {
    const read = rowReader(org, 'Book__c')({});
    org.db.exec(`UPDATE "Library_Setting__mdt" SET "Long_Read_Pages__c" = 99`);
    inTransaction(org, () => {
        assert.equal(read('$CustomMetadata.Library_Setting__mdt.Default.Long_Read_Pages__c'), 99);
        assert.equal(read('$User.Id'), org.user.id);
    });
});
