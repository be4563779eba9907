import type { Org } from '../types.ts';
import { AGGREGATES } from './measures.ts';
import { ownValue } from './ownValue.ts';
import { factKey, type Figure, type ReportGroup, type ReportResult } from './result.ts';
import { regrouped } from './regroup.ts';
import { measuresOf } from './resultMeasures.ts';
import type { ReportTree } from './tree.ts';

/** What a chart draws: a value for each category and series. */
export interface ChartData {
    /** As report files and dashboards name it: `HorizontalBar`, `Pie`. */
    readonly type: string;
    readonly title: string;
    readonly categoryLabel: string;
    readonly valueLabel: string;
    readonly labels: readonly string[];
    readonly series: readonly ChartSeries[];
    readonly showValues: boolean;
    readonly showPercentage: boolean;
}

export interface ChartSeries {
    readonly label: string;
    readonly values: readonly (number | null)[];
    /** The axis it is measured by: `y2` is one of its own at the other side. */
    readonly axis: 'y' | 'y2';
}

/** What to draw: the chart of a report, or that of a component of a dashboard. */
export interface ChartSource {
    readonly type: string;
    readonly title: string | undefined;
    readonly groupings: readonly string[];
    readonly summaries: readonly {
        readonly column: string;
        readonly aggregate?: string | undefined;
        readonly axis?: string | undefined;
    }[];
    readonly showValues: boolean;
    readonly showPercentage: boolean;
    readonly most: number | undefined;
}

const CODES: Readonly<Record<string, string>> = { sum: 's', avg: 'a', min: 'm', max: 'mx', unique: 'u', median: 'med' };

function valueOf(figure: Figure | undefined): number | null {
    return typeof figure === 'number' ? figure : null;
}

/** The measure that a summary of a chart means: by its aggregate, or the first of its column. */
export function measureAt(tree: ReportTree, { column, aggregate }: ChartSource['summaries'][number]): number {
    const code = ownValue(CODES, ownValue(AGGREGATES, aggregate ?? '') ?? '');
    const measures = measuresOf(tree);
    const at = measures.findIndex(({ name }) =>
        code === undefined ? name === column || name.endsWith(`!${column}`) : name === `${code}!${column}`
    );
    return at < 0 ? measures.length - 1 : at;
}

/** A chart's values. Undefined where the report has none of the chart's groupings any more. */
export function chartData(org: Org, result: ReportResult, source: ChartSource): ChartData | undefined {
    const all = [...result.tree.down, ...result.tree.across];
    const groupings = source.groupings
        .flatMap((name) => all.find(({ field }) => field.name === name) ?? [])
        .slice(0, 2);
    const [first, second] = groupings.length > 0 ? groupings : all.slice(0, 1);
    if (!first) return undefined;
    const { result: drawn, across } = regrouped(org, result, first, second);
    const measures = measuresOf(drawn.tree);
    const places =
        source.summaries.length > 0 ? source.summaries.map((one) => measureAt(drawn.tree, one)) : [measures.length - 1];
    const categories = drawn.down.slice(0, source.most);
    const at = (group: ReportGroup, other: ReportGroup | undefined, place: number): number | null =>
        valueOf(drawn.facts.get(factKey(group, other))?.figures[place]);
    const [place = 0] = places;
    const series =
        across.length > 0
            ? across.map((other) => ({
                  label: other.label,
                  values: categories.map((group) => at(group, other, place)),
                  axis: 'y' as const
              }))
            : places.map((one, index) => ({
                  label: measures[one]?.label ?? '',
                  values: categories.map((group) => at(group, undefined, one)),
                  axis: source.summaries[index]?.axis === 'y2' ? ('y2' as const) : ('y' as const)
              }));
    return {
        type: source.type,
        title: source.title ?? result.tree.report.label,
        categoryLabel: first.field.label,
        valueLabel: measures[place]?.label ?? '',
        labels: categories.map(({ label }) => label),
        series,
        showValues: source.showValues,
        showPercentage: source.showPercentage
    };
}

/** The chart of the report's own file. */
export function reportChart(org: Org, result: ReportResult): ChartData | undefined {
    const { chart } = result.tree;
    if (!chart) return undefined;
    return chartData(org, result, {
        type: chart.chartType,
        title: chart.title,
        groupings: [chart.groupingColumn, chart.secondaryGroupingColumn].filter((name) => name !== undefined),
        summaries: chart.summaries,
        showValues: chart.showValues,
        showPercentage: chart.showPercentage,
        most: undefined
    });
}
