import type { DashboardComponent } from '../../../metadata/index.ts';
import type { Org } from '../../types.ts';
import { chartData, measureAt, reportChart } from '../chart.ts';
import type { ChartData } from '../chartTypes.ts';
import { figureLabel } from '../labels.ts';
import type { ReportResult } from '../result.ts';

const TABLES: ReadonlySet<string> = new Set(['Table', 'FlexTable']);
const NO_CHART: ReadonlySet<string> = new Set([...TABLES, 'Metric', 'Gauge']);

/** What the component draws: the report's own chart where it says so, else one of its own kind. Ours, as `metric` is. */
export function componentChart(org: Org, result: ReportResult, component: DashboardComponent): ChartData | undefined {
    const { componentType, groupingColumns, summaries, maxValues, showValues, showPercentage, sortBy, title } =
        component;
    const { showTotal, expandOthers } = component;
    if (NO_CHART.has(componentType)) return undefined;
    if (component.useReportChart && result.tree.chart) return reportChart(org, result);
    return chartData(org, result, {
        type: componentType,
        title,
        groupings: groupingColumns,
        summaries,
        showValues,
        showPercentage,
        showTotal,
        expandOthers,
        sortBy,
        most: maxValues
    });
}

/** The one figure of a metric or gauge, as people read it: the grand total of its summary. */
export function metricOf(
    { user }: Org,
    result: ReportResult,
    { componentType, summaries }: DashboardComponent
): string | undefined {
    if (componentType !== 'Metric' && componentType !== 'Gauge') return undefined;
    const at = (summaries[0] && measureAt(result.tree, summaries[0])) ?? result.measures.length - 1;
    const measure = result.measures[at];
    return measure && figureLabel(measure, result.facts.get('T!T')?.figures[at] ?? null, user);
}

/** What a component shows that its report has not, or its reader may not see: another figure would be taken for it. */
export function missing(
    { tree }: ReportResult,
    { componentType, useReportChart, summaries, groupingColumns }: DashboardComponent
): string | undefined {
    // a table is the report's own, and so is its chart
    if (useReportChart || TABLES.has(componentType)) return undefined;
    const groupings = [...tree.down, ...tree.across].map(({ field }) => field.name);
    const names = [
        ...summaries.filter((one) => measureAt(tree, one) === undefined).map(({ column }) => column),
        ...groupingColumns.filter((name) => !groupings.includes(name))
    ];
    if (names.length === 0) return undefined;
    return `This shows ${names.join(' and ')}, which the report does not have or you may not see.`;
}
