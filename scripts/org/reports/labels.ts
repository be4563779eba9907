import { displayValue } from '../query/index.ts';
import type { Column } from '../store/index.ts';
import type { OrgUser, Stored } from '../types.ts';
import { periodLabel } from './periods.ts';
import type { Figure, ResultMeasure } from './result.ts';
import type { GroupingNode } from './tree.ts';

/** What is shown where there is no value. */
export const BLANK = '-';

/** What people read for a value of a column. */
export function valueLabel(column: Column, stored: Stored, user: OrgUser): string {
    if (stored === null) return BLANK;
    if (column.type === 'Checkbox') return stored === 1 ? 'true' : 'false';
    return displayValue(column, stored, user) ?? String(stored);
}

/** Averages of whole numbers are shown with two decimals. */
const AVERAGE_SCALE = 2;

/** How many decimals a summary of a column shows. */
export function scaleOf(column: Column, summary: string): number {
    const scale = column.scale ?? 0;
    return summary === 'avg' || summary === 'median' ? Math.max(scale, AVERAGE_SCALE) : scale;
}

/** What people read for a figure. */
export function figureLabel({ type, scale, name, label }: ResultMeasure, figure: Figure, user: OrgUser): string {
    if (figure === null) return BLANK;
    if (typeof figure === 'object') return '#Error!';
    const column = { type, scale, name, label } as Column;
    return displayValue(column, figure, user) ?? String(figure);
}

/** The name of a group by its key or value. */
export function groupLabel({ field, granularity }: GroupingNode, key: Stored, value: Stored, user: OrgUser): string {
    if (key === null) return BLANK;
    return granularity === undefined
        ? valueLabel(field.column, value, user)
        : periodLabel(granularity, String(key), user.locale.replaceAll('_', '-'));
}
