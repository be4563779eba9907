import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { loadSource } from './index.ts';

const ROOT = path.join(import.meta.dirname, 'fixtures/reporting');
const model = loadSource(ROOT);
const report = model.reports.get('Loans/Lent');

test('a report type is named as reports name it, its joins in order', () => {
    const type = model.reportTypes.get('Shelves__c');
    assert.deepEqual(
        type?.joins.map(({ relationship, outer }) => ({ relationship, outer })),
        [
            { relationship: 'Books__r', outer: false },
            { relationship: 'Loans__r', outer: true }
        ]
    );
    assert.equal(type?.sections[0]?.columns[0]?.label, 'Written in');
});

test('a report knows its folder, and the folder its label', () => {
    assert.equal(report?.developerName, 'Lent');
    assert.equal(model.reportFolders.get(report?.folder ?? '')?.label, 'Loans and Books');
});

test('a dashboard is named by its folder, also where its package lies in a folder called dashboards', () => {
    const own = loadSource(path.join(import.meta.dirname, '../..'));
    assert.deepEqual([...own.dashboards.keys()], ['Missed_Calls_Dashboards/Missed_Calls']);
    assert.deepEqual([...own.dashboardFolders.keys()], ['Missed_Calls_Dashboards']);
});

test('a grouping says what it is ordered by', () => {
    const [grouping] = report?.groupingsDown ?? [];
    assert.deepEqual([grouping?.sortType, grouping?.aggregateType, grouping?.sortOrder], ['Aggregate', 'Sum', 'Desc']);
});

test('a number bucket keeps its ends, and blanks count as zero where it says so', () => {
    const [bucket] = report?.buckets ?? [];
    assert.equal(bucket?.blanksAsZero, true);
    assert.equal(bucket.otherLabel, undefined);
    assert.deepEqual(
        bucket.values.map(({ label, from, to }) => [label, from, to]),
        [
            ['Thin', undefined, 100],
            ['Thick', 100, undefined]
        ]
    );
});

test('a filter and a cross filter keep an empty value, which asks for a blank', () => {
    assert.equal(report?.crossFilters[0]?.filters[0]?.value, '');
    assert.equal(report?.crossFilters[0]?.operation, 'without');
});

test('a namespace goes before every custom name of a report, and not into values', () => {
    const spaced = loadSource(ROOT, { namespace: 'nbx' });
    const found = spaced.reports.get('Loans/Lent');
    assert.equal(found?.reportType, 'nbx__Shelves__c');
    assert.ok(spaced.reportTypes.has('nbx__Shelves__c'));
    assert.equal(found.columns[0]?.field, 'nbx__Shelf__c.nbx__Books__r$nbx__Pages__c');
    assert.equal(found.summaryFormulas[0]?.formula, 'nbx__Shelf__c.nbx__Books__r$nbx__Pages__c:SUM / RowCount');
    assert.deepEqual(
        found.filters.map(({ value }) => value),
        ['nbx__Shelf__c$nbx__Keeper_Country__c', 'Text__c,Novel']
    );
});

test('a dashboard on a grid keeps its cells and its filters', () => {
    const dashboard = model.dashboards.get('Desk/Grid');
    const [component] = dashboard?.components ?? [];
    assert.deepEqual([component?.column, component?.row, component?.columnSpan, component?.rowSpan], [3, 2, 6, 9]);
    assert.deepEqual(component?.filterColumns, ['Shelf__c.Books__r$Genre__c']);
    assert.deepEqual(dashboard?.filters[0]?.options[0]?.values, ['Novel', 'Poetry']);
});

test('a dashboard of sections is placed on a grid', () => {
    const cells = model.dashboards.get('Desk/Sections')?.components.map(({ column, row }) => [column, row]);
    assert.deepEqual(cells, [
        [4, 0],
        [4, 8]
    ]);
});
