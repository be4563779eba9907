import { scaleOf } from './labels.ts';
import { SUMMARIES, summaryNamed } from './measures.ts';
import type { ResultMeasure } from './result.ts';
import type { ReportTree } from './tree.ts';

/** What a summary of a column is called in results, `s!Pages__c`; undefined where report files know no such aggregate. */
export function summaryName(aggregate: string, column: string): string | undefined {
    const summary = summaryNamed(aggregate);
    return summary && `${SUMMARIES[summary].code}!${column}`;
}

/** Whether several such figures make up one: averages, smallest values or formulas don't. */
export function doesAddUp({ name, sums }: ResultMeasure): boolean {
    return name === 'RowCount' || name === summaryName('Sum', sums?.column ?? '');
}

const FORMULA_TYPES = { number: 'Number', percent: 'Percent', currency: 'Currency' } as const;

/** What the figures of a report are, in the order that every group gives them. */
export function measuresOf({
    summaries,
    formulas
}: Pick<ReportTree, 'summaries' | 'formulas'>): readonly ResultMeasure[] {
    return [
        ...summaries.map(({ function: name, of }): ResultMeasure => {
            const { code, label, word } = SUMMARIES[name];
            const isCount = name === 'unique' || of.column.type === 'Checkbox';
            return {
                name: `${code}!${of.name}`,
                label: `${label} ${of.label}`,
                type: isCount ? 'Number' : of.column.type,
                scale: isCount && name !== 'avg' ? 0 : scaleOf(of.column, name),
                sums: { column: of.name, word }
            };
        }),
        ...formulas.map(({ name, label, datatype, scale }): ResultMeasure => ({
            name,
            label,
            type: FORMULA_TYPES[datatype],
            scale
        })),
        { name: 'RowCount', label: 'Record Count', type: 'Number', scale: 0 }
    ];
}
