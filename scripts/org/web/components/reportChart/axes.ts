import type { ChartData } from '../../../reports/index.ts';
import { MOST_NAMED, type Kind } from './kinds';
import { inLines, shortened, valueText } from './words';

/** What the parts of a chart's description share. */
export interface Drawn extends Kind {
    readonly data: ChartData;
    readonly series: ChartData['series'];
    readonly hook: (name: string) => string;
    readonly text: string;
    /** Columns with lines over them. */
    readonly combines: boolean;
    /** The series that has an axis of its own. */
    readonly second: ChartData['series'][number] | undefined;
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

/** The axes of a chart that has some. */
export function scales(drawn: Drawn): object {
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
