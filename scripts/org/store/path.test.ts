import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestOrg } from '../testing/index.ts';
import { childRelationshipsOf, columnsOf, findChildRelationship, resolveField } from './index.ts';

const { model } = openTestOrg();

test('a path through two lookups names both joins', () => {
    const resolved = resolveField(model, 'Loan__c', 'book__r.AUTHOR__r.country__c');
    assert.ok('column' in resolved);
    assert.equal(resolved.path, 'Book__r.Author__r.Country__c');
    assert.deepEqual(
        resolved.joins.map(({ column, object }) => [column, object]),
        [
            ['Book__c', 'Book__c'],
            ['Author__c', 'Author__c']
        ]
    );
});

test('system lookups can be walked', () => {
    const resolved = resolveField(model, 'Book__c', 'Owner.Name');
    assert.ok('column' in resolved && resolved.column.label === 'Full Name');
});

test('an unknown field is told in the words of Salesforce', () => {
    const resolved = resolveField(model, 'Book__c', 'Author__r.Nope__c');
    assert.ok('problem' in resolved && resolved.problem.startsWith("No such column 'Nope__c' on entity 'Author__c'"));
});

test('a lookup column is no relationship', () => {
    const resolved = resolveField(model, 'Book__c', 'Author__c.Name');
    assert.ok('problem' in resolved && resolved.problem.includes("relationship 'Author__c'"));
});

test('a detail has no owner of its own', () => {
    const names = columnsOf(model, 'Loan__c').map((column) => column.name);
    assert.ok(!names.includes('OwnerId') && names.includes('CreatedById'));
});

test('a child relationship is found by the name that queries use', () => {
    assert.equal(findChildRelationship(model, 'Book__c', 'loans__r')?.childObject, 'Loan__c');
    assert.equal(findChildRelationship(model, 'Book__c', 'Loans'), undefined);
});

test('details hang on their master for better or worse', () => {
    const loans = childRelationshipsOf(model, 'Book__c').find((child) => child.childObject === 'Loan__c');
    assert.equal(loans?.deleteConstraint, 'Cascade');
});
