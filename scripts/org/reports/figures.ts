import { FormulaError } from '../formulas/index.ts';
import type { Stored } from '../types.ts';
import { medianOf } from './adders.ts';
import type { Need } from './needs.ts';
import type { Figure } from './result.ts';
import type { GroupNode, Totals } from './rollUp.ts';
import type { FigureReference, MeasureNode, SummaryFormulaNode, SummaryFunction } from './tree.ts';

/** Where a group of rows and a group of columns meet. */
export interface Cell {
    readonly down: GroupNode;
    readonly across: GroupNode;
}

/** Gives a figure of a cell. The sum of no values is 0; their average, smallest and largest are blank. */
export type FigureReader = (totals: Totals | undefined) => Stored;

export function figureReader(measure: MeasureNode, needs: readonly Need[]): FigureReader {
    if (measure.kind === 'count') return (totals) => totals?.count ?? 0;
    const { function: name, of } = measure.summary;
    const at = needs.findIndex((need) => need.of.name === of.name);
    const none = name === 'sum' || name === 'unique' ? 0 : null;
    return (totals) => (totals ? summaryOf(totals, name, at) : none);
}

function summaryOf(totals: Totals, name: SummaryFunction, at: number): Stored {
    const [sum, filled] = [totals.sum[at] ?? 0, totals.filled[at] ?? 0];
    switch (name) {
        case 'sum':
            return sum;
        case 'avg':
            return filled === 0 ? null : sum / filled;
        case 'min':
            return totals.min[at] ?? null;
        case 'max':
            return totals.max[at] ?? null;
        case 'unique':
            return totals.unique[at]?.size ?? 0;
        case 'median':
            return medianOf(totals.spread[at]);
    }
}

function ancestor(group: GroupNode, level: number): GroupNode | undefined {
    let at: GroupNode | undefined = group;
    while (at && at.level > level) at = at.parent;
    return at?.level === level ? at : undefined;
}

/** The group so many places before among its siblings; undefined where there is none. */
function before(
    group: GroupNode,
    steps: number,
    siblings: (parent: GroupNode) => readonly GroupNode[]
): GroupNode | undefined {
    return group.parent && siblings(group.parent)[group.at - steps];
}

function cellOf(
    { at }: FigureReference,
    cell: Cell,
    siblings: (parent: GroupNode) => readonly GroupNode[]
): Cell | undefined {
    if (at.kind === 'here') return cell;
    if (at.kind === 'parent') {
        const down = at.down === undefined ? cell.down : ancestor(cell.down, at.down);
        const across = at.across === undefined ? cell.across : ancestor(cell.across, at.across);
        return down && across && { down, across };
    }
    const group = ancestor(cell[at.side], at.level);
    const previous = group && before(group, at.steps, siblings);
    return previous && { ...cell, [at.side]: previous };
}

/** Gives a summary formula in a cell; blank at levels it is not shown at. */
export function formulaReader(
    node: SummaryFormulaNode,
    needs: readonly Need[],
    siblings: (parent: GroupNode) => readonly GroupNode[]
): (cell: Cell) => Figure {
    const readers = new Map(
        [...node.references].map(([path, reference]) => {
            const figure = figureReader(reference.measure, needs);
            return [path, { reference, figure }];
        })
    );
    const valueAt = (path: string, cell: Cell): Stored => {
        const found = readers.get(path);
        const place = found && cellOf(found.reference, cell, siblings);
        return found && place ? found.figure(place.down.totals.get(place.across)) : null;
    };
    return (cell) => {
        if (node.downLevel !== undefined && node.downLevel !== cell.down.level) return null;
        if (node.acrossLevel !== undefined && node.acrossLevel !== cell.across.level) return null;
        try {
            return node.formula.evaluate((path) => valueAt(path, cell), { now: 0 });
        } catch (error) {
            if (error instanceof FormulaError) return { error: error.message };
            throw error;
        }
    };
}
