import type { Org } from '../types.ts';
import { sortedCategories } from './chartOrder.ts';
import { withOthers } from './chartOthers.ts';
import { drawnOtherwise, type ChartData, type ChartSeries, type ChartSource } from './chartTypes.ts';
import { factKey, type Figure, type ReportGroup, type ReportResult } from './result.ts';
import { regrouped, type Regrouped } from './regroup.ts';
import { doesAddUp, measuresOf, summaryName } from './resultMeasures.ts';
import type { ReportTree } from './tree.ts';

/** The measure that a summary of a chart means: by its aggregate, or the first of its column. Undefined where there is none. */
export function measureAt(
    tree: ReportTree,
    { column, aggregate }: ChartSource['summaries'][number]
): number | undefined {
    const own = summaryName(aggregate ?? '', column);
    const measures = measuresOf(tree);
    const at = measures.findIndex(({ name, sums }) =>
        own === undefined ? name === column || sums?.column === column : name === own
    );
    return at < 0 ? undefined : at;
}

/** The measures that a chart draws, by their places; undefined where the report lacks one. */
function placesIn(tree: ReportTree, summaries: ChartSource['summaries']): readonly number[] | undefined {
    if (summaries.length === 0) return [measuresOf(tree).length - 1];
    const places = summaries.flatMap((one) => measureAt(tree, one) ?? []);
    return places.length < summaries.length ? undefined : places;
}

function seriesOf(
    { result, across }: Regrouped,
    categories: readonly ReportGroup[],
    places: readonly number[],
    summaries: ChartSource['summaries']
): readonly ChartSeries[] {
    const measures = measuresOf(result.tree);
    const of = (place: number): Pick<ChartSeries, 'scale' | 'isPercent'> => ({
        scale: measures[place]?.scale ?? 0,
        isPercent: measures[place]?.type === 'Percent'
    });
    const [place = 0] = places;
    if (across.length > 0)
        return across.map((other) => ({
            label: other.label,
            values: categories.map((group) => valueAt(result, group, other, place)),
            axis: 'y',
            ...of(place)
        }));
    return places.map((one, at) => ({
        label: measures[one]?.label ?? '',
        values: categories.map((group) => valueAt(result, group, undefined, one)),
        axis: summaries[at]?.axis === 'y2' ? 'y2' : 'y',
        ...of(one)
    }));
}

function valueAt(
    { facts }: ReportResult,
    group: ReportGroup,
    other: ReportGroup | undefined,
    place: number
): number | null {
    const figure: Figure | undefined = facts.get(factKey(group, other))?.figures[place];
    return typeof figure === 'number' ? figure : null;
}

/** A chart's values. Undefined where the report has none of the chart's groupings, or not what the chart shows. */
export function chartData(org: Org, result: ReportResult, source: ChartSource): ChartData | undefined {
    const all = [...result.tree.down, ...result.tree.across];
    const groupings = source.groupings
        .flatMap((name) => all.find(({ field }) => field.name === name) ?? [])
        .slice(0, 2);
    const [first, second] = groupings.length > 0 ? groupings : all.slice(0, 1);
    if (!first) return undefined;
    const regroup = regrouped(org, result, first, second);
    const { result: drawn, across } = regroup;
    const places = placesIn(drawn.tree, source.summaries);
    if (!places) return undefined;
    const [place = 0] = places;
    const measure = measuresOf(drawn.tree)[place];
    const addsUp = measure !== undefined && doesAddUp(measure);
    const inOrder = sortedCategories(drawn.down, source.sortBy, (group) => valueAt(drawn, group, undefined, place));
    const categories = inOrder.slice(0, source.most);
    const data: ChartData = {
        type: source.type,
        title: source.title ?? result.tree.report.label,
        categoryLabel: first.field.label,
        seriesLabel: across.length > 0 ? (second?.field.label ?? null) : null,
        valueLabel: measure?.label ?? '',
        labels: categories.map(({ label }) => label),
        series: seriesOf(regroup, categories, places, source.summaries),
        showValues: source.showValues,
        showPercentage: source.showPercentage,
        showTotal: source.showTotal && addsUp,
        notice: drawnOtherwise(source.type)
    };
    return source.expandOthers || !addsUp ? data : withOthers(data);
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
        // the total in the middle is an element of a dashboard's component
        showTotal: false,
        expandOthers: chart.expandOthers,
        most: undefined
    });
}
