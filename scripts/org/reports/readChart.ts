import type { ReportChart, ReportModel } from '../../metadata/index.ts';
import type { Columns } from './columns.ts';
import { summaryNamed } from './measures.ts';
import type { Findings } from './problems.ts';
import type { Formulas } from './summaries.ts';
import type { ReportTree, SummaryNode } from './tree.ts';

/** Metadata API, "Report", ChartType. */
const CHART_TYPE =
    /^((Horizontal(Bar)|Vertical(Column))(Grouped|Stacked|StackedTo100)?|VerticalColumn(Grouped|Stacked)?Line|Line(Grouped|Cumulative|CumulativeGrouped)?|(Scatter|Bubble)(Grouped)?|Pie|Donut|Funnel)$/;

function sameMeasure({ function: name, of }: SummaryNode, column: string, aggregate: string | undefined): boolean {
    return of.name === column && (aggregate === undefined || summaryNamed(aggregate) === name);
}

/** The chart of a report; undefined where it has none, or shows what the reader may not see. */
export function readChart(
    { chart }: ReportModel,
    { down, across, summaries, formulas }: Pick<ReportTree, 'down' | 'across' | 'summaries'> & { formulas: Formulas },
    columns: Columns,
    findings: Findings
): ReportChart | undefined {
    if (!chart || chart.chartType === 'None') return undefined;
    const groupings = [...down, ...across].map(({ field }) => field.name);
    const named = [chart.groupingColumn, chart.secondaryGroupingColumn].filter((name) => name !== undefined);
    const isHidden = [...named, ...chart.summaries.map(({ column }) => column)].some(
        (name) => columns.find(name) === 'hidden' || formulas.leftOut.has(name)
    );
    if (isHidden) return undefined;
    if (!CHART_TYPE.test(chart.chartType))
        findings.tell(
            chart.line,
            `The chart is of the type '${chart.chartType}', which is not known here.`,
            'Use one such as HorizontalBar.'
        );
    for (const name of named.filter((one) => !groupings.includes(one)))
        findings.tell(
            chart.line,
            `The chart is drawn by '${name}', which is no grouping of the report.`,
            'Name a grouping.'
        );
    for (const { column, aggregate } of chart.summaries) {
        const known =
            column === 'RowCount' ||
            formulas.nodes.some(({ name }) => name === column) ||
            summaries.some((summary) => sameMeasure(summary, column, aggregate));
        if (!known)
            findings.tell(
                chart.line,
                `The chart shows ${aggregate ?? 'a figure'} of '${column}', which the report does not summarise.`,
                'Use RowCount, a summary formula, or a column with that aggregate.'
            );
    }
    return chart;
}
