import { displayValue, runQuery } from '../query/index.ts';
import { findObject, type Column } from '../store/index.ts';
import type { Org, OrgUser, Stored } from '../types.ts';
import { periodLabel } from './periods.ts';
import type { Figure, ResultMeasure } from './result.ts';
import type { GroupingNode } from './tree.ts';

/** What is shown where there is no value. */
export const BLANK = '-';
const MOST_IDS = 50_000;

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

/** The names of records that the user sees, by id. */
export function recordNames(org: Org, objects: readonly string[], ids: readonly string[]): ReadonlyMap<string, string> {
    const names = new Map<string, string>();
    for (const object of objects) {
        if (!findObject(org.model, object)) continue;
        for (let from = 0; from < ids.length; from += MOST_IDS) {
            const value = ids.slice(from, from + MOST_IDS);
            const rows = runQuery(org, {
                object,
                fields: ['Id', 'Name'],
                where: { path: 'Id', operator: 'in', value }
            });
            for (const row of rows) names.set(String(row['Id']), String(row['Name']));
        }
    }
    return names;
}
