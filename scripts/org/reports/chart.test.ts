import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReportChart, ReportModel } from '../../metadata/index.ts';
import type { Org } from '../types.ts';
import { chartData, reportChart } from './chart.ts';
import type { ChartData } from './chartTypes.ts';
import { runReport } from './run.ts';
import { aColumn, aFilter, aFormula, aGrouping, aReport, library } from './testing/index.ts';

const GENRE = 'Shelf__c.Books__r$Genre__c';
const FLOOR = 'Shelf__c$Floor__c';

function aChart(groupings: readonly string[], more: Partial<ReportChart> = {}): ReportChart {
    const [groupingColumn, secondaryGroupingColumn] = groupings;
    return {
        chartType: 'HorizontalBar',
        title: undefined,
        groupingColumn,
        secondaryGroupingColumn,
        summaries: [{ column: 'RowCount', aggregate: undefined, axis: 'y' }],
        legendPosition: undefined,
        location: undefined,
        showValues: true,
        showPercentage: false,
        expandOthers: true,
        line: 5,
        ...more
    };
}

const SUMMARY = {
    groupingsDown: [aGrouping(FLOOR), aGrouping(GENRE)],
    columns: [aColumn('Shelf__c.Books__r$Pages__c', 'Sum')]
} as const;
const MATRIX = { format: 'Matrix', groupingsDown: [aGrouping(FLOOR)], groupingsAcross: [aGrouping(GENRE)] } as const;

/** Each bar as `label: values of the series`. */
function drawn(given: Partial<ReportModel>, org: Org = library()): readonly string[] {
    const chart = reportChart(org, runReport(org, aReport(given)));
    assert.ok(chart);
    return chart.labels.map(
        (label, at) => `${label}: ${chart.series.map(({ values }) => String(values[at])).join(' ')}`
    );
}

const BY_FLOOR = ['1: 3', '2: 2'];
const BY_GENRE = ['-: 2', 'Novel: 2', 'Poetry: 1'];
const CROSSED = ['1: 2 1 null', '2: null 1 1'];
const CASES: readonly (readonly [string, Partial<ReportModel>, readonly string[], readonly string[]])[] = [
    ['the first grouping of two', SUMMARY, [FLOOR], BY_FLOOR],
    ['the second grouping of two', SUMMARY, [GENRE], BY_GENRE],
    ['both groupings of rows', SUMMARY, [FLOOR, GENRE], CROSSED],
    ['the rows of a matrix', MATRIX, [FLOOR], BY_FLOOR],
    ['the columns of a matrix', MATRIX, [GENRE], BY_GENRE],
    ['the rows and columns of a matrix', MATRIX, [FLOOR, GENRE], CROSSED]
];

for (const [what, given, groupings, bars] of CASES)
    test(`a chart by ${what} has a bar for each group, of the rows in it`, () =>
        assert.deepEqual(drawn({ ...given, chart: aChart(groupings) }), bars));

test('a chart that its report has the subtotals of reads nothing again', () => {
    const org = library();
    const result = runReport(org, aReport({ ...SUMMARY, chart: aChart([FLOOR]) }));
    org.db.exec('DELETE FROM "Loan__c"; DELETE FROM "Book__c"; DELETE FROM "Shelf__c"');
    assert.deepEqual(reportChart(org, result)?.series[0]?.values, [3, 2]);
});

test('a chart of a report without rows has no bars', () => {
    const filters = [aFilter('Shelf__c$Name', 'equals', 'Nowhere')];
    for (const groupings of [[FLOOR], [GENRE], [FLOOR, GENRE]])
        assert.deepEqual(drawn({ ...SUMMARY, filters, chart: aChart(groupings) }), []);
});

const COUNTED = { groupings: [], summaries: [], showValues: true, showPercentage: false, showTotal: false } as const;

