import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { loadSource, translated } from '../../../metadata/index.ts';
import { withTitles } from './titles.ts';

const source = loadSource(path.resolve(import.meta.dirname, '../../../checks/fixtures/good'));
const [page] = source.flexiPages.values();

function titled(title: string): Parameters<typeof withTitles>[1] {
    assert.ok(page);
    const item = { kind: 'component', component: 'flexipage:tab', identifier: 'tab', properties: { title } } as const;
    return { ...page, regions: [{ name: 'tabs', type: 'Facet', items: [item] }] };
}

function said(title: string, model = source): unknown {
    const [item] = withTitles(model, titled(title)).regions[0]?.items ?? [];
    return item?.kind === 'component' ? item.properties['title'] : undefined;
}

test('a title that is a label is said in the user’s language', () => {
    assert.equal(said('{!$Label.Desk_Title}'), 'Tickets');
    assert.equal(said('{!$Label.Desk_Title}', translated(source, 'de')), 'Desk Title (de)');
});

test('a title that is no label, or one that is not there, stays as written', () => {
    assert.equal(said('Facts'), 'Facts');
    assert.equal(said('{!$Label.Nowhere}'), '{!$Label.Nowhere}');
});
