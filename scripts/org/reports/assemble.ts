import type { Stored } from '../types.ts';
import { figureReader, formulaReader, type Cell } from './figures.ts';
import type { Roots } from './groups.ts';
import type { Need } from './needs.ts';
import { sortedGroups } from './order.ts';
import { factKey, type Fact, type Figure, type ReportGroup, type ReportResult } from './result.ts';
import { measuresOf } from './resultMeasures.ts';
import type { GroupNode, Totals } from './rollUp.ts';
import type { GroupingNode, ReportTree } from './tree.ts';

/** Groups below a group, in the order of the report. */
type SiblingsOf = (parent: GroupNode) => readonly GroupNode[];
/** A figure where groups of rows and columns meet, whose totals these are. */
type FigureAt = (totals: Totals | undefined, cell: Cell) => Figure;
type OrderBy = NonNullable<GroupingNode['orderBy']>;

/** Puts groups in the order of the report, gives each its place, and keeps them by the group above. */
function orderGroups(
    root: GroupNode,
    groupings: readonly GroupingNode[],
    siblings: Map<GroupNode, readonly GroupNode[]>,
    figureOf: (orderBy: OrderBy) => (group: GroupNode) => Stored
): void {
    const [grouping, ...rest] = groupings;
    if (!grouping) return;
    const sorted = sortedGroups([...root.children.values()], grouping, grouping.orderBy && figureOf(grouping.orderBy));
    siblings.set(root, sorted);
    sorted.forEach((group, at) => {
        group.at = at;
        orderGroups(group, rest, siblings, figureOf);
    });
}

/** Groups with their keys, and which node each was made of. */
function placed(
    parent: GroupNode,
    prefix: string,
    siblingsOf: SiblingsOf,
    places: Map<GroupNode, ReportGroup>
): readonly ReportGroup[] {
    return siblingsOf(parent).map((node) => {
        const key = `${prefix}${node.at}`;
        const groups = placed(node, `${key}_`, siblingsOf, places);
        const group = { key, value: node.value, label: node.label, groups };
        places.set(node, group);
        return group;
    });
}

/** The figures of a group of rows and of all below it, by the groups of columns that they meet. */
function addFacts(
    down: GroupNode,
    facts: Map<string, Fact>,
    siblingsOf: SiblingsOf,
    places: ReadonlyMap<GroupNode, ReportGroup>,
    figures: readonly FigureAt[]
): void {
    for (const [across, totals] of down.totals) {
        const cell = { down, across };
        const key = factKey(places.get(down), places.get(across));
        facts.set(key, { figures: figures.map((figure) => figure(totals, cell)) });
    }
    for (const below of siblingsOf(down)) addFacts(below, facts, siblingsOf, places, figures);
}

/** The figures of a report in the order of its measures. */
function figuresOf(
    { summaries, formulas }: ReportTree,
    needs: readonly Need[],
    siblingsOf: SiblingsOf
): readonly FigureAt[] {
    return [
        ...summaries.map((summary) => figureReader({ kind: 'summary', summary }, needs)),
        ...formulas.map((node): FigureAt => {
            const read = formulaReader(node, needs, siblingsOf);
            return (_, cell) => read(cell);
        }),
        figureReader({ kind: 'count' }, needs)
    ];
}

/** The answer of a report, from its groups and what was summed for each. */
export function assemble(tree: ReportTree, needs: readonly Need[], { down, across }: Roots): ReportResult {
    const siblings = new Map<GroupNode, readonly GroupNode[]>();
    const siblingsOf: SiblingsOf = (parent) => siblings.get(parent) ?? [];
    const orderedBy =
        (cellOf: (group: GroupNode) => Cell) =>
        (orderBy: OrderBy): ((group: GroupNode) => Stored) => {
            const figure = figureToOrderBy(orderBy, tree, needs, siblingsOf);
            return (group) => figure(cellOf(group));
        };
    orderGroups(
        down,
        tree.down,
        siblings,
        orderedBy((group) => ({ down: group, across }))
    );
    orderGroups(
        across,
        tree.across,
        siblings,
        orderedBy((group) => ({ down, across: group }))
    );
    const places = new Map<GroupNode, ReportGroup>();
    const groups = { down: placed(down, '', siblingsOf, places), across: placed(across, '', siblingsOf, places) };
    const facts = new Map<string, Fact>();
    addFacts(down, facts, siblingsOf, places, figuresOf(tree, needs, siblingsOf));
    const rowCount = down.totals.get(across)?.count ?? 0;
    return { tree, measures: measuresOf(tree), ...groups, facts, rowCount };
}

/** What groups are ordered by; an error in a formula is as a blank. */
function figureToOrderBy(
    orderBy: OrderBy,
    { formulas }: ReportTree,
    needs: readonly Need[],
    siblingsOf: SiblingsOf
): (cell: Cell) => Stored {
    if (orderBy.kind !== 'formula') {
        const read = figureReader(orderBy, needs);
        return ({ down, across }) => read(down.totals.get(across));
    }
    const node = formulas.find(({ name }) => name === orderBy.name);
    const read = node && formulaReader(node, needs, siblingsOf);
    return (cell) => {
        const figure = read?.(cell) ?? null;
        return typeof figure === 'object' ? null : figure;
    };
}
