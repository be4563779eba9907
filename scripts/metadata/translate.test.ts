import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { loadSource } from './load.ts';
import { languagesOf, translated } from './translate.ts';

const ROOT = path.resolve(import.meta.dirname, '../checks/fixtures/good');
const source = loadSource(ROOT);
const german = translated(source, 'de');

test('a source tree names the languages it has', () => {
    assert.deepEqual(languagesOf(source), ['de']);
});

test('labels, objects, fields, help and picklist values are translated', () => {
    const ticket = german.objects.get('Ticket__c');
    const status = ticket?.fields.get('Status__c');
    assert.equal(german.labels.get('Desk_Title')?.value, 'Desk Title (de)');
    assert.deepEqual([ticket?.label, ticket?.pluralLabel], ['Ticket (de)', 'Tickets (de)']);
    assert.deepEqual([status?.label, status?.inlineHelpText], ['Status (de)', 'Hilfe.']);
    assert.deepEqual(status?.picklist?.values.map(({ value, label }) => [value, label]).at(-1), [
        'Closed',
        'Closed (de)'
    ]);
});

test('the headings of a layout are translated', () => {
    const layout = [...german.layouts.values()].find(({ object }) => object === 'Ticket__c');
    assert.equal(layout?.sections[0]?.label, 'Ticket Details (de)');
});

test('apps and report types are translated', () => {
    assert.equal([...german.applications.values()][0]?.label, 'Desk (de)');
    const [type] = german.reportTypes.values();
    assert.match(type?.label ?? '', /\(de\)$/);
    assert.match(type?.description ?? '', /description \(de\)$/);
});

test('what a language does not have stays as the source has it', () => {
    assert.deepEqual(translated(source, 'ar').labels, source.labels);
    assert.equal(translated(source, 'ar').objects.get('Ticket__c')?.label, source.objects.get('Ticket__c')?.label);
});

test('with a namespace the same words are found', () => {
    const packaged = translated(loadSource(ROOT, { namespace: 'nbx' }), 'de');
    const ticket = packaged.objects.get('nbx__Ticket__c');
    assert.deepEqual([ticket?.label, ticket?.fields.get('nbx__Key__c')?.label], ['Ticket (de)', 'Key (de)']);
});

test('the source itself is not changed', () => {
    assert.equal(source.labels.get('Desk_Title')?.value, 'Tickets');
});
