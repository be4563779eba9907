import type { Row, Stored } from '../types.ts';
import type { GroupKey } from './groupKeys.ts';
import type { Need } from './needs.ts';

/** Figures of one group, one entry in each list for each column needed. Filled while rows are read. */
export interface Totals {
    count: number;
    readonly sum: number[];
    /** How many values there are. */
    readonly filled: number[];
    readonly min: Stored[];
    readonly max: Stored[];
    readonly unique: number[];
    readonly median: Stored[];
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

function newTotals(columns: number): Totals {
    const zeros = (): number[] => new Array<number>(columns).fill(0);
    const blanks = (): Stored[] => new Array<Stored>(columns).fill(null);
    return { count: 0, sum: zeros(), filled: zeros(), min: blanks(), max: blanks(), unique: zeros(), median: blanks() };
}

/** The figures where two groups meet, made where there are none yet. */
export function totalsAt(down: GroupNode, across: GroupNode, columns: number): Totals {
    const known = down.totals.get(across);
    if (known) return known;
    const made = newTotals(columns);
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

/** One row of the finest groups' statement. */
export interface FinestGroup {
    readonly keys: readonly GroupKey[];
    readonly values: readonly Stored[];
    readonly row: Row;
}

/** Adds a finest group to itself and to every group above it. */
export function addGroup(
    { keys, values, row }: FinestGroup,
    roots: { readonly down: GroupNode; readonly across: GroupNode },
    downLevels: number,
    needs: readonly Need[]
): void {
    const downs = [roots.down];
    const acrosses = [roots.across];
    keys.forEach((key, at) => {
        const side = at < downLevels ? downs : acrosses;
        side.push(child(side.at(-1) ?? roots.down, key, values[at] ?? null));
    });
    for (const down of downs) for (const across of acrosses) addRow(totalsAt(down, across, needs.length), row, needs);
}

function addRow(totals: Totals, row: Row, needs: readonly Need[]): void {
    totals.count += Number(row['c']);
    needs.forEach((need, at) => {
        const { functions, smart } = need;
        if (!smart && (functions.has('sum') || functions.has('avg'))) {
            totals.sum[at] = (totals.sum[at] ?? 0) + Number(row[`s${at}`] ?? 0);
            totals.filled[at] = (totals.filled[at] ?? 0) + Number(row[`n${at}`] ?? 0);
        }
        if (functions.has('min')) totals.min[at] = extreme(totals.min[at] ?? null, row[`a${at}`] ?? null, 1);
        if (functions.has('max')) totals.max[at] = extreme(totals.max[at] ?? null, row[`z${at}`] ?? null, -1);
    });
}

/** The smaller of two values where `sign` is 1, the larger where it is -1; blanks do not count. */
function extreme(a: Stored, b: Stored, sign: 1 | -1): Stored {
    if (a === null || b === null) return a ?? b;
    return (a < b ? -sign : sign) < 0 ? a : b;
}
