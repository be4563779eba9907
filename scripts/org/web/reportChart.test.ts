import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ChartData } from '../reports/index.ts';
import { loadModules } from './testing/index.ts';

interface Config {
    readonly data: {
        readonly labels: readonly string[];
        readonly datasets: readonly {
            readonly label: string;
            readonly type?: string;
            readonly yAxisID?: string;
            readonly data: readonly (number | null)[];
        }[];
    };
    readonly plugins: readonly { readonly id: string }[];
    readonly options: {
        readonly scales?: Readonly<
            Record<
                string,
                {
                    readonly title: { readonly text: string };
                    readonly ticks: {
                        readonly precision?: number;
                        readonly callback: (this: unknown, value: number) => string;
                    };
                }
            >
        >;
    };
}

// Safe: these modules export them.
const { configOf, numbersOf, coloursOf, shortened } = (await loadModules([
    'reportChart/config',
    'reportChart/numbers',
    'reportChart/colours',
    'reportChart/words'
])) as {
    readonly shortened: (text: string, most: number) => string;
    readonly configOf: (data: ChartData, hook: (name: string) => string) => Config;
    readonly coloursOf: (data: ChartData, isRound: boolean, hook: (name: string) => string) => readonly string[];
    readonly numbersOf: (data: ChartData) => {
        readonly heads: readonly { readonly text: string }[];
        readonly lines: readonly { readonly label: string; readonly cells: readonly { readonly text: string }[] }[];
    };
};

const CHART: ChartData = {
    type: 'VerticalColumnLine',
    title: 'Is it on time?',
    categoryLabel: 'Day',
    seriesLabel: null,
    valueLabel: 'Saved',
    labels: ['Mon', 'Tue'],
    series: [
        { label: 'Saved', values: [4000, 6000], axis: 'y', scale: 0, isPercent: false },
        { label: 'Lateness', values: [2.5, null], axis: 'y2', scale: 1, isPercent: false }
    ],
    showValues: true,
    showPercentage: false,
    showTotal: false,
    notice: null
};
const [SAVED] = CHART.series;

/** A name that keeps its order to itself: first strong isolate, and its end. */
const apart = (name: string): string => `\u2068${name}\u2069`;

const same = (name: string): string => name;
const one = (values: readonly (number | null)[], more: object = {}): ChartData['series'][number] => ({
    label: 'Calls',
    axis: 'y',
    scale: 0,
    isPercent: false,
    values,
    ...more
});

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
    assert.deepEqual(labels(true, true), [`${apart('Mon')}: 4,000 (40.0%)`, `${apart('Tue')}: 6,000 (60.0%)`]);
    assert.deepEqual(labels(false, true), [`${apart('Mon')}: 40.0%`, `${apart('Tue')}: 60.0%`]);
    assert.deepEqual(labels(true, false), [`${apart('Mon')}: 4,000`, `${apart('Tue')}: 6,000`]);
    assert.deepEqual(labels(false, false), ['Mon', 'Tue'].map(apart));
});

test('a name that turns text, or runs from right to left, leaves the number beside it as it is', () => {
    const { data } = configOf(
        { ...CHART, type: 'Donut', labels: ['Evil\u202e\u2067', 'שרה\u200f'], showPercentage: true },
        same
    );
    assert.deepEqual(data.labels, [`${apart('Evil')}: 4,000 (40.0%)`, `${apart('שרה')}: 6,000 (60.0%)`]);
    assert.deepEqual(
        configOf({ ...CHART, series: [one([1], { label: 'E\u202dvil' })] }, same).data.datasets.map(
            ({ label }) => label
        ),
        [apart('Evil')]
    );
    assert.equal(shortened('Evil\u202e, the queue of those who wait', 16), apart('Evil, the queue…'));
});

