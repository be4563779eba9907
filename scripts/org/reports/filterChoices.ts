import type { ReportFilter } from '../../metadata/index.ts';
import { listedValues } from '../query/index.ts';
import { BLANK } from './labels.ts';
import { asksForWhole } from './operators.ts';
import type { ColumnNode } from './tree.ts';

/** A value of a filter, or an operator, and what people read for it. */
export interface Choice {
    readonly label: string;
    /** As a filter writes it: in quotes where it is blank or holds a comma. */
    readonly value: string;
}

/** How the value of a filter is given: some of its options, a relative date of them or a day, or any text. */
export type FilterKind = 'choices' | 'date' | 'text';

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

/** A blank as a filter asks for it. */
export const NO_VALUE: Choice = { label: `${BLANK} (blank)`, value: written('') };

/** How the value of a filter with that operator is given. */
export function kindOf({ column }: ColumnNode, operator: string): FilterKind {
    if (column.type === 'Checkbox' || (column.picklist && asksForWhole(operator))) return 'choices';
    return column.type === 'Date' || column.type === 'DateTime' ? 'date' : 'text';
}

/** True and false as a filter may write them. */
const BOOLEANS: Readonly<Record<string, string>> = { true: '1', false: '0' };

/** The parts of a filter's value, as its options write them. */
export function valuesOf({ value }: ReportFilter, { column }: ColumnNode): readonly string[] {
    const parts = listedValues(value).map((part) =>
        column.type === 'Checkbox' ? (BOOLEANS[part.toLowerCase()] ?? part) : written(part)
    );
    return parts.length === 0 ? [NO_VALUE.value] : parts;
}

/** What may be chosen: of choices the values of a picklist or bucket field with a blank, and whatever the filter names besides. */
export function optionsOf({ column }: ColumnNode, kind: FilterKind, named: readonly string[]): readonly Choice[] {
    if (kind !== 'choices') return kind === 'date' ? RELATIVE : [];
    if (column.type === 'Checkbox')
        return [
            { label: 'True', value: '1' },
            { label: 'False', value: '0' }
        ];
    const listed = (column.picklist?.values ?? []).map(({ label, value }) => ({ label, value: written(value) }));
    const all = [NO_VALUE, ...listed];
    const others = named.filter((value) => !all.some((one) => one.value === value));
    return [...all, ...others.map((value) => ({ label: value, value }))];
}
