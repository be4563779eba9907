import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ChartData } from '../reports/index.ts';
import { loadModules } from './testing/index.ts';

interface Config {
    readonly data: {
        readonly labels: readonly string[];
        readonly datasets: readonly { readonly type?: string; readonly yAxisID?: string }[];
    };
    readonly options: { readonly scales?: Readonly<Record<string, { readonly title: { readonly text: string } }>> };
}

// Safe: these modules export them.
const { configOf, numbersOf } = (await loadModules(['reportChart/config', 'reportChart/numbers'])) as {
    readonly configOf: (data: ChartData, hook: (name: string) => string) => Config;
    readonly numbersOf: (data: ChartData) => {
        readonly heads: readonly { readonly text: string }[];
        readonly lines: readonly { readonly label: string; readonly cells: readonly { readonly text: string }[] }[];
    };
};

const CHART: ChartData = {
    type: 'VerticalColumnLine',
    title: 'Is it on time?',
    categoryLabel: 'Day',
    valueLabel: 'Saved',
    labels: ['Mon', 'Tue'],
    series: [
        { label: 'Saved', values: [4000, 6000], axis: 'y' },
        { label: 'Lateness', values: [2.5, null], axis: 'y2' }
    ],
    showValues: true,
    showPercentage: false
};

test('columns with a line are that, and the line has an axis of its own', () => {
    const { data, options } = configOf(CHART, (name) => name);
    assert.deepEqual(
        data.datasets.map(({ type, yAxisID }) => [type, yAxisID]),
        [
            [undefined, undefined],
            ['line', 'y2']
        ]
    );
    assert.deepEqual([options.scales?.['y']?.title.text, options.scales?.['y2']?.title.text], ['Saved', 'Lateness']);
});

test('what lies has one axis of values, and a chart without a second one has none', () => {
    assert.equal(configOf({ ...CHART, type: 'HorizontalBar' }, (name) => name).options.scales?.['y2'], undefined);
    const one = CHART.series.slice(0, 1);
    assert.equal(configOf({ ...CHART, series: one }, (name) => name).options.scales?.['y2'], undefined);
});

test('slices say their share and value where the chart shows them', () => {
    const labels = (showValues: boolean, showPercentage: boolean): readonly string[] =>
        configOf({ ...CHART, type: 'Donut', showValues, showPercentage }, (name) => name).data.labels;
    assert.deepEqual(labels(true, true), ['Mon: 4,000 (40.0%)', 'Tue: 6,000 (60.0%)']);
    assert.deepEqual(labels(false, true), ['Mon: 40.0%', 'Tue: 60.0%']);
    assert.deepEqual(labels(true, false), ['Mon: 4,000', 'Tue: 6,000']);
    assert.deepEqual(labels(false, false), ['Mon', 'Tue']);
});

test('every number of a chart is in its table, each series in a column', () => {
    const { heads, lines } = numbersOf(CHART);
    assert.deepEqual(
        heads.map(({ text }) => text),
        ['Day', 'Saved', 'Lateness']
    );
    assert.deepEqual(
        lines.map(({ label, cells }) => [label, ...cells.map(({ text }) => text)]),
        [
            ['Mon', '4,000', '2.5'],
            ['Tue', '6,000', '-']
        ]
    );
});
