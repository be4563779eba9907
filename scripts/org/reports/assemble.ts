import type { Stored } from '../types.ts';
import { formulaFigure, measureOf, type Cell } from './figures.ts';
import type { Roots } from './groups.ts';
import type { Need } from './needs.ts';
import { sortedGroups } from './order.ts';
import { factKey, type Fact, type Figure, type ReportGroup, type ReportResult } from './result.ts';
import { measuresOf } from './resultMeasures.ts';
import type { GroupNode } from './rollUp.ts';
import type { GroupingNode, MeasureNode, ReportTree } from './tree.ts';

/** Groups below a group, in the order of the report. */
type SiblingsOf = (parent: GroupNode) => readonly GroupNode[];
/** The figure of a formula, by its name, where groups of rows and columns meet. */
type FormulaAt = (name: string, cell: Cell) => Figure;

/** Puts groups in the order of the report, gives each its place, and keeps them by the group above. */
function orderGroups(
    root: GroupNode,
    groupings: readonly GroupingNode[],
    siblings: Map<GroupNode, readonly GroupNode[]>,
    figureOf: (orderBy: NonNullable<GroupingNode['orderBy']>, group: GroupNode) => Stored
): void {
    const [grouping, ...rest] = groupings;
    if (!grouping) return;
    const { orderBy } = grouping;
    const figure = orderBy && ((group: GroupNode): Stored => figureOf(orderBy, group));
    const sorted = sortedGroups([...root.children.values()], grouping, figure);
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
    group: GroupNode,
    facts: Map<string, Fact>,
    siblingsOf: SiblingsOf,
    factOf: (cell: Cell) => readonly [key: string, fact: Fact]
): void {
    for (const across of group.totals.keys()) facts.set(...factOf({ down: group, across }));
    for (const below of siblingsOf(group)) addFacts(below, facts, siblingsOf, factOf);
}

/** The answer of a report, from its groups and what was summed for each. */
export function assemble(tree: ReportTree, needs: readonly Need[], { down, across }: Roots): ReportResult {
    const siblings = new Map<GroupNode, readonly GroupNode[]>();
    const siblingsOf: SiblingsOf = (parent) => siblings.get(parent) ?? [];
    const formulaAt: FormulaAt = (name, cell) => {
        const node = tree.formulas.find((one) => one.name === name);
        return node ? formulaFigure(node, cell, needs, siblingsOf) : null;
    };
    const figureIn =
        (cellOf: (group: GroupNode) => Cell) =>
        (orderBy: NonNullable<GroupingNode['orderBy']>, group: GroupNode): Stored => {
            if (orderBy.kind !== 'formula') return measureOf(orderBy, cellOf(group), needs);
            const found = formulaAt(orderBy.name, cellOf(group));
            return typeof found === 'object' ? null : found;
        };
    orderGroups(
        down,
        tree.down,
        siblings,
        figureIn((group) => ({ down: group, across }))
    );
    orderGroups(
        across,
        tree.across,
        siblings,
        figureIn((group) => ({ down, across: group }))
    );
    const places = new Map<GroupNode, ReportGroup>();
    const groups = { down: placed(down, '', siblingsOf, places), across: placed(across, '', siblingsOf, places) };
    const figuresAt: readonly ((cell: Cell) => Figure)[] = [
        ...tree.summaries.map((summary) => readerOf({ kind: 'summary', summary }, needs)),
        ...tree.formulas.map(
            ({ name }) =>
                (cell: Cell) =>
                    formulaAt(name, cell)
        ),
        readerOf({ kind: 'count' }, needs)
    ];
    const facts = new Map<string, Fact>();
    addFacts(down, facts, siblingsOf, (cell) => [
        factKey(places.get(cell.down), places.get(cell.across)),
        { figures: figuresAt.map((figure) => figure(cell)) }
    ]);
    const rowCount = down.totals.get(across)?.count ?? 0;
    return { tree, measures: measuresOf(tree), ...groups, facts, rowCount };
}

function readerOf(measure: MeasureNode, needs: readonly Need[]): (cell: Cell) => Figure {
    return (cell) => measureOf(measure, cell, needs);
}
