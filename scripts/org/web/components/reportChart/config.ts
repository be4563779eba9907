import type { ChartData } from '../../../reports/index.ts';
import { coloursOf } from './colours';
import { kindOf, MOST_NAMED, type Kind } from './kinds';
import { totalInside } from './total';
import { valuesAtEnds } from './values';
import { inLines, shortened, sliceNames, valueText } from './words';

function cumulative(values: readonly (number | null)[]): readonly number[] {
    let sum = 0;
    return values.map((value) => (sum += value ?? 0));
}

function shares(series: ChartData['series']): ChartData['series'] {
    const totals =
        series[0]?.values.map((_, at) => series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0)) ?? [];
    return series.map(({ values, ...one }) => ({
        ...one,
        scale: 0,
        isPercent: true,
        values: values.map((value, at) => (totals[at] ? ((value ?? 0) / (totals[at] ?? 1)) * 100 : null))
    }));
}

/** What the parts of a chart's description share. */
interface Drawn extends Kind {
    readonly data: ChartData;
    readonly series: ChartData['series'];
    readonly hook: (name: string) => string;
    readonly text: string;
    /** Columns with lines over them. */
    readonly combines: boolean;
    /** The series that has an axis of its own. */
    readonly second: ChartData['series'][number] | undefined;
}

function drawnOf(given: ChartData, hook: (name: string) => string): Drawn {
    // Chart.js writes into its arrays, and what a component is given is read-only
    const data = JSON.parse(JSON.stringify(given)) as ChartData;
    const kind = kindOf(data.type);
    const series = /100/.test(data.type) ? shares(data.series) : data.series;
    return {
        ...kind,
        data,
        series,
        hook,
        text: hook('on-surface-2'),
        combines: /ColumnLine/.test(data.type),
        // what lies has one axis of values
        second: kind.round || kind.horizontal ? undefined : series.find((one) => one.axis === 'y2')
    };
}

function datasets({ data, series, hook, chart, round, combines, second }: Drawn): readonly object[] {
    const colours = coloursOf(data, round, hook);
    return series.map(({ label, values, axis: side }, at) => ({
        label,
        ...(combines && at > 0 ? { type: 'line', order: -1 } : {}),
        ...(second && side === 'y2' ? { yAxisID: 'y2' } : {}),
        data: /Cumulative/.test(data.type) ? cumulative(values) : values,
        backgroundColor: round ? colours : colours[at],
        borderColor: chart === 'line' || (combines && at > 0) ? colours[at] : undefined,
        maxBarThickness: 28
    }));
}

/** Characters of a name for each pixel of a chart: names take about two fifths of its width at most. */
const CHARACTERS = 0.06;

function categoryAxis({ data: { type, labels, categoryLabel }, horizontal, hook, text }: Drawn): object {
    return {
        stacked: /Stacked/.test(type),
        title: { display: true, text: horizontal ? inLines(categoryLabel) : categoryLabel, color: text },
        ticks: {
            color: text,
            autoSkip: !(horizontal && labels.length <= MOST_NAMED),
            // a function, as Chart.js says by `this` which chart it is
            callback(this: { readonly chart: { readonly width: number } }, place: number): string {
                return shortened(labels[place] ?? '', Math.floor(this.chart.width * CHARACTERS));
            }
        },
        grid: { color: hook('border-1') }
    };
}

function valueAxis({ data: { type }, hook, text }: Drawn, title: string, series: ChartData['series']): object {
    const unit = { scale: 2, isPercent: series.every(({ isPercent }) => isPercent) };
    const isWhole = series.every(({ values }) => values.every((value) => Number.isInteger(value ?? 0)));
    return {
        stacked: /Stacked/.test(type),
        beginAtZero: true,
        // room for a value at the end of the longest bar
        grace: /100/.test(type) ? 0 : '5%',
        title: { display: true, text: title, color: text },
        ticks: {
            color: text,
            // half a record is none
            ...(isWhole ? { precision: 0 } : {}),
            callback: (value: number) => valueText(value, unit)
        },
        grid: { color: hook('border-1') }
    };
}

function scales(drawn: Drawn): object {
    const { data, series, horizontal, second } = drawn;
    const values = valueAxis(
        drawn,
        data.valueLabel,
        series.filter((one) => one !== second)
    );
    return {
        [horizontal ? 'y' : 'x']: categoryAxis(drawn),
        [horizontal ? 'x' : 'y']: values,
        ...(second
            ? { y2: { ...valueAxis(drawn, second.label, [second]), position: 'right', grid: { display: false } } }
            : {})
    };
}

function plugins({ data, series, chart, horizontal, text }: Drawn): readonly unknown[] {
    const [first] = series;
    if (!first) return [];
    if (chart === 'doughnut' && data.showTotal) return [totalInside(first, text)];
    // of more bars, values would lie over each other
    const isReadable = series.length === 1 && data.labels.length <= MOST_NAMED;
    return data.showValues && chart === 'bar' && isReadable ? [valuesAtEnds(first, horizontal, text)] : [];
}

/** A report's chart as Chart.js wants it. */
export function configOf(given: ChartData, hook: (name: string) => string): unknown {
    const drawn = drawnOf(given, hook);
    const { data, series, chart, horizontal, round, text } = drawn;
    return {
        type: chart,
        plugins: plugins(drawn),
        data: { labels: round ? sliceNames(data) : data.labels, datasets: datasets(drawn) },
        options: {
            indexAxis: horizontal ? 'y' : 'x',
            // a printed page is taken as it is at once
            animation: false,
            maintainAspectRatio: false,
            plugins: {
                legend: {
                    display: round || series.length > 1,
                    position: 'bottom',
                    labels: { color: text, boxWidth: 12, boxHeight: 12 }
                }
            },
            ...(round ? {} : { scales: scales(drawn) })
        }
    };
}
