import type { Stored } from '../types.ts';
import { periodOf, dayNumber } from './periods.ts';
import type { GroupNode } from './rollUp.ts';
import type { GroupingNode } from './tree.ts';

type Rank = string | number | null;

/** Text in the order of the alphabet, whatever its case. */
function rankOf({ field, granularity }: GroupingNode): (group: GroupNode) => Rank {
    if (granularity === 'MonthInYear' || granularity === 'DayInMonth')
        return ({ key }) => (key === null ? null : Number(key));
    if (granularity !== undefined)
        return ({ key }) => (key === null ? null : periodOf(granularity, dayNumber(String(key)), 0).rank);
    const listed = field.column.type === 'Picklist' ? (field.column.picklist?.values ?? []) : [];
    if (listed.length > 0) {
        const places = new Map(listed.map(({ value }, at) => [value.toLowerCase(), at]));
        // values that are not listed come after those that are
        return ({ key, label }) =>
            key === null ? null : (places.get(String(key).toLowerCase()) ?? label.toLowerCase());
    }
    const isText =
        typeof field.column.type === 'string' && !/^(Number|Currency|Percent|Checkbox|Time)$/.test(field.column.type);
    return ({ key, value, label }) => (key === null ? null : isText ? label.toLowerCase() : value);
}

function compare(a: Rank, b: Rank): number {
    if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
    // listed values of a picklist before others
    if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1;
    return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Groups in the order of a grouping: by their own values, blanks first, or by a figure, whose ties go by the values. As in
 * reports, picklists go by the order of their values and dates by time.
 */
export function sortedGroups(
    groups: readonly GroupNode[],
    grouping: GroupingNode,
    figureOf: ((group: GroupNode) => Stored) | undefined
): readonly GroupNode[] {
    const rank = rankOf(grouping);
    const sign = grouping.order === 'Asc' ? 1 : -1;
    const keyed = groups.map((group) => ({ group, rank: rank(group), figure: figureOf?.(group) ?? null }));
    keyed.sort(
        figureOf
            ? (a, b) => sign * compare(a.figure, b.figure) || compare(a.rank, b.rank)
            : (a, b) => sign * compare(a.rank, b.rank)
    );
    return keyed.map(({ group }) => group);
}
