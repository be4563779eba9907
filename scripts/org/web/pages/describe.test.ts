import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { openTestOrg } from '../../testing/index.ts';
import { describePage } from './index.ts';
import type { Page } from './index.ts';
import type { Item } from './types.ts';

const ROOT = path.resolve(import.meta.dirname, '../fixtures/orchard');
const org = openTestOrg({ root: ROOT });

function envelopeOf(address: string, from = org): ReturnType<typeof describePage> {
    return describePage(from, {
        address,
        app: undefined,
        homeFile: path.join(ROOT, 'home.json'),
        url: 'http://localhost'
    });
}

function recordPage(address: string, from = org): Extract<Page, { readonly kind: 'record' }> {
    const { page } = envelopeOf(address, from);
    assert.equal(page.kind, 'record');
    return page;
}

function only<K extends Item['kind']>(items: readonly Item[], kind: K): Extract<Item, { readonly kind: K }> {
    const found = items.find((item) => item.kind === kind);
    assert.ok(found, `no ${kind}`);
    return found as Extract<Item, { readonly kind: K }>;
}

const orchard = recordPage('/lightning/r/Orchard__c/a00000000000001AAA/view');
const [headerRow = [], middleRow = []] = orchard.rows;
const [main, sidebar] = middleRow;

test('the page that the object activates is drawn', () => {
    assert.equal(orchard.source, 'Orchard Page');
});

test('the header stands above the main region, which stands beside the sidebar', () => {
    assert.deepEqual(
        [headerRow, middleRow].map((row) => row.map(({ name, span, width }) => [name, span, width])),
        [
            [['header', 12, 'XLARGE']],
            [
                ['main', 8, 'MEDIUM'],
                ['sidebar', 4, 'SMALL']
            ]
        ]
    );
});

test('highlights hold the compact layout without the name, which is the title', () => {
    const { fields } = only(headerRow[0]?.items ?? [], 'highlights');
    assert.deepEqual(
        fields.map(({ path: field, type, help }) => [field, type, help]),
        [['Founded__c', 'Date', 'When the first tree was planted.']]
    );
});

test('tabs hold the items of their facets', () => {
    const { tabs } = only(main?.items ?? [], 'tabset');
    assert.deepEqual(
        tabs.map(({ label, items }) => [label, items.map((item) => item.kind)]),
        [
            ['Probe', ['component']],
            ['Details', ['details']],
            ['Pests and diseases of its trees', ['details']],
            ['Harvest', ['details']],
            ['Neighbours', ['details']]
        ]
    );
});

test('properties have the types of the component and its defaults', () => {
    const { tabs } = only(main?.items ?? [], 'tabset');
    assert.deepEqual(only(tabs[0]?.items ?? [], 'component').properties, {
        rows: 3,
        loud: true,
        heading: 'From the page'
    });
});

test('an unknown standard component and a missing one become placeholders with different reasons', () => {
    const placeholders = (main?.items ?? []).filter((item) => item.kind === 'placeholder');
    assert.deepEqual(
        placeholders.map((item) => [item.name, /standard component/.test(item.why)]),
        [
            ['force:weather', true],
            ['nowhere', false]
        ]
    );
});

test('a related list takes its columns and order from the layout and its length from the page', () => {
    const { list } = only(sidebar?.items ?? [], 'relatedList');
    assert.deepEqual(
        [list.label, list.columns.map((column) => column.path), list.sortField, list.sortOrder, list.limit],
        ['Trees here', ['Name', 'Height__c'], 'Height__c', 'DESC', 2]
    );
});

test('an object without a page gets highlights and details', () => {
    const tree = recordPage('/lightning/r/Tree__c/a01000000000001AAA/view');
    assert.deepEqual(
        tree.rows.map((row) => row.map(({ items }) => items.map((item) => item.kind))),
        [[['highlights']], [['details']]]
    );
});

test('with a namespace the same page is drawn with prefixed names', () => {
    const prefixed = recordPage(
        '/lightning/r/nbx__Orchard__c/a00000000000001AAA/view',
        openTestOrg({ root: ROOT, namespace: 'nbx' })
    );
    const { list } = only(prefixed.rows[1]?.[1]?.items ?? [], 'relatedList');
    assert.deepEqual([prefixed.source, list.columns[1]?.path], ['Orchard Page', 'nbx__Height__c']);
});

test('the app offers its tabs that can be drawn', () => {
    assert.deepEqual(
        envelopeOf('/').app.items.map(({ label, href }) => [label, href]),
        [
            ['Home', '/'],
            ['Orchards', '/lightning/o/Orchard__c/list'],
            ['Trees', '/lightning/o/Tree__c/list'],
            ['Overview', '/lightning/n/Overview'],
            ['Reports', '/lightning/o/Report/home']
        ]
    );
});

test('the home of an object redirects to its list', () => {
    assert.deepEqual(envelopeOf('/lightning/o/Tree__c/home').page, {
        kind: 'redirect',
        to: '/lightning/o/Tree__c/list'
    });
});

test('a list view page shows the view that is asked for', () => {
    const { page } = envelopeOf('/lightning/o/Tree__c/list?filterName=Tall');
    assert.equal(page.kind === 'list' && page.current.label, 'Tall Trees');
});

for (const address of [
    '/lightning/r/Barn__c/a/view',
    '/lightning/n/None',
    '/lightning/x',
    '/elsewhere',
    '/lightning/%'
]) {
    test(`${address} is answered with a page that says so`, () => {
        const { page } = envelopeOf(address);
        assert.equal(page.kind === 'message' && page.status, 404);
    });
}

test('a story that names no object is a problem, the others stay; so is a report that is not there', () => {
    const { page } = envelopeOf('/');
    assert.ok(page.kind === 'home');
    assert.deepEqual([page.stories.length, page.reports], [2, []]);
    assert.deepEqual(
        page.problems.map((problem) => /Barn__c|Harvests\/None/.exec(problem)?.[0]),
        ['Barn__c', 'Harvests/None']
    );
});

test('a visibility rule is not followed in silence', () => {
    const { page } = envelopeOf('/lightning/n/Overview');
    const items = page.kind === 'app' ? (page.rows[0]?.[0]?.items ?? []) : [];
    assert.deepEqual(
        items.map((item) => item.kind),
        ['placeholder', 'component']
    );
});