/** A chart of so many books for each genre, or of another figure of them. */
function shares(
    type: string,
    counts: Readonly<Record<string, number>>,
    expandOthers: boolean,
    aggregate?: 'Sum' | 'Average'
): ChartData | undefined {
    const org = library();
    org.db.exec('DELETE FROM "Loan__c"; DELETE FROM "Book__c"');
    const add = org.db.prepare('INSERT INTO "Book__c" ("Id", "Name", "Genre__c", "Pages__c") VALUES (?, ?, ?, 1)');
    Object.entries(counts).forEach(([genre, count], place) => {
        for (let at = 0; at < count; at += 1) add.run(`a01${place}_${at}`, `Book ${at}`, genre);
    });
    const column = 'Book__c$Pages__c';
    const report = aReport({
        reportType: 'Books__c',
        groupingsDown: [aGrouping('Book__c$Genre__c')],
        columns: aggregate === undefined ? [] : [aColumn(column, aggregate)]
    });
    return chartData(org, runReport(org, report), {
        ...COUNTED,
        showTotal: true,
        summaries: aggregate === undefined ? [] : [{ column, aggregate }],
        type,
        title: undefined,
        most: undefined,
        expandOthers
    });
}

const SMALL = { A: 1, B: 95, C: 1, D: 3 };

test('small slices are drawn as one where the chart does not expand others; bars never are', () => {
    const drawnOf = (type: string, expandOthers: boolean): unknown => {
        const chart = shares(type, SMALL, expandOthers);
        return [chart?.labels, chart?.series[0]?.values];
    };
    const apart = [
        ['A', 'B', 'C', 'D'],
        [1, 95, 1, 3]
    ];
    const together = [
        ['B', 'Others (3)'],
        [95, 5]
    ];
    assert.deepEqual(drawnOf('Donut', false), together);
    assert.deepEqual(drawnOf('Funnel', false), together);
    assert.deepEqual(drawnOf('Pie', true), apart);
    assert.deepEqual(drawnOf('Bar', false), apart);
});

test('slices of averages stay apart and have no total, those of sums are joined and have one', () => {
    const averages = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`Genre ${at}`, 1]));
    const [sum, average] = (['Sum', 'Average'] as const).map((one) => shares('Donut', averages, false, one));
    assert.deepEqual([sum?.labels, sum?.showTotal], [['Others (40)'], true]);
    assert.deepEqual([average?.labels.length, average?.showTotal], [40, false]);
});

test('one small slice alone keeps its name', () => {
    assert.deepEqual(shares('Pie', { A: 1, B: 96 }, false)?.labels, ['A', 'B']);
});

test('a chart of one group, and one of a hundred, has each as a bar', () => {
    assert.deepEqual(shares('Bar', { Only: 2 }, true)?.series[0]?.values, [2]);
    const many = Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`Genre ${at}`, 1]));
    assert.equal(shares('Bar', many, true)?.labels.length, 100);
    assert.deepEqual(shares('Pie', many, false)?.labels, ['Others (100)']);
});

for (const [type, instead] of [
    ['Funnel', 'bars'],
    ['ScatterGrouped', 'lines'],
    ['Bubble', 'lines']
] as const)
    test(`a chart of the type ${type} says that it is drawn as ${instead}`, () => {
        assert.equal(shares(type, { A: 1 }, true)?.notice, `A chart of the type ${type} is shown here as ${instead}.`);
    });

test('a chart that is drawn as its type says so by saying nothing', () => {
    assert.equal(shares('Donut', { A: 1 }, true)?.notice, null);
});

test('series say what tells them apart, and how their values are read', () => {
    const org = library();
    const share = { ...aFormula('RowCount / 2'), datatype: 'percent', scale: 1 };
    const given = { ...MATRIX, summaryFormulas: [share] };
    const summaries = [{ column: 'FORMULA1', aggregate: undefined, axis: 'y' }];
    const chart = reportChart(org, runReport(org, aReport({ ...given, chart: aChart([FLOOR, GENRE], { summaries }) })));
    assert.equal(chart?.seriesLabel, 'Genre');
    assert.deepEqual(
        chart?.series.map(({ isPercent, scale }) => [isPercent, scale]),
        [
            [true, 1],
            [true, 1],
            [true, 1]
        ]
    );
});
