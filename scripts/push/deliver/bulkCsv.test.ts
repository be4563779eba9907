import assert from 'node:assert/strict';
import test from 'node:test';
import { readResults } from './bulkCsv.ts';

const ROWS = [
    ["the platform's order", '"sf__Id","sf__Created","Event_Key__c"\n"a00","true","b1"\n'],
    ['another order', 'Event_Key__c,sf__Created,sf__Id\nb1,true,a00\n']
] as const;

for (const [what, csv] of ROWS) {
    test(`results are read with their columns in ${what}`, () => {
        assert.deepEqual([...(readResults(csv) ?? [])], [['b1', { ok: true, created: true }]]);
    });
}

test('a header alone is a list without rows', () => {
    assert.equal(readResults('"sf__Id","sf__Error","Event_Key__c"')?.size, 0);
});

for (const text of ['', ' \n', 'sf__Id\n', 'Event_Key__c,sf__Created\nb1,true\n', '{"message":"Forbidden"}']) {
    test(`${JSON.stringify(text)} is no list of results`, () => assert.equal(readResults(text), undefined));
}
