import { listsOf, type DateContext } from '../query/index.ts';
import type { Org, OrgUser, Stored } from '../types.ts';
import { figureAdders, spreadAdder } from './adders.ts';
import { keyReader, storedReader, type GroupKey } from './groupKeys.ts';
import { groupLabel } from './labels.ts';
import type { Names } from './names.ts';
import type { Plan } from './plan.ts';
import { cellsAt, newGroup, totalsAt, type GroupNode, type Totals } from './rollUp.ts';
import type { GroupingNode } from './tree.ts';

/** The groups of rows and of columns, each under a root whose figures are the grand total. */
export interface Roots {
    readonly down: GroupNode;
    readonly across: GroupNode;
}

/** The groups of a report with all figures, read by one statement. */
export function readGroups(org: Org, { tree, needs, spreads, groups, names }: Plan, context: DateContext): Roots {
    const roots = { down: newGroup(undefined, null, null), across: newGroup(undefined, null, null) };
    totalsAt(roots.down, roots.across);
    const groupings = [...tree.down, ...tree.across];
    const { statement, place } = groups;
    const rows = listsOf(org.db, statement);
    const known = groupings.map((_, at) => names[at]?.(org.db, rows, at));
    const cellsOf = cellFinder(groupings, known, context, cellsAt(roots, tree.down.length));
    const adders = [
        ...figureAdders(needs, place),
        ...spreads.map((spread, number) => spreadAdder(spread, number, place))
    ];
    for (const row of rows) for (const cell of cellsOf(row)) for (const add of adders) add(cell, row);
    nameGroups(roots.down, tree.down, known, org.user);
    nameGroups(roots.across, tree.across, known.slice(tree.down.length), org.user);
    return roots;
}

/** Finds the figures that a row adds to. Rows come sorted by their groups, so that most are of the one before. */
function cellFinder(
    groupings: readonly GroupingNode[],
    names: readonly (Names | undefined)[],
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

function nameGroups(
    root: GroupNode,
    groupings: readonly GroupingNode[],
    names: readonly (Names | undefined)[],
    user: OrgUser
): void {
    const [grouping, ...rest] = groupings;
    if (!grouping) return;
    const [known, ...others] = names;
    for (const group of root.children.values()) {
        group.label = known?.get(String(group.key)) ?? groupLabel(grouping, group.key, group.value, user);
        nameGroups(group, rest, others, user);
    }
}
