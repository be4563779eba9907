import assert from 'node:assert/strict';
import test from 'node:test';
import type { OutboundRecord } from '../fields/index.ts';
import { packFlushes } from './pack.ts';

const ORDER = ['CallReporting__c', 'Phone_Event__c'];

function record(object: string, key: string, group: string, json = ''): OutboundRecord {
    const values = { JSON_String__c: json };
    return {
        object,
        externalId: 'Key__c',
        key,
        file: 'a',
        group,
        values,
        references: {},
        notes: [],
        logField: undefined,
        stub: false
    };
}

function calls(count: number, events: number, json = ''): readonly OutboundRecord[] {
    return Array.from({ length: count }, (_, index) => {
        const call = `call-${String(index).padStart(5, '0')}`;
        return [
            record('CallReporting__c', call, call),
            ...Array.from({ length: events }, (_, at) => record('Phone_Event__c', `${call}-${at}`, call, json))
        ];
    }).flat();
}

test('a list has at most 200 records and a request at most five lists', () => {
    for (const flush of packFlushes(calls(1000, 1), ORDER)) {
        assert.ok(flush.length <= 5);
        assert.ok(flush.every((list) => list.length <= 200 && new Set(list.map(({ object }) => object)).size === 1));
    }
});

test('1,000 events of 1,000 calls take at most six requests', () => {
    const flushes = packFlushes(calls(1000, 1), ORDER);
    assert.ok(flushes.length <= 6, String(flushes.length));
    assert.equal(flushes.flat(2).length, 2000);
});

test('a call is in the same request as its events, and before them', () => {
    for (const flush of packFlushes(calls(700, 3).toReversed(), ORDER)) {
        const keys = new Set(flush.flat().map(({ key }) => key));
        assert.ok(flush.flat().every(({ group }) => keys.has(group)));
        const objects = flush.map((list) => list[0]?.object);
        assert.deepEqual(objects, objects.toSorted());
    }
});

test('one call with more events than a request holds is split, the call first', () => {
    const flushes = packFlushes(calls(1, 1500), ORDER);
    assert.equal(flushes[0]?.[0]?.[0]?.object, 'CallReporting__c');
    assert.equal(flushes.flat(2).length, 1501);
});

test('a request of much text is split', () => {
    const flushes = packFlushes(calls(400, 1, 'x'.repeat(30_000)), ORDER);
    assert.ok(flushes.length > 1);
});
