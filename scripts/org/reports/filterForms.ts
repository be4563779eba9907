import type { ReportFilter, ReportModel } from '../../metadata/index.ts';
import type { Org } from '../types.ts';
import { columnsOfReport, type Columns } from './columns.ts';
import { kindOf, optionsOf, valuesOf, type Choice, type FilterKind } from './filterChoices.ts';
import { filterWords } from './filterWords.ts';
import { operatorsFor } from './operators.ts';
import { OPERATOR_LABELS } from './operatorLabels.ts';
import { findingsOf } from './problems.ts';
import { sourceOf } from './source.ts';
import type { ColumnNode } from './tree.ts';

/** What people need to change one filter of a report. */
export interface FilterForm {
    /** The filter's place in the report. */
    readonly at: number;
    readonly label: string;
    readonly kind: FilterKind;
    readonly operators: readonly Choice[];
    readonly operator: string;
    readonly value: string;
    /** The parts of `value`, as the options write them. */
    readonly values: readonly string[];
    readonly options: readonly Choice[];
    /** The filter is the report's question itself: it is shown and stays. */
    readonly isLocked: boolean;
    /** What the report's own filter says after its label. */
    readonly words: string;
}

function formOf(filter: ReportFilter, at: number, node: ColumnNode, columns: Columns): FilterForm {
    const { operator, value, columnToColumn, isUnlocked } = filter;
    const other = columnToColumn ? columns.find(value) : undefined;
    const values = valuesOf(filter, node);
    const kind = columnToColumn ? 'text' : kindOf(node, operator);
    // a choice of values stays one: other operators would take them as parts of words
    const fitting = operatorsFor(node.kind === 'bucket' ? 'Checkbox' : node.column.type).filter(
        (one) => kindOf(node, one) === kind
    );
    return {
        at,
        label: node.label,
        kind,
        operators: fitting.map((name) => ({ value: name, label: OPERATOR_LABELS[name] ?? name })),
        operator,
        value,
        values,
        options: optionsOf(node, kind, values),
        isLocked: !isUnlocked || columnToColumn,
        words: filterWords(filter, node, other === 'hidden' ? undefined : other)
    };
}

/** A report's filters for people to change, without those on columns that the reader may not see. */
export function filterForms(org: Org, report: ReportModel): readonly FilterForm[] {
    const source = sourceOf(org.model, report);
    if ('problem' in source) return [];
    const columns = columnsOfReport(org, source, report, findingsOf(report));
    return report.filters.flatMap((filter, at) => {
        const node = columns.find(filter.column);
        return node === undefined || node === 'hidden' ? [] : [formOf(filter, at, node, columns)];
    });
}

/** What the column of a report's time frame is called; undefined where there is none that the reader may see. */
export function timeFrameLabel(org: Org, report: ReportModel): string | undefined {
    const source = sourceOf(org.model, report);
    if ('problem' in source || !report.timeFrame) return undefined;
    const found = columnsOfReport(org, source, report, findingsOf(report)).find(report.timeFrame.dateColumn);
    return found === 'hidden' ? undefined : found?.label;
}
