import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearest, suggestion } from './suggest.ts';

test('a letter too few, too many, wrong or swapped still finds the name', () => {
    for (const typed of ['Staus__c', 'Statuss__c', 'Stadus__c', 'Sattus__c', 'status__c']) {
        assert.equal(nearest(typed, ['Hours__c', 'Status__c']), 'Status__c');
    }
});

test('a name that is like none of them finds none', () => {
    assert.equal(nearest('Colour', ['Status__c', 'Hours__c']), undefined);
});

test('the nearest of several is taken', () => {
    assert.equal(nearest('groupingDown', ['groupingsAcross', 'groupingsDown']), 'groupingsDown');
});

test('where none is near, the few there are are told', () => {
    assert.equal(suggestion('sixth', ['one', 'two']), 'Use one of one, two.');
});
