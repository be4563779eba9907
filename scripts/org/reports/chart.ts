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
    /** `RowValueDescending`, `RowLabelAscending`; the order of the report where it is absent. */
    readonly sortBy?: string | undefined;
    readonly most: number | undefined;
}

const CODES: Readonly<Record<string, string>> = { sum: 's', avg: 'a', min: 'm', max: 'mx', unique: 'u', median: 'med' };

function valueOf(figure: Figure | undefined): number | null {
    return typeof figure === 'number' ? figure : null;
}

/** The measure that a summary of a chart means: by its aggregate, or the first of its column. Undefined where there is none. */
export function measureAt(
    tree: ReportTree,
    { column, aggregate }: ChartSource['summaries'][number]
): number | undefined {
    const code = ownValue(CODES, ownValue(AGGREGATES, aggregate ?? '') ?? '');
    const measures = measuresOf(tree);
    const at = measures.findIndex(({ name }) =>
        code === undefined ? name === column || name.endsWith(`!${column}`) : name === `${code}!${column}`
    );
    return at < 0 ? undefined : at;
}

/** Orders of a dashboard's component: by what is drawn for a category in all, or by its name. */
function sorted(
    groups: readonly ReportGroup[],
    sortBy: string | undefined,
    valueAt: (group: ReportGroup) => number | null
) {
    const [, by, direction] = /^Row(Value|Label)(Ascending|Descending)$/.exec(sortBy ?? '') ?? [];
    if (by === undefined) return groups;
    const compare = (a: ReportGroup, b: ReportGroup): number =>
        by === 'Value' ? (valueAt(a) ?? -Infinity) - (valueAt(b) ?? -Infinity) : byName(a, b);
    // (-Infinity) - (-Infinity) is no number: two blanks are equal
    const sign = direction === 'Descending' ? -1 : 1;
    return [...groups].sort((a, b) => sign * (compare(a, b) || 0));
}

/** Blanks first, numbers and days by their value, everything else as people read it. */
function byName(a: ReportGroup, b: ReportGroup): number {
    if (a.value === null || b.value === null) return Number(b.value === null) - Number(a.value === null);
    if (typeof a.value === 'number' && typeof b.value === 'number') return a.value - b.value;
    const isDay = /^\d{4}-\d\d/.test(String(a.value));
    return isDay ? (String(a.value) < String(b.value) ? -1 : 1) : a.label.localeCompare(b.label, 'en');
}

/** A chart's values. Undefined where the report has none of the chart's groupings, or not what the chart shows. */
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
        source.summaries.length > 0
            ? source.summaries.flatMap((one) => measureAt(drawn.tree, one) ?? [])
            : [measures.length - 1];
    if (places.length < source.summaries.length) return undefined;
    const at = (group: ReportGroup, other: ReportGroup | undefined, place: number): number | null =>
        valueOf(drawn.facts.get(factKey(group, other))?.figures[place]);
    const [place = 0] = places;
    const inOrder = sorted(drawn.down, source.sortBy, (group) => at(group, undefined, place));
    const categories = inOrder.slice(0, source.most);
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
