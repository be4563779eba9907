import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReportModel } from '../../metadata/index.ts';
import { runReport, type ReportGroup, type ReportResult } from './index.ts';
import { dayNumber, periodLabel, periodOf } from './periods.ts';
import { readRows } from './rows.ts';
import { aColumn, aFilter, aGrouping, aReport, library, problemsOf } from './testing/index.ts';
import { withinFact } from './within.ts';

const BOOKS = { reportType: 'Books__c' } as const;

function lines(result: ReportResult, groups: readonly ReportGroup[] = result.down): readonly (readonly unknown[])[] {
    return groups.flatMap((group) => [
        [group.label, ...(result.facts.get(`${group.key}!T`)?.figures ?? [])],
        ...lines(result, group.groups)
    ]);
}

function run(given: Partial<ReportModel>): ReportResult {
    return runReport(library(), aReport(given));
}

test('groups of a picklist come in the order of its values, blanks first and strange values last', () => {
    const result = run({
        ...BOOKS,
        groupingsDown: [aGrouping('Book__c$Genre__c')],
        columns: [aColumn('Book__c$Pages__c', 'Sum', 'Average')]
    });
    assert.deepEqual(lines(result), [
        ['-', 300, 300, 1],
        ['Novel', 200, 200, 2],
        ['Poetry', 100, 100, 1],
        ['Zines', 50, 50, 1]
    ]);
    assert.deepEqual(result.facts.get('T!T')?.figures, [650, 162.5, 5]);
});

test('the average leaves blanks out, and the sum of none is zero', () => {
    const filters = [aFilter('Book__c$Name', 'equals', 'C')];
    const result = run({
        ...BOOKS,
        filters,
        groupingsDown: [aGrouping('Book__c$Genre__c')],
        columns: [aColumn('Book__c$Pages__c', 'Sum', 'Average')]
    });
    assert.deepEqual(lines(result), [['Novel', 0, null, 1]]);
});

test('days and weeks are those of the reader, whose week begins by locale', () => {
    const byDay = run({ ...BOOKS, groupingsDown: [aGrouping('Book__c$Bought_At__c')] });
    // 23 November, 10:00 UTC is 11:00 in Berlin: 11 hours before is midnight, 13 later the next day
    assert.deepEqual(lines(byDay), [
        ['-', 1],
        ['11/22/2026', 1],
        ['11/23/2026', 2],
        ['11/24/2026', 1]
    ]);
    const byWeek = run({ ...BOOKS, groupingsDown: [aGrouping('Book__c$Bought_At__c', { dateGranularity: 'Week' })] });
    assert.deepEqual(
        lines(byWeek).map(([label]) => label),
        ['-', '11/22/2026 - 11/28/2026']
    );
});

test('months, quarters and years of a date group its days', () => {
    const labels = (dateGranularity: string): readonly unknown[] =>
        lines(run({ ...BOOKS, groupingsDown: [aGrouping('Book__c$Published__c', { dateGranularity })] })).map((line) =>
            line.join(' ')
        );
    assert.deepEqual(labels('Month'), ['- 1', 'December 2025 1', 'January 2026 1', 'February 2026 2']);
    assert.deepEqual(labels('Quarter'), ['- 1', 'Q4 CY2025 1', 'Q1 CY2026 3']);
    assert.deepEqual(labels('FiscalYear'), ['- 1', 'FY2025 1', 'FY2026 3']);
    const early = periodOf('Week', dayNumber('1969-12-20'), 0);
    assert.equal(periodLabel('Week', early.key, 'en-US'), '12/14/1969 - 12/20/1969');
    assert.deepEqual(labels('MonthInYear'), ['- 1', 'January 1', 'February 2', 'December 1']);
});

test('an outer join keeps parents without children, an inner one does not', () => {
    const groupingsDown = [aGrouping('Shelf__c$Name')];
    const columns = [aColumn('Shelf__c.Books__r$Pages__c', 'Sum')];
    assert.deepEqual(lines(run({ reportType: 'Shelves__c', groupingsDown, columns })), [
        ['Empty', 0, 1],
        ['Low', 300, 2],
        ['Tall', 300, 2]
    ]);
    assert.deepEqual(lines(run({ reportType: 'Shelves_With_Books__c', groupingsDown, columns })), [
        ['Low', 300, 2],
        ['Tall', 300, 2]
    ]);
});

test('a value of a parent is summed once for each parent, unless smart totals are off', () => {
    const given = {
        groupingsDown: [aGrouping('Shelf__c$Floor__c')],
        columns: [aColumn('Shelf__c$Number__c', 'Sum', 'Average')]
    };
    assert.deepEqual(lines(run(given)), [
        ['1', 60, 30, 3],
        ['2', 10, 10, 2]
    ]);
    assert.deepEqual(lines(run({ ...given, columns: [aColumn('Shelf__c$Number__c', 'Average')] })), [
        ['1', 30, 3],
        ['2', 10, 2]
    ]);
    assert.deepEqual(lines(run({ ...given, smartTotals: false })), [
        ['1', 80, 80 / 3, 3],
        ['2', 20, 10, 2]
    ]);
});

test('a value of a parent in several groups is in each, and in the total once', () => {
    const result = run({
        groupingsDown: [aGrouping('Shelf__c.Books__r$Genre__c')],
        columns: [aColumn('Shelf__c$Number__c', 'Sum', 'Average')]
    });
    assert.deepEqual(lines(result), [
        ['-', 60, 30, 2],
        ['Novel', 30, 15, 2],
        ['Poetry', 10, 10, 1]
    ]);
    assert.deepEqual(result.facts.get('T!T')?.figures, [70, 70 / 3, 5]);
});

