import type { ColumnType } from '../store/index.ts';
import type { Columns } from './columns.ts';
import type { ColumnNode, SummaryFunction } from './tree.ts';

/** What a summary is called where. */
interface SummaryNames {
    /** In report files. */
    readonly aggregate: string;
    readonly inFormulas: readonly string[];
    /** Before the name of its column in results: `mx!Pages__c`. */
    readonly code: string;
    /** Before the label of its column. */
    readonly label: string;
    /** In its column, without the label. */
    readonly word: string;
}

export const SUMMARIES: Readonly<Record<SummaryFunction, SummaryNames>> = {
    sum: { aggregate: 'Sum', inFormulas: ['SUM'], code: 's', label: 'Sum of', word: 'Sum' },
    avg: { aggregate: 'Average', inFormulas: ['AVG'], code: 'a', label: 'Average', word: 'Avg' },
    min: { aggregate: 'Minimum', inFormulas: ['MIN', 'SMALLEST'], code: 'm', label: 'Smallest', word: 'Min' },
    max: { aggregate: 'Maximum', inFormulas: ['MAX', 'LARGEST'], code: 'mx', label: 'Largest', word: 'Max' },
    unique: { aggregate: 'Unique', inFormulas: ['UNIQUE'], code: 'u', label: 'Unique Count of', word: 'Unique' },
    median: { aggregate: 'Median', inFormulas: ['MEDIAN'], code: 'med', label: 'Median', word: 'Median' }
};

const FUNCTIONS = Object.keys(SUMMARIES) as readonly SummaryFunction[];

/** How report files name summaries of columns. */
export const AGGREGATES: readonly string[] = FUNCTIONS.map((name) => SUMMARIES[name].aggregate);

/** The summary that a report file names; undefined where it names none. */
export function summaryNamed(aggregate: string): SummaryFunction | undefined {
    return FUNCTIONS.find((name) => SUMMARIES[name].aggregate === aggregate);
}

/** The summary that a summary formula names, in capital letters or not. */
export function summaryInFormula(word: string): SummaryFunction | undefined {
    return FUNCTIONS.find((name) => SUMMARIES[name].inFormulas.includes(word.toUpperCase()));
}

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
