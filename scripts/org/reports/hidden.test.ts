import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReportChart, ReportModel } from '../../metadata/index.ts';
import { readRows, runReport, type ReportResult } from './index.ts';
import { aColumn, aFilter, aFormula, aGrouping, aReport, library, withoutFields } from './testing/index.ts';

const org = library();
const BY_GENRE = { reportType: 'Books__c', groupingsDown: [aGrouping('Book__c$Genre__c')] } as const;

function seenWithout(field: string, given: Partial<ReportModel>): ReportResult {
    return runReport(withoutFields(org, 'Book__c', field), aReport({ ...BY_GENRE, ...given }));
}

const DRAWN: ReportChart = {
    chartType: 'Pie',
    title: undefined,
    groupingColumn: 'Book__c$Genre__c',
    secondaryGroupingColumn: undefined,
    summaries: [{ column: 'FORMULA1', aggregate: undefined, axis: undefined }],
    showValues: true,
    legendPosition: undefined,
    location: undefined,
    showPercentage: false,
    expandOthers: true,
    line: 8
};

const CDF1 = {
    developerName: 'CDF1',
    label: 'Twice',
    description: undefined,
    formula: 'Book__c.Pages__c * 2',
    dataType: 'number',
    scale: 0,
    line: 9
} as const;

const AT_GENRE = { downGroupingContext: 'Book__c$Genre__c' } as const;
const PAGES = aFormula('Book__c.Pages__c:SUM / RowCount');

const CASES: readonly (readonly [string, string, Partial<ReportModel>, readonly string[]])[] = [
    ['a grouping', 'Genre__c', {}, ['Genre']],
    ['a grouping and its chart', 'Genre__c', { chart: { ...DRAWN, summaries: [] } }, ['Genre']],
    [
        'a grouping that a formula is shown at',
        'Genre__c',
        { summaryFormulas: [aFormula('RowCount', AT_GENRE)] },
        ['Genre', 'Asked']
    ],
    [
        'a grouping that a formula looks along',
        'Genre__c',
        { summaryFormulas: [aFormula('PREVGROUPVAL(RowCount, Book__c.Genre__c)', AT_GENRE)] },
        ['Genre', 'Asked']
    ],
    [
        'a grouping that a formula looks up to',
        'Genre__c',
        {
            groupingsDown: [...BY_GENRE.groupingsDown, aGrouping('Book__c$Name')],
            summaryFormulas: [
                aFormula('RowCount / PARENTGROUPVAL(RowCount, Book__c.Genre__c)', {
                    downGroupingContext: 'Book__c$Name'
                })
            ]
        },
        ['Genre', 'Asked']
    ],
    ['a column of a formula', 'Pages__c', { summaryFormulas: [PAGES] }, ['Asked']],
    ['a column of the formula that a chart shows', 'Pages__c', { summaryFormulas: [PAGES], chart: DRAWN }, ['Asked']],
    [
        'a column of the formula that groups are sorted by',
        'Pages__c',
        {
            summaryFormulas: [PAGES],
            groupingsDown: [aGrouping('Book__c$Genre__c', { sortType: 'CustomSummaryFormula', sortByName: 'FORMULA1' })]
        },
        ['Asked']
    ],
    [
        'a column of a row-level formula',
        'Pages__c',
        { columns: [aColumn('CDF1', 'Sum')], rowFormulas: [CDF1] },
        ['Twice']
    ],
    [
        'a column of a row-level formula that is grouped by',
        'Pages__c',
        { groupingsDown: [aGrouping('CDF1')], rowFormulas: [CDF1] },
        ['Twice']
    ],
    [
        'the field of a time frame',
        'Bought_At__c',
        {
            timeFrame: {
                dateColumn: 'Book__c$Bought_At__c',
                interval: 'INTERVAL_TODAY',
                startDate: undefined,
                endDate: undefined,
                line: 6
            }
        },
        ['Bought At']
    ]
];

for (const [what, field, given, leftOut] of CASES) {
    test(`${what} that the reader may not see is left out by name, and the rest is answered`, () => {
        const result = seenWithout(field, given);
        assert.deepEqual(result.tree.leftOut, leftOut);
        assert.equal(result.rowCount, 5);
        assert.equal(result.tree.chart, undefined);
        assert.equal(readRows(org, result, { limit: 10 }).length, 5);
        // whoever may see it is shown all
        assert.deepEqual(runReport(org, aReport({ ...BY_GENRE, ...given })).tree.leftOut, []);
    });
}

test('a matrix loses the side whose grouping is hidden, and keeps the other', () => {
    const groupings = { down: [aGrouping('Book__c$Name')], across: [aGrouping('Book__c$Genre__c')] };
    const given = { format: 'Matrix' } as const;
    const rows = seenWithout('Genre__c', {
        ...given,
        groupingsDown: groupings.down,
        groupingsAcross: groupings.across
    });
    assert.deepEqual([rows.down.length, rows.across.length], [5, 0]);
    const columns = seenWithout('Genre__c', {
        ...given,
        groupingsDown: groupings.across,
        groupingsAcross: groupings.down
    });
    assert.deepEqual([columns.down.length, columns.across.length], [0, 5]);
    assert.equal(columns.facts.get('T!4')?.figures[0], 1);
});

const filters = [aFilter('Book__c$Pages__c', 'equals', '100'), aFilter('Book__c$Name', 'equals', 'A')];
const LOGIC: readonly (readonly [string | undefined, number])[] = [
    [undefined, 1],
    ['1 AND 2', 1],
    ['1 OR 2', 5],
    ['1 OR NOT 2', 5],
    ['NOT (1) AND 2', 1],
    ['NOT (1 OR 2)', 5],
    ['2 AND (1 OR NOT 2)', 1]
];

for (const [booleanFilter, rows] of LOGIC) {
    test(`a filter on a hidden field lets everything through in ${booleanFilter ?? 'filters without logic'}`, () => {
        const result = seenWithout('Pages__c', { filters, booleanFilter });
        assert.deepEqual([result.rowCount, result.tree.leftOut], [rows, ['Pages']]);
    });
}

test('a cross filter on a field that is hidden leaves it out by its label; one through a hidden lookup is refused', () => {
    const cross = (relatedTableJoinColumn: string, column: string): Partial<ReportModel> => ({
        reportType: 'CustomEntity$Shelf__c',
        groupingsDown: [aGrouping('Shelf__c.Floor__c')],
        crossFilters: [
            {
                primaryTableColumn: 'CUST_ID',
                relatedTable: 'Book__c',
                relatedTableJoinColumn,
                operation: 'with',
                filters: [aFilter(column, 'equals', 'A')],
                line: 6
            }
        ]
    });
    assert.throws(() => seenWithout('Shelf__c', cross('Shelf__c', 'Name')), {
        name: 'ReportError',
        message: /may not read all objects of the report's cross filter on Book__c/
    });
    const hiddenField = seenWithout('Genre__c', cross('Shelf__c', 'Genre__c'));
    assert.deepEqual([hiddenField.rowCount, hiddenField.tree.leftOut], [2, ['Genre']]);
});
