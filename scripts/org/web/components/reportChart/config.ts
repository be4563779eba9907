import type { ChartData } from '../../../reports/index.ts';
import { valuesAtEnds } from './values';

/** Colours of the design system's palette that can be told apart; one for each series or slice, over and over. */
const HOOKS = ['blue-50', 'teal-60', 'orange-60', 'purple-60', 'green-60', 'pink-60', 'indigo-50', 'yellow-70'];

/** What a styling hook is just now, as a canvas takes it: hooks hold functions such as light-dark(). */
export function resolveHooks(element: HTMLElement): (hook: string) => string {
    return (hook) => {
        element.style.color = `var(--slds-g-color-${hook})`;
        const { color } = getComputedStyle(element);
        element.style.color = '';
        return color;
    };
}

function kindOf(type: string): { readonly chart: string; readonly horizontal: boolean } {
    if (/^(Pie)/.test(type)) return { chart: 'pie', horizontal: false };
    if (/^(Donut)/.test(type)) return { chart: 'doughnut', horizontal: false };
    if (/^Line/.test(type)) return { chart: 'line', horizontal: false };
    if (/^Scatter|^Bubble/.test(type)) return { chart: 'line', horizontal: false };
    return { chart: 'bar', horizontal: /^(HorizontalBar|Bar|Funnel)/.test(type) };
}

/** Bars that each have their name beside them; of more, some are left out. */
export const MOST_NAMED = 40;
/** Characters of a title that the shortest axis has room for; longer titles go on below. */
const TITLE_LINE = 28;
const TITLE_LINES = 3;

function shortened(text: string): string {
    return text.length > TITLE_LINE ? `${text.slice(0, TITLE_LINE - 1)}…` : text;
}

/** A title in lines that an axis has room for. */
function inLines(title: string): readonly string[] {
    const lines: string[] = [''];
    for (const word of title.split(' ')) {
        const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
        if (longer.length <= TITLE_LINE || lines.at(-1) === '') lines[lines.length - 1] = longer;
        else lines.push(word);
    }
    const shown = lines.slice(0, TITLE_LINES);
    return shown.map((line, at) => shortened(at === shown.length - 1 ? lines.slice(at).join(' ') : line));
}

function cumulative(values: readonly (number | null)[]): readonly number[] {
    let sum = 0;
    return values.map((value) => (sum += value ?? 0));
}

function shares(series: ChartData['series']): ChartData['series'] {
    const totals =
        series[0]?.values.map((_, at) => series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0)) ?? [];
    return series.map(({ values, ...one }) => ({
        ...one,
        values: values.map((value, at) => (totals[at] ? ((value ?? 0) / (totals[at] ?? 1)) * 100 : null))
    }));
}

/** Names of slices with what the chart says that it shows of each: `No: 1,220 (91%)`. */
export function sliceNames({ labels, series, showValues, showPercentage }: ChartData): readonly string[] {
    const values = series[0]?.values ?? [];
    const all = values.reduce((sum: number, value) => sum + (value ?? 0), 0);
    return labels.map((label, at) => {
        const value = values[at] ?? 0;
        const share = `${(all === 0 ? 0 : (value / all) * 100).toFixed(1)}%`;
        const number = value.toLocaleString(undefined, { maximumFractionDigits: 2 });
        if (!showValues && !showPercentage) return label;
        if (!showPercentage) return `${label}: ${number}`;
        return showValues ? `${label}: ${number} (${share})` : `${label}: ${share}`;
    });
}

/** Height of a chart in rem: bars that lie have a line of text each, an axis below and, of several series, a legend. */
export function heightOf({ type, labels, series }: ChartData): number {
    if (!kindOf(type).horizontal) return 18;
    const around = series.length > 1 ? 7 : 4;
    return around + Math.max(8, Math.min(MOST_NAMED, labels.length) * 1.5);
}

/** A report's chart as Chart.js wants it. */
export function configOf(given: ChartData, hook: (name: string) => string): unknown {
    // Chart.js writes into its arrays, and what a component is given is read-only
    const data = JSON.parse(JSON.stringify(given)) as ChartData;
    const { chart, horizontal } = kindOf(data.type);
    const round = chart === 'pie' || chart === 'doughnut';
    const palette = HOOKS.map((name) => hook(`palette-${name}`));
    const stacked = /Stacked/.test(data.type);
    const series = /100/.test(data.type) ? shares(data.series) : data.series;
    const text = hook('on-surface-2');
    // what lies has one axis of values
    const second = round || horizontal ? undefined : series.find((one) => one.axis === 'y2');
    const combines = /ColumnLine/.test(data.type);
    const axis = (title: string, isCategory: boolean) => ({
        stacked,
        beginAtZero: true,
        // room for a value at the end of the longest bar
        grace: '5%',
        title: { display: true, text: isCategory && horizontal ? inLines(title) : title, color: text },
        ticks: { color: text, autoSkip: !(isCategory && horizontal && data.labels.length <= MOST_NAMED) },
        grid: { color: hook('border-1') }
    });
    const valued = data.showValues && chart === 'bar' && series.length === 1;
    return {
        type: chart,
        plugins: valued ? [valuesAtEnds(horizontal, text)] : [],
        data: {
            labels: round ? sliceNames(data) : data.labels,
            datasets: series.map(({ label, values, axis: side }, at) => ({
                label,
                ...(combines && at > 0 ? { type: 'line', order: -1 } : {}),
                ...(second && side === 'y2' ? { yAxisID: 'y2' } : {}),
                data: /Cumulative/.test(data.type) ? cumulative(values) : values,
                backgroundColor: round
                    ? values.map((_, slice) => palette[slice % palette.length])
                    : palette[at % palette.length],
                borderColor: chart === 'line' || (combines && at > 0) ? palette[at % palette.length] : undefined,
                maxBarThickness: 28
            }))
        },
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
            ...(round
                ? {}
                : {
                      scales: {
                          x: axis(horizontal ? data.valueLabel : data.categoryLabel, !horizontal),
                          y: axis(horizontal ? data.categoryLabel : data.valueLabel, horizontal),
                          ...(second
                              ? { y2: { ...axis(second.label, false), position: 'right', grid: { display: false } } }
                              : {})
                      }
                  })
        }
    };
}
