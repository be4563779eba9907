import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestOrg } from '../testing/index.ts';
import { keyPrefixOf, makeId, normalizeId, objectOfId } from './index.ts';

test('a 15-character id gets the three characters that Salesforce gives it', () => {
    // an account of Salesforce's own documentation
    assert.equal(normalizeId('001D000000IqhSL'), '001D000000IqhSLIAZ');
});

test('an 18-character id with a wrong checksum is none', () => {
    const id = makeId('a00', 77);
    assert.equal(normalizeId(id), id);
    assert.equal(normalizeId(`${id.slice(0, 15)}ZZZ`), undefined);
});

test('numbers beyond one digit stay apart', () => {
    const ids = new Set(Array.from({ length: 5000 }, (_, at) => makeId('a00', at + 1)));
    assert.equal(ids.size, 5000);
});

test('an id tells its object by the key prefix', () => {
    const { model } = openTestOrg();
    const prefixes = [...model.objects.keys()].map((name) => keyPrefixOf(model, name));
    assert.equal(new Set(prefixes).size, prefixes.length);
    assert.equal(objectOfId(model, makeId(keyPrefixOf(model, 'Book__c'), 5))?.name, 'Book__c');
    assert.equal(objectOfId(model, 'zzz000000000000AAA'), undefined);
});
