import type { ChartData } from '../../../reports/index.ts';
import { isolated } from 'org/reportAnswer';
import { scales, type Drawn } from './axes';
import { coloursOf } from './colours';
import { kindOf, MOST_NAMED } from './kinds';
import { totalInside } from './total';
import { valuesAtEnds } from './values';
import { sliceNames } from './words';

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
        // Chart.js puts a value beside it where the mouse is
        label: isolated(label),
        ...(combines && at > 0 ? { type: 'line', order: -1 } : {}),
        ...(second && side === 'y2' ? { yAxisID: 'y2' } : {}),
        data: /Cumulative/.test(data.type) ? cumulative(values) : values,
        backgroundColor: round ? colours : colours[at],
        borderColor: chart === 'line' || (combines && at > 0) ? colours[at] : undefined,
        maxBarThickness: 28
    }));
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
