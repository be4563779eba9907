import assert from 'node:assert/strict';
import { test } from 'node:test';
import { referenceOf, urlOf } from './platform/pageReference.ts';

const CASES = [
    '/lightning/r/Tree__c/a01000000000001AAA/view',
    '/lightning/r/Tree__c/a01000000000001AAA/related/Leaves__r/view',
    '/lightning/o/Tree__c/list?filterName=All',
    '/lightning/n/Overview?c__id=7',
    '/lightning/page/home'
];

for (const address of CASES) {
    test(`${address} and its page reference mean the same`, () => {
        assert.equal(urlOf(referenceOf(address)), address);
    });
}

test('a web page is its own address', () => {
    assert.equal(
        urlOf({ type: 'standard__webPage', attributes: { url: 'https://example.com/' } }),
        'https://example.com/'
    );
});
