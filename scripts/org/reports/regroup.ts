import type { Org } from '../types.ts';
import { planTree, type Plan } from './plan.ts';
import type { ReportGroup, ReportResult } from './result.ts';
import { runPlan } from './run.ts';
import type { GroupingNode, ReportTree } from './tree.ts';

/** What a chart draws: a result by its first groups of rows, alone or by these groups across. */
export interface Regrouped {
    readonly result: ReportResult;
    readonly across: readonly ReportGroup[];
}

/** Plans of trees that are grouped otherwise than their report; a tree lives as long as the plan of its report. */
const kept = new WeakMap<ReportTree, Map<string, Plan>>();

function planOf(org: Org, tree: ReportTree, first: GroupingNode, second: GroupingNode | undefined): Plan {
    const plans = kept.get(tree) ?? new Map<string, Plan>();
    kept.set(tree, plans);
    const all = [...tree.down, ...tree.across];
    const key = [first, second].map((one) => (one ? all.indexOf(one) : '')).join();
    const known = plans.get(key);
    if (known) return known;
    // formulas that look at other groups have no place among other groupings
    const formulas = tree.formulas.filter(({ references }) =>
        [...references.values()].every(({ at }) => at.kind !== 'previous')
    );
    const plan = planTree(org, { ...tree, formulas, down: [first], across: second ? [second] : [] });
    plans.set(key, plan);
    return plan;
}

/** A report by one grouping, or by one and another across: its own subtotals where it has them, else it is run so. */
export function regrouped(
    org: Org,
    result: ReportResult,
    first: GroupingNode,
    second: GroupingNode | undefined
): Regrouped {
    const { tree, across } = result;
    if (tree.down[0] === first && second === undefined) return { result, across: [] };
    if (tree.down[0] === first && tree.across[0] === second) return { result, across };
    const run = runPlan(org, planOf(org, tree, first, second));
    return { result: run, across: run.across };
}
