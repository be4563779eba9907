import type { ChartData } from '../../../reports/index.ts';
import { valueText } from './words';

interface Line {
    readonly key: string;
    readonly label: string;
    readonly cells: readonly { readonly key: string; readonly text: string }[];
}

/** A chart's numbers as a table: a line for each category, a column for each series. */
export interface Numbers {
    readonly heads: readonly { readonly key: string; readonly text: string }[];
    readonly lines: readonly Line[];
}

/** The numbers of a chart, all of them, as they are drawn. */
export function numbersOf({ categoryLabel, labels, series }: ChartData): Numbers {
    const keyed = (texts: readonly string[]): Numbers['heads'] => texts.map((text, at) => ({ key: String(at), text }));
    return {
        heads: keyed([categoryLabel, ...series.map(({ label }) => label)]),
        lines: labels.map((label, at) => ({
            key: String(at),
            label,
            cells: keyed(
                series.map((one) => {
                    const value = one.values[at] ?? null;
                    return value === null ? '-' : valueText(value, one);
                })
            )
        }))
    };
}