test('numbers of a chart and of its rows are written as the user of the org writes them', async () => {
    // Safe: these modules export them.
    const german = (await loadModules(['reportChart/config', 'reportChart/numbers', 'reportRows/groups'], 'de-DE')) as {
        readonly configOf: typeof configOf;
        readonly numbersOf: typeof numbersOf;
        readonly titleOf: (answer: object, fact: string, shown: number, total: number) => string;
    };
    const donut: ChartData = { ...CHART, type: 'Donut', showPercentage: true };
    assert.deepEqual(german.configOf(donut, (name) => name).data.labels, [
        `${apart('Mon')}: 4.000 (40,0\u00a0%)`,
        `${apart('Tue')}: 6.000 (60,0\u00a0%)`
    ]);
    assert.deepEqual(
        german.numbersOf(CHART).lines.map(({ cells }) => cells.map(({ text }) => text)),
        [
            ['4.000', '2,5'],
            ['6.000', '-']
        ]
    );
    const shares = { ...CHART, series: [one([58.5, 1200], { scale: 1, isPercent: true })] };
    assert.deepEqual(
        german.numbersOf(shares).lines.map(({ cells }) => cells.map(({ text }) => text)),
        [['58,5\u00a0%'], ['1.200\u00a0%']]
    );
    const all = { groupingsDown: { groupings: [] }, groupingsAcross: { groupings: [] } };
    assert.equal(german.titleOf(all, 'T!T', 2000, 12345), 'All: 2.000 of 12.345 rows');
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

test('a percentage says so on its axis, and whole numbers have whole steps', () => {
    const share = configOf({ ...CHART, type: 'HorizontalBar', series: [one([58.5], { isPercent: true })] }, same);
    assert.equal(share.options.scales?.['x']?.ticks.callback(60), '60%');
    assert.equal(share.options.scales?.['x']?.ticks.precision, undefined);
    const counts = configOf({ ...CHART, type: 'HorizontalBar', series: [one([1, 2, null])] }, same);
    assert.equal(counts.options.scales?.['x']?.ticks.precision, 0);
});

test('a long name is cut to what the chart has room for, and whole in the table', () => {
    const name = 'The queue of those who wait for the queue of those who wait';
    const data: ChartData = { ...CHART, type: 'HorizontalBar', labels: [name], series: [one([1])] };
    const ticks = configOf(data, same).options.scales?.['y']?.ticks;
    const drawn = (width: number): string | undefined => ticks?.callback.call({ chart: { width } }, 0);
    assert.equal(drawn(1400), name);
    assert.equal(drawn(330), apart('The queue of those…'));
    assert.equal(numbersOf(data).lines[0]?.label, name);
});

test('shares of nothing are no numbers, negative values stay negative, and no category is no bar', () => {
    const stacked = (...series: readonly (readonly number[])[]): readonly (readonly (number | null)[])[] =>
        configOf(
            { ...CHART, type: 'BarStackedTo100', series: series.map((values) => one(values)) },
            same
        ).data.datasets.map(({ data }) => data);
    assert.deepEqual(stacked([0, 1], [0, 3]), [
        [null, 25],
        [null, 75]
    ]);
    const below = configOf({ ...CHART, type: 'Bar', labels: ['Mon'], series: [one([-3])] }, same);
    assert.deepEqual(below.data.datasets[0]?.data, [-3]);
    assert.deepEqual(configOf({ ...CHART, labels: [], series: [] }, same).data.datasets, []);
    const none = configOf({ ...CHART, type: 'Donut', series: [one([0, 0])], showPercentage: true }, same);
    assert.deepEqual(none.data.labels, [`${apart('Mon')}: 0 (0.0%)`, `${apart('Tue')}: 0 (0.0%)`]);
});

test('bars say their values while there is room for them', () => {
    const bars = (count: number): unknown => {
        const labels = Array.from({ length: count }, (_, at) => `Agent ${at}`);
        const data = { ...CHART, type: 'HorizontalBar', labels, series: [one(labels.map(() => 1))] };
        return configOf(data, same).plugins.map(({ id }) => id);
    };
    assert.deepEqual(bars(40), ['valuesAtEnds']);
    assert.deepEqual(bars(41), []);
});

test('a donut says its total where its component does', () => {
    const donut: ChartData = { ...CHART, type: 'Donut', series: SAVED ? [SAVED] : [], showTotal: true };
    assert.deepEqual(
        configOf(donut, same).plugins.map(({ id }) => id),
        ['totalInside']
    );
    assert.deepEqual(configOf({ ...donut, showTotal: false }, same).plugins, []);
});

test('a name has one colour in every chart by the same grouping, whatever else is there', () => {
    const by = (...labels: readonly string[]): readonly string[] =>
        coloursOf(
            { ...CHART, seriesLabel: 'Who', series: labels.map((label) => ({ ...one([1]), label })) },
            false,
            same
        );
    const [agent, device, routing] = by('Agent', 'Device', 'Routing');
    assert.deepEqual(by('Routing', 'Device'), [routing, device]);
    const slices: ChartData = { ...CHART, type: 'Donut', categoryLabel: 'Who', labels: ['Device', 'Agent'] };
    assert.deepEqual(coloursOf(slices, true, same), [device, agent]);
});

test('of more names than colours, those of one chart still differ', () => {
    const many = Array.from({ length: 8 }, (_, at) => `Queue ${at}`);
    const by = (labels: readonly string[]): readonly string[] =>
        coloursOf({ ...CHART, categoryLabel: 'Queue', labels }, true, same);
    by(many);
    assert.equal(new Set(by(['Queue 0', 'Queue 8', 'Queue 9'])).size, 3);
    assert.equal(new Set(by([...many, 'Queue 8'])).size, 8);
});

test('a name is as long as its axis has room for, wide letters taking that of two, and none is cut apart', () => {
    assert.deepEqual(
        ['Rosa Rosenquist', 'Rosa Rosenquist Jr', 'コールセンター東京', 'WWWWWWWWWW', '📞📞📞📞📞📞📞📞'].map((name) =>
            shortened(name, 16)
        ),
        ['Rosa Rosenquist', ...['Rosa Rosenquist…', 'コールセンター…', 'WWWWWWW…'].map(apart), '📞📞📞📞📞📞📞📞']
    );
});
