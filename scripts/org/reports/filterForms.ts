import type { ReportFilter, ReportModel } from '../../metadata/index.ts';
import { listedValues } from '../query/index.ts';
import type { Org } from '../types.ts';
import { columnsOfReport } from './columns.ts';
import { operatorsFor } from './operators.ts';
import { BLANK } from './labels.ts';
import { OPERATOR_LABELS } from './operatorLabels.ts';
import { findingsOf } from './problems.ts';
import { sourceOf } from './source.ts';
import type { ColumnNode } from './tree.ts';

interface Choice {
    readonly label: string;
    /** As a filter writes it: in quotes where it is blank or holds a comma. */
    readonly value: string;
}

/** What people need to change one filter of a report. */
export interface FilterForm {
    /** The filter's place in the report. */
    readonly at: number;
    readonly label: string;
    /** Some of `options`, a relative date of them or a day, or any text. */
    readonly kind: 'choices' | 'date' | 'text';
    readonly operators: readonly Choice[];
    readonly operator: string;
    readonly value: string;
    /** The parts of `value`, as the options write them. */
    readonly values: readonly string[];
    readonly options: readonly Choice[];
    /** The filter is the report's question itself: it is shown and stays. */
    readonly isLocked: boolean;
}

const RELATIVE: readonly Choice[] = [
    { label: 'Today', value: 'TODAY' },
    { label: 'Yesterday', value: 'YESTERDAY' },
    { label: 'Last 7 Days', value: 'LAST_N_DAYS:7' },
    { label: 'Last 30 Days', value: 'LAST_N_DAYS:30' },
    { label: 'Last 90 Days', value: 'LAST_N_DAYS:90' },
    { label: 'Current Week', value: 'THIS_WEEK' },
    { label: 'Previous Week', value: 'LAST_WEEK' },
    { label: 'Current Month', value: 'THIS_MONTH' },
    { label: 'Previous Month', value: 'LAST_MONTH' },
    { label: 'Current Year', value: 'THIS_YEAR' },
    { label: 'Previous Year', value: 'LAST_YEAR' }
];

function written(value: string): string {
    return value === '' || /[",]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** What may be chosen: the values of a picklist or bucket field with a blank, and whatever the filter names besides. */
function choicesOf({ column }: ColumnNode, named: readonly string[]): readonly Choice[] {
    if (column.type === 'Checkbox')
        return [
            { label: 'True', value: '1' },
            { label: 'False', value: '0' }
        ];
    const listed = (column.picklist?.values ?? []).map(({ label, value }) => ({ label, value: written(value) }));
    const all = [{ label: `${BLANK} (blank)`, value: written('') }, ...listed];
    const others = named.filter((value) => !all.some((one) => one.value === value));
    return [...all, ...others.map((value) => ({ label: value, value }))];
}

function kindOf({ column }: ColumnNode, operator: string): FilterForm['kind'] {
    const isEquality = ['equals', 'notEqual', 'includes', 'excludes'].includes(operator);
    if (column.type === 'Checkbox' || (column.picklist && isEquality)) return 'choices';
    return column.type === 'Date' || column.type === 'DateTime' ? 'date' : 'text';
}

/** True and false as a filter may write them. */
const BOOLEANS: Readonly<Record<string, string>> = { true: '1', false: '0' };

function formOf(filter: ReportFilter, at: number, node: ColumnNode): FilterForm {
    const { operator, value, columnToColumn, isUnlocked } = filter;
    const { type } = node.column;
    const parts = listedValues(value).map((part) =>
        type === 'Checkbox' ? (BOOLEANS[part.toLowerCase()] ?? part) : written(part)
    );
    const values = parts.length === 0 ? [written('')] : parts;
    const kind = columnToColumn ? 'text' : kindOf(node, operator);
    // a choice of values stays one: other operators would take them as parts of words
    const fitting = operatorsFor(node.kind === 'bucket' ? 'Checkbox' : type).filter(
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
        options: kind === 'choices' ? choicesOf(node, values) : kind === 'date' ? RELATIVE : [],
        isLocked: !isUnlocked || columnToColumn
    };
}

/** A report's filters for people to change, without those on columns that the reader may not see. */
export function filterForms(org: Org, report: ReportModel): readonly FilterForm[] {
    const source = sourceOf(org.model, report);
    if ('problem' in source) return [];
    const columns = columnsOfReport(org, source, report, findingsOf(report));
    return report.filters.flatMap((filter, at) => {
        const node = columns.find(filter.column);
        return node === undefined || node === 'hidden' ? [] : [formOf(filter, at, node)];
    });
}

/** What the column of a report's time frame is called; undefined where there is none that the reader may see. */
export function timeFrameLabel(org: Org, report: ReportModel): string | undefined {
    const source = sourceOf(org.model, report);
    if ('problem' in source || !report.timeFrame) return undefined;
    const found = columnsOfReport(org, source, report, findingsOf(report)).find(report.timeFrame.dateColumn);
    return found === 'hidden' ? undefined : found?.label;
}
