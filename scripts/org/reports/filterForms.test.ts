import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReportFilter, ReportModel } from '../../metadata/index.ts';
import { crossFilterWords, filterForms, ReportError, runReport, visited, type FilterForm } from './index.ts';
import { aBucket, aFilter, aReport, library, withoutFields } from './testing/index.ts';

const org = library();
const BOOKS = { reportType: 'Books__c', format: 'Tabular' } as const;

function formOf(filter: ReportFilter, more: Partial<ReportModel> = {}): FilterForm {
    const [form] = filterForms(org, aReport({ ...BOOKS, filters: [filter], ...more }));
    assert.ok(form);
    return form;
}

test('a filter on a picklist offers its values and a blank, and what it names besides', () => {
    const { kind, values, options, operators } = formOf(aFilter('Book__c$Genre__c', 'equals', 'Novel,"Odd, very"'));
    assert.equal(kind, 'choices');
    assert.deepEqual(values, ['Novel', '"Odd, very"']);
    const written = options.map(({ value }) => value);
    assert.deepEqual([written[0], written.at(-1)], ['""', '"Odd, very"']);
    assert.ok(written.includes('Novel'));
    assert.deepEqual(
        operators.map(({ label }) => label),
        ['equals', 'not equal to']
    );
});

test('a filter that asks for a blank has the blank chosen', () => {
    assert.deepEqual(formOf(aFilter('Book__c$Genre__c', 'equals', '')).values, ['""']);
});

test('parts of words are written, whatever the field', () => {
    const { kind, operators } = formOf(aFilter('Book__c$Genre__c', 'contains', 'ov'));
    assert.equal(kind, 'text');
    assert.ok(operators.some(({ value }) => value === 'startsWith'));
    assert.ok(!operators.some(({ value }) => value === 'equals'));
});

test('a filter on a date offers relative dates, one on a number the operators of numbers', () => {
    const date = formOf(aFilter('Book__c$Bought_At__c', 'greaterOrEqual', 'LAST_N_DAYS:7'));
    assert.equal(date.kind, 'date');
    assert.ok(date.options.some(({ value, label }) => value === 'LAST_N_DAYS:7' && label === 'Last 7 Days'));
    const number = formOf(aFilter('Book__c$Pages__c', 'greaterThan', '20'));
    assert.deepEqual([number.kind, number.options], ['text', []]);
    assert.ok(!number.operators.some(({ value }) => value === 'contains'));
});

test('a filter on a bucket field offers its buckets', () => {
    const { options } = formOf(aFilter('BucketField_1', 'equals', 'Thin'), { buckets: [aBucket()] });
    assert.deepEqual(
        options.map(({ value }) => value),
        ['""', 'Thin', 'Thick']
    );
});

test('every relative date that is offered can be filtered by', () => {
    const { options } = formOf(aFilter('Book__c$Bought_At__c', 'equals', 'TODAY'));
    for (const { value } of options)
        runReport(org, aReport({ ...BOOKS, filters: [aFilter('Book__c$Bought_At__c', 'equals', value)] }));
    assert.ok(options.length > 5);
});

test('a locked filter and a comparison of columns stay as they are; one on a hidden field is not shown', () => {
    assert.equal(formOf({ ...aFilter('Book__c$Name', 'equals', 'A'), isUnlocked: false }).isLocked, true);
    const compared = { ...aFilter('Book__c$Name', 'equals', 'Book__c$Genre__c'), columnToColumn: true };
    assert.equal(formOf({ ...compared, isUnlocked: true }).isLocked, true);
    const reader = withoutFields(org, 'Book__c', 'Genre__c');
    assert.deepEqual(
        filterForms(reader, aReport({ ...BOOKS, filters: [aFilter('Book__c$Genre__c', 'equals', 'Novel')] })),
        []
    );
});

test('a filter is told in words: its operator, and its values as people read them', () => {
    const words = (column: string, operator: string, value: string, more = {}): string =>
        formOf(aFilter(`Book__c$${column}`, operator, value, more)).words;
    assert.equal(words('Genre__c', 'notEqual', 'Poems,""'), 'not equal to Poetry, - (blank)');
    assert.equal(words('Genre__c', 'startsWith', 'Po'), 'starts with Po');
    assert.equal(words('Bought_At__c', 'greaterOrEqual', 'LAST_N_DAYS:7'), 'greater or equal Last 7 Days');
    assert.equal(words('Name', 'equals', ''), 'equals - (blank)');
    assert.equal(words('Pages__c', 'lessThan', 'Book__c$Price__c', { columnToColumn: true }), 'less than Price');
});

test('a cross filter is told in words, without what its reader may not see', () => {
    const cross = {
        operation: 'without',
        primaryTableColumn: 'Shelf__c$Id',
        relatedTable: 'Book__c',
        relatedTableJoinColumn: 'Shelf__c',
        filters: [aFilter('Genre__c', 'equals', 'Poems'), aFilter('Pages__c', 'greaterThan', '9')],
        line: 6
    };
    const report = aReport({ crossFilters: [cross, { ...cross, operation: 'with', filters: [] }] });
    assert.deepEqual(crossFilterWords(org, report), [
        'Shelves without Books, where Genre equals Poetry and Pages greater than 9',
        'Shelves with Books'
    ]);
    assert.equal(
        crossFilterWords(withoutFields(org, 'Book__c', 'Genre__c'), report)[0],
        'Shelves without Books, where Pages greater than 9'
    );
});

/** What is said of a report run with changes. */
function saidOf(given: Parameters<typeof visited>[1], report: Partial<ReportModel> = {}): string {
    try {
        runReport(org, visited(aReport({ ...BOOKS, ...report }), given));
        return '';
    } catch (error) {
        assert.ok(error instanceof ReportError);
        return error.problems.map(({ file, line, message }) => `${file}:${line ?? ''} ${message}`).join('|');
    }
}

test('what is wrong with a filter or time frame given for a run is not said of the file', () => {
    const pages = { column: 'Book__c$Pages__c', operator: 'equals', value: 'many' };
    const own = aFilter('Book__c$Pages__c', 'equals', '10');
    const bad = /^Given for this run: The filter on 'Book__c\$Pages__c' has the value 'many', which is not a number/;
    assert.match(saidOf({ further: [pages] }), bad);
    assert.match(saidOf({ filters: [pages] }), bad);
    assert.match(saidOf({ filters: [pages] }, { filters: [own] }), bad);
    assert.match(saidOf({ further: [{ ...pages, column: 'Nope' }] }), /^Given for this run: A filter names 'Nope'/);
    const timeFrame = {
        dateColumn: 'Book__c$Bought_At__c',
        interval: 'SOON',
        startDate: undefined,
        endDate: undefined
    };
    assert.match(saidOf({ timeFrame }), /^Given for this run: The interval 'SOON'/);
});

test('what is wrong with the own filter of a report that is given back unchanged is said of its file', () => {
    const own = aFilter('Book__c$Pages__c', 'equals', 'many');
    const { column, operator, value } = own;
    assert.match(
        saidOf({ filters: [{ column, operator, value }] }, { filters: [own] }),
        /^app\/reports\/.*:5 The filter/
    );
});
