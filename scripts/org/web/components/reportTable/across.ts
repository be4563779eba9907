import { isolated, type Answer, type Grouping, type Shows } from 'org/reportAnswer';

/** A group across that has figures of its own: a finest one, the subtotal of those within one, or the total. */
export interface Across {
    readonly key: string;
    readonly label: string;
    /** 0 for the total. */
    readonly level: number;
}

/** The grand total, and all groups across together. */
export const TOTAL = { key: 'T', label: 'Total' } as const;

function groupsOf(groupings: readonly Grouping[], shows: Shows, above: readonly string[]): readonly Across[] {
    return groupings.flatMap(({ key, label, groupings: below }) => {
        const names = [...above, isolated(label)];
        const own = { key, label: names.join(' › '), level: names.length };
        if (below.length === 0) return [own];
        const subtotal = shows.subtotals ? [{ ...own, label: `${own.label} › Subtotal` }] : [];
        return [...groupsOf(below, shows, names), ...subtotal];
    });
}

/** The groups across and their total; the total alone where there are none. */
export function acrossOf({ groupingsAcross }: Answer, shows: Shows): readonly Across[] {
    const groups = groupsOf(groupingsAcross.groupings, shows, []);
    return shows.grandTotal || groups.length === 0 ? [...groups, { ...TOTAL, level: 0 }] : groups;
}
