import type { ColumnType } from '../store/index.ts';
import type { Columns } from './columns.ts';
import type { ColumnNode, SummaryFunction } from './tree.ts';

/** How report files name summaries of columns. */
export const AGGREGATES: Readonly<Record<string, SummaryFunction>> = {
    Sum: 'sum',
    Average: 'avg',
    Minimum: 'min',
    Maximum: 'max',
    Unique: 'unique',
    Median: 'median'
};

/** How summary formulas name them. */
export const FORMULA_AGGREGATES: Readonly<Record<string, SummaryFunction>> = {
    SUM: 'sum',
    AVG: 'avg',
    MIN: 'min',
    SMALLEST: 'min',
    MAX: 'max',
    LARGEST: 'max',
    UNIQUE: 'unique',
    MEDIAN: 'median'
};

const NUMBERS: ReadonlySet<ColumnType> = new Set(['Number', 'Currency', 'Percent', 'Checkbox']);
const ORDERED: ReadonlySet<ColumnType> = new Set([...NUMBERS, 'Date', 'DateTime', 'Time']);

/** Whether a column of that type can be summarised so. */
export function canSummarise(type: ColumnType, summary: SummaryFunction): boolean {
    if (summary === 'unique') return true;
    return summary === 'min' || summary === 'max' ? ORDERED.has(type) : NUMBERS.has(type);
}

/** A column by the name a formula calls it, in which a dot may stand for the `$` of custom report types. */
export function formulaColumn(columns: Columns, name: string): ColumnNode | 'hidden' | undefined {
    const dots = [...name.matchAll(/\./g)].map(({ index }) => `${name.slice(0, index)}$${name.slice(index + 1)}`);
    for (const spelling of [name, ...dots]) {
        const found = columns.find(spelling);
        if (found !== undefined) return found;
    }
    return undefined;
}
