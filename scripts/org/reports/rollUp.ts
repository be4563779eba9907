import type { Stored } from '../types.ts';
import type { GroupKey } from './groupKeys.ts';

/** Figures of one group, in each list at the place of the column needed. Filled while rows are read. */
export interface Totals {
    count: number;
    readonly sum: (number | undefined)[];
    /** How many values there are. */
    readonly filled: (number | undefined)[];
    readonly min: (Stored | undefined)[];
    readonly max: (Stored | undefined)[];
    /** The different values there are; no set where there is none. */
    readonly unique: (Set<Stored> | undefined)[];
    /** How often there is each value. */
    readonly spread: (Map<number, number> | undefined)[];
    /** Records whose value is in the sum, where each counts once. */
    readonly owners: (Set<Stored> | undefined)[];
}

/** A group of rows, or of columns, with those below it. */
export interface GroupNode {
    readonly level: number;
    readonly key: GroupKey;
    /** A value of the group as the database gave it; a period's key. */
    readonly value: Stored;
    readonly parent: GroupNode | undefined;
    readonly children: Map<GroupKey, GroupNode>;
    label: string;
    /** Position among its siblings once they are sorted. */
    at: number;
    /** Figures where this group of rows meets a group of columns; only in groups of rows. */
    readonly totals: Map<GroupNode, Totals>;
}

export function newGroup(parent: GroupNode | undefined, key: GroupKey, value: Stored): GroupNode {
    const level = parent ? parent.level + 1 : 0;
    return { level, key, value, parent, children: new Map(), label: '', at: 0, totals: new Map() };
}

/** Lists stay empty until something is added: of most, a report asks for nothing. */
function newTotals(): Totals {
    return { count: 0, sum: [], filled: [], min: [], max: [], unique: [], spread: [], owners: [] };
}

/** The figures where two groups meet, made where there are none yet. */
export function totalsAt(down: GroupNode, across: GroupNode): Totals {
    const known = down.totals.get(across);
    if (known) return known;
    const made = newTotals();
    down.totals.set(across, made);
    return made;
}

function child(parent: GroupNode, key: GroupKey, value: Stored): GroupNode {
    const known = parent.children.get(key);
    if (known) return known;
    const made = newGroup(parent, key, value);
    parent.children.set(key, made);
    return made;
}

/** Gives the figures that a row of such groups adds to: those of its finest group, and of every one above it. */
export function cellsAt(
    roots: { readonly down: GroupNode; readonly across: GroupNode },
    downLevels: number
): (keys: readonly GroupKey[], values: readonly Stored[]) => readonly Totals[] {
    return (keys, values) => {
        const downs = [roots.down];
        const acrosses = [roots.across];
        keys.forEach((key, at) => {
            const side = at < downLevels ? downs : acrosses;
            side.push(child(side.at(-1) ?? roots.down, key, values[at] ?? null));
        });
        return downs.flatMap((down) => acrosses.map((across) => totalsAt(down, across)));
    };
}
