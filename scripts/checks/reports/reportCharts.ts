import type { ReportModel } from '../../metadata/index.ts';
import type { Finding, Rule } from '../rule.ts';

/** Charts that split each bar or line, and so need a second grouping. */
const SPLIT = /(Grouped|Stacked|StackedTo100)(Line)?$/;
/** Charts of one grouping. */
const WHOLE: readonly string[] = ['Pie', 'Donut', 'Funnel'];

/** A chart has as many groupings as its type draws, and something to draw. */
export const reportCharts: Rule = {
    name: 'report-charts',
    run: ({ model }) => [...model.reports.values()].flatMap(checkReport)
};

function checkReport({ chart, file }: ReportModel): readonly Finding[] {
    if (chart === undefined || chart.chartType === 'None') return [];
    const tell = (message: string, remedy: string) => [{ file: file.path, line: chart.line, message, remedy }];
    if (chart.groupingColumn === undefined) return tell('The chart has no groupingColumn.', 'Name a grouping.');
    if (chart.summaries.length === 0)
        return tell('The chart draws no figure.', 'Add chartSummaries, such as RowCount.');
    const isSplit = chart.secondaryGroupingColumn !== undefined;
    if (SPLIT.test(chart.chartType) && !isSplit) {
        return tell(`A chart ${chart.chartType} splits by a second grouping.`, 'Add secondaryGroupingColumn.');
    }
    if (WHOLE.includes(chart.chartType) && isSplit) {
        return tell(`A chart ${chart.chartType} has one grouping.`, 'Take secondaryGroupingColumn out.');
    }
    return [];
}
