import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { loadSource, type SourceModel } from '../../../metadata/index.ts';
import { recordQuery } from '../components/data/query.ts';
import { readListFilters } from './listFilters.ts';
import { describeRelatedList } from './relatedLists.ts';
import type { Item } from './types.ts';

const ROOT = path.resolve(import.meta.dirname, '../fixtures/orchard');

function filtersOf(
    texts: readonly string[],
    model: SourceModel = loadSource(ROOT)
): ReturnType<typeof readListFilters> {
    return readListFilters(model, 'Tree__c', texts);
}

test('a filter of a related list becomes a condition of the query, its value of the type of the field', () => {
    assert.deepEqual(filtersOf(['Name|EQUALS|["Oak"]', 'Ripe__c|NOT_EQUAL|["true"]', 'Height__c|EQUALS|["3","4"]']), {
        where: '{ and: [{ Name: { eq: "Oak" } }, { Ripe__c: { ne: true } }, { Height__c: { in: [3, 4] } }] }',
        ignored: []
    });
});

test('no filter is no condition', () => {
    assert.deepEqual(filtersOf(['']), { where: undefined, ignored: [] });
});

test('a filter that cannot be followed is named', () => {
    for (const text of [
        'Height__c|NEAR|["3"]',
        'Nowhere__c|EQUALS|["3"]',
        'Name|EQUALS|Oak',
        'Height__c|EQUALS|["x"]'
    ]) {
        assert.deepEqual(filtersOf([text]), { where: undefined, ignored: [text] });
    }
});

test('a value cannot break out of the query', () => {
    const { where } = filtersOf(['Name|EQUALS|["\\"} }"]']);
    assert.equal(where, '{ and: [{ Name: { eq: "\\"} }" } }] }');
});

test('a related list asks for what its filter and its order say', () => {
    const list = describeRelatedList(loadSource(ROOT), 'Orchard__c', 'Trees__r', {
        filters: ['Ripe__c|EQUALS|["true"]'],
        sort: { field: 'NAME', order: 'ASC' },
        limit: 3
    });
    assert.ok(list);
    assert.match(
        recordQuery('Orchard__c', [{ key: 'a', kind: 'relatedList', list }]),
        /: Trees__r\(first: 3, where: \{ and: \[\{ Ripe__c: \{ eq: true \} \}\] \}, orderBy: \{ Name: \{ order: ASC \} \}\)/
    );
});

test('two lists of the same children with different filters have answers of their own', () => {
    const listOf = (filter: string): Item => {
        const list = describeRelatedList(loadSource(ROOT), 'Orchard__c', 'Trees__r', { filters: [filter] });
        assert.ok(list);
        return { key: filter, kind: 'relatedList', list };
    };
    const query = recordQuery(
        'Orchard__c',
        ['true', 'false'].map((ripe) => listOf(`Ripe__c|EQUALS|["${ripe}"]`))
    );
    assert.equal(new Set(query.match(/list_\w+(?=: Trees__r)/g)).size, 2);
});
