import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReportChart, ReportModel } from '../../metadata/index.ts';
import type { Org } from '../types.ts';
import { reportChart } from './chart.ts';
import { runReport } from './run.ts';
import { aColumn, aFilter, aGrouping, aReport, library } from './testing/index.ts';

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
