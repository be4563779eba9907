import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ListViewModel } from '../../metadata/index.ts';
import { runQuery } from '../query/index.ts';
import { insertRows, openTestOrg } from '../testing/index.ts';
import { listViewCondition } from './listFilters.ts';

const org = openTestOrg();
const HOUR = 3_600_000;
const [ann = ''] = insertRows(org, 'Author__c', [{ Name: 'Ann' }]);
insertRows(org, 'Book__c', [
    {
        Name: 'Alpha',
        Author__c: ann,
        Genre__c: 'Poems',
        Pages__c: 100,
        For_Sale__c: 1,
        Tags__c: 'Prize;Rare',
        Bought_At__c: org.clock(),
        Published__c: '2026-11-23'
    },
    {
        Name: 'Beta, or not',
        Genre__c: 'Novel',
        Pages__c: 300,
        Tags__c: 'Rare',
        Bought_At__c: org.clock() - 24 * HOUR,
        Published__c: '2025-01-31'
    },
    { Name: 'Gamma 100%', OwnerId: '005Lo000000009zIAA' }
]);
const object = org.model.objects.get('Book__c') ?? assert.fail();
const view = object.listViews.get('All') ?? assert.fail();

type Filters = ListViewModel['filters'];

function found(filters: Filters, more: Partial<ListViewModel> = {}): readonly unknown[] {
    const where = listViewCondition(org, object, { ...view, filters, ...more });
    return runQuery(org, { object: 'Book__c', fields: ['Name'], ...(where ? { where } : {}) }).map(
        (row) => String(row['Name']).split(/[ ,]/)[0]
    );
}

const CASES: readonly (readonly [field: string, operation: string, value: string, names: readonly string[]])[] = [
    ['Genre__c', 'equals', 'Poems,Novel', ['Alpha', 'Beta']],
    ['Genre__c', 'notEqual', 'Poems,Novel', ['Gamma']],
    ['Genre__c', 'equals', '', ['Gamma']],
    ['Genre__c', 'notEqual', '', ['Alpha', 'Beta']],
    ['NAME', 'startsWith', 'al,be', ['Alpha', 'Beta']],
    ['NAME', 'equals', '"Beta, or not"', ['Beta']],
    ['NAME', 'contains', '100%', ['Gamma']],
    ['NAME', 'notContain', 'et,ph', ['Gamma']],
    ['Pages__c', 'lessThan', '300', ['Alpha']],
    ['Pages__c', 'greaterOrEqual', '100', ['Alpha', 'Beta']],
    ['For_Sale__c', 'equals', '1', ['Alpha']],
    ['For_Sale__c', 'notEqual', '1', ['Beta', 'Gamma']],
    ['Tags__c', 'includes', 'Prize', ['Alpha']],
    ['Tags__c', 'excludes', 'Prize', ['Beta', 'Gamma']],
    ['Bought_At__c', 'equals', 'TODAY', ['Alpha']],
    ['Bought_At__c', 'lessThan', 'TODAY', ['Beta']],
    ['Bought_At__c', 'equals', 'LAST_N_DAYS:1', ['Alpha', 'Beta']],
    ['Bought_At__c', 'greaterThan', '11/22/2026', ['Alpha']],
    ['Published__c', 'equals', '2025-01-31', ['Beta']],
    ['CREATED_DATE', 'equals', 'THIS_MONTH', ['Alpha', 'Beta', 'Gamma']],
    ['CREATEDBY_USER', 'contains', 'Ada', ['Alpha', 'Beta', 'Gamma']],
    ['Author__c', 'equals', 'ann', ['Alpha']]
];

for (const [field, operation, value, names] of CASES) {
    test(`${field} ${operation} ${value || 'nothing'} finds ${names.join(', ')}`, () => {
        assert.deepEqual(found([{ field, operation, value }]), names);
    });
}

test('filters hold together, or as the filter logic says', () => {
    const filters = [
        { field: 'Pages__c', operation: 'equals', value: '100' },
        { field: 'Pages__c', operation: 'equals', value: '300' }
    ];
    assert.deepEqual(found(filters), []);
    assert.deepEqual(found(filters, { booleanFilter: '1 OR 2' }), ['Alpha', 'Beta']);
    assert.deepEqual(found(filters, { booleanFilter: 'NOT (1 OR 2)' }), ['Gamma']);
});

test('the scope Mine keeps to the records of the user', () => {
    assert.deepEqual(found([], { filterScope: 'Mine' }), ['Alpha', 'Beta']);
});

test('filters that cannot be run are refused by name', () => {
    const refused = (filters: Filters, more: Partial<ListViewModel>, words: RegExp): void => {
        assert.throws(() => found(filters, more), words);
    };
    refused([{ field: 'Nope__c', operation: 'equals', value: '1' }], {}, /Nope__c.*does not have/);
    refused([{ field: 'Pages__c', operation: 'within', value: '1' }], {}, /operation that the local org does not know/);
    refused([{ field: 'Pages__c', operation: 'equals', value: 'many' }], {}, /not of type double/);
    refused([{ field: 'Bought_At__c', operation: 'equals', value: 'SOMEDAY' }], {}, /not a date literal/);
    refused([], { filterScope: 'Queue' }, /scope 'Queue'/);
    refused([{ field: 'Pages__c', operation: 'equals', value: '1' }], { booleanFilter: '1 AND 2' }, /criterion 2/);
});