test('a matrix has figures for each cell, row and column', () => {
    const result = run({
        format: 'Matrix',
        reportType: 'Shelves__c',
        groupingsDown: [aGrouping('Shelf__c$Name')],
        groupingsAcross: [aGrouping('Shelf__c.Books__r$Genre__c')]
    });
    assert.deepEqual(
        result.across.map(({ label }) => label),
        ['-', 'Novel', 'Poetry']
    );
    const counts = ['0!0', '1!0', '1!1', '2!1', '2!2', 'T!1', '2!T', 'T!T'].map(
        (key) => result.facts.get(key)?.figures[0]
    );
    assert.deepEqual(counts, [1, 1, 1, 1, 1, 2, 2, 5]);
    assert.equal(result.facts.has('0!1'), false);
});

test('groups are ordered by a figure where the report says so', () => {
    const groupingsDown = [
        aGrouping('Book__c$Genre__c', {
            sortType: 'Aggregate',
            sortByName: 'Book__c$Pages__c',
            aggregateType: 'Sum',
            sortOrder: 'Desc'
        })
    ];
    const result = run({ ...BOOKS, groupingsDown, columns: [aColumn('Book__c$Pages__c', 'Sum')] });
    assert.deepEqual(
        lines(result).map(([, sum]) => sum),
        [300, 200, 100, 50]
    );
});

test('groups of one figure come in the order of their values, whatever way the figures go', () => {
    const ordered = (sortOrder: 'Asc' | 'Desc'): readonly unknown[] =>
        run({
            ...BOOKS,
            groupingsDown: [aGrouping('Book__c$Genre__c', { sortType: 'Aggregate', sortByName: 'RowCount', sortOrder })]
        }).down.map(({ label }) => label);
    assert.deepEqual(ordered('Desc'), ['Novel', '-', 'Poetry', 'Zines']);
    assert.deepEqual(ordered('Asc'), ['-', 'Poetry', 'Zines', 'Novel']);
});

test('a parent that is gone is as none', () => {
    const org = library();
    org.db.exec(`UPDATE "Book__c" SET "Shelf__c" = 'a02GONE00000000AAA' WHERE "Name" = 'A'`);
    const result = runReport(org, aReport({ ...BOOKS, groupingsDown: [aGrouping('Book__c$Shelf__c')] }));
    assert.deepEqual(lines(result), [
        ['-', 2],
        ['Low', 2],
        ['Tall', 1]
    ]);
});

test('rows of a week are found by readers whose weeks begin on Monday, too', () => {
    for (const locale of ['en_US', 'de_DE']) {
        const org = library();
        const reader = { ...org, user: { ...org.user, locale } };
        const groupingsDown = [aGrouping('Book__c$Bought_At__c', { dateGranularity: 'Week' })];
        const result = runReport(reader, aReport({ ...BOOKS, groupingsDown }));
        const counted = result.down.map(({ key }) => result.facts.get(`${key}!T`)?.figures.at(-1));
        const rows = result.down.map(
            ({ key }) => readRows(reader, result, { limit: 10, within: withinFact(result, `${key}!T`) }).length
        );
        assert.deepEqual(rows, counted);
    }
});

test('unique counts, blanks as one, and medians are those of each level', () => {
    const columns = [aColumn('Shelf__c.Books__r$Pages__c', 'Median'), aColumn('Shelf__c.Books__r$Genre__c', 'Unique')];
    const result = run({ groupingsDown: [aGrouping('Shelf__c$Floor__c'), aGrouping('Shelf__c$Name')], columns });
    assert.deepEqual(lines(result), [
        ['1', 300, 2, 3],
        ['Empty', null, 1, 1],
        ['Low', 300, 2, 2],
        ['2', 150, 2, 2],
        ['Tall', 150, 2, 2]
    ]);
    assert.deepEqual(result.facts.get('T!T')?.figures, [200, 3, 5]);
});

test('spellings of a text that differ in capitals are one value, also in different groups', () => {
    const org = library();
    org.db.exec(`UPDATE "Book__c" SET "Genre__c" = 'NOVEL' WHERE "Name" = 'C'`);
    const columns = [aColumn('Shelf__c.Books__r$Genre__c', 'Unique')];
    const result = runReport(org, aReport({ groupingsDown: [aGrouping('Shelf__c$Name')], columns }));
    assert.deepEqual(result.facts.get('T!T')?.figures, [3, 5]);
});

test('everything that is wrong is told at once, with file, line and element', () => {
    const found = problemsOf(library(), {
        columns: [aColumn('Shelf__c$Nope__c'), aColumn('Shelf__c$Name', 'Sum')],
        groupingsDown: [aGrouping('Book__c$Name')],
        filters: [aFilter('Shelf__c$Number__c', 'contains', '1'), aFilter('Shelf__c$Number__c', 'equals', 'many')]
    });
    assert.equal(found.length, 5);
    assert.match(found.join('\n'), /Test\.report-meta\.xml:3: columns names 'Shelf__c\$Nope__c'/);
    assert.match(found.join('\n'), /:4: groupingsDown names 'Book__c\$Name'/);
    assert.match(
        found.join('\n'),
        /:5: The filter on 'Shelf__c\$Number__c' has the operator 'contains', which does not fit/
    );
});
