import { listsOf, type DateContext } from '../query/index.ts';
import type { Org, OrgUser, Stored } from '../types.ts';
import { figureAdders, spreadAdder } from './adders.ts';
import type { GroupStatement } from './compile.ts';
import { keyReader, storedReader, type GroupKey } from './groupKeys.ts';
import { groupLabel, recordNames } from './labels.ts';
import type { Plan } from './plan.ts';
import { cellsAt, newGroup, totalsAt, type GroupNode, type Totals } from './rollUp.ts';
import type { GroupingNode } from './tree.ts';

/** The groups of rows and of columns, each under a root whose figures are the grand total. */
export interface Roots {
    readonly down: GroupNode;
    readonly across: GroupNode;
}

type Lists = readonly (readonly Stored[])[];

/** The groups of a report with all figures, read by one statement, and one more for each spread beyond the first. */
export function readGroups(org: Org, { tree, needs, groups, spreads }: Plan, context: DateContext): Roots {
    const roots = { down: newGroup(undefined, null, null), across: newGroup(undefined, null, null) };
    totalsAt(roots.down, roots.across, needs.length);
    const groupings = [...tree.down, ...tree.across];
    const rows = listsOf(org.db, groups.statement);
    const names = groupings.map((grouping, at) => namesFor(org, grouping, at, rows, groups));
    const cellsOf = cellFinder(groupings, names, context, cellsAt(roots, tree.down.length, needs.length));
    const { place, spread } = groups;
    const adders = [...figureAdders(needs, place), ...(spread ? [spreadAdder(spread, place)] : [])];
    for (const row of rows) for (const cell of cellsOf(row)) for (const add of adders) add(cell, row);
    for (const other of spreads) {
        const add = spreadAdder(other.spread, other.place);
        for (const row of listsOf(org.db, other.statement)) for (const cell of cellsOf(row)) add(cell, row);
    }
    nameGroups(roots.down, tree.down, names, org.user);
    nameGroups(roots.across, tree.across, names.slice(tree.down.length), org.user);
    return roots;
}

/** Finds the figures that a row adds to. Rows come sorted by their groups, so that most are of the one before. */
function cellFinder(
    groupings: readonly GroupingNode[],
    names: readonly Names[],
    context: DateContext,
    cellsOf: ReturnType<typeof cellsAt>
): (row: readonly Stored[]) => readonly Totals[] {
    const storedReaders = groupings.map(storedReader);
    const readers = groupings.map((grouping, at) => {
        const read = keyReader(grouping, context);
        const known = names[at];
        // a parent that is gone, or that the user may not see, is as none
        return (stored: Stored): GroupKey =>
            known && stored !== null && !known.has(String(stored)) ? null : read(stored);
    });
    let before: readonly Stored[] | undefined;
    let cells: readonly Totals[] = [];
    return (row) => {
        if (before && groupings.every((_, at) => row[at] === before?.[at])) return cells;
        before = row;
        const stored = storedReaders.map((read, at) => read(row[at] ?? null));
        const keys = readers.map((read, at) => read(stored[at] ?? null));
        const values = keys.map((key, at) =>
            key === null || groupings[at]?.granularity !== undefined ? key : (stored[at] ?? null)
        );
        cells = cellsOf(keys, values);
        return cells;
    };
}

type Names = ReadonlyMap<string, string> | undefined;

/** Names of the records that groups are of, by id; undefined where groups are of values. */
function namesFor(org: Org, { field }: GroupingNode, at: number, rows: Lists, { place }: GroupStatement): Names {
    if (field.kind !== 'field' || field.records.length === 0) return undefined;
    const own = place(`l${at}`);
    if (own >= 0)
        return new Map(rows.flatMap((row) => (row[own] == null ? [] : [[String(row[at]), String(row[own])]])));
    const ids = new Set(rows.flatMap((row) => (row[at] == null ? [] : [String(row[at])])));
    return recordNames(org, field.records, [...ids]);
}

function nameGroups(root: GroupNode, groupings: readonly GroupingNode[], names: readonly Names[], user: OrgUser): void {
    const [grouping, ...rest] = groupings;
    if (!grouping) return;
    const [known, ...others] = names;
    for (const group of root.children.values()) {
        group.label = known?.get(String(group.key)) ?? groupLabel(grouping, group.key, group.value, user);
        nameGroups(group, rest, others, user);
    }
}
