import type { ChartData } from '../../../reports/index.ts';

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

function cumulative(values: readonly (number | null)[]): readonly number[] {
    let sum = 0;
    return values.map((value) => (sum += value ?? 0));
}

function shares(series: ChartData['series']): ChartData['series'] {
    const totals =
        series[0]?.values.map((_, at) => series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0)) ?? [];
    return series.map(({ label, values }) => ({
        label,
        values: values.map((value, at) => (totals[at] ? ((value ?? 0) / (totals[at] ?? 1)) * 100 : null))
    }));
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
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const text = hook('on-surface-2');
    const axis = (title: string, display: boolean) => ({
        stacked,
        beginAtZero: true,
        title: { display, text: title, color: text },
        ticks: { color: text },
        grid: { color: hook('border-1') }
    });
    return {
        type: chart,
        data: {
            labels: data.labels,
            datasets: series.map(({ label, values }, at) => ({
                label,
                data: /Cumulative/.test(data.type) ? cumulative(values) : values,
                backgroundColor: round
                    ? values.map((_, slice) => palette[slice % palette.length])
                    : palette[at % palette.length],
                borderColor: chart === 'line' ? palette[at % palette.length] : undefined,
                maxBarThickness: 28
            }))
        },
        options: {
            indexAxis: horizontal ? 'y' : 'x',
            animation: still ? false : { duration: 200 },
            maintainAspectRatio: false,
            plugins: { legend: { display: round || series.length > 1, position: 'bottom', labels: { color: text } } },
            ...(round
                ? {}
                : {
                      scales: {
                          x: axis(horizontal ? data.valueLabel : data.categoryLabel, true),
                          y: axis(horizontal ? data.categoryLabel : data.valueLabel, true)
                      }
                  })
        }
    };
}
