import type { ReportModel } from '../../metadata/index.ts';
import { dateContext, localDateAt } from '../query/index.ts';
import type { Org } from '../types.ts';
import { buildReport } from './build.ts';
import { compileGroups, type GroupStatement } from './compile.ts';
import { needsOf, type Need } from './needs.ts';
import { spreadsOf, type Spread } from './spreads.ts';
import type { ReportTree } from './tree.ts';

/** A report understood and its statements compiled: all that running it again needs, but the rows. */
export interface Plan {
    readonly tree: ReportTree;
    readonly needs: readonly Need[];
    /** The statement of the groups, with the first spread where there is one. */
    readonly groups: GroupStatement & { readonly spread: Spread | undefined };
    /** One more for each further spread. */
    readonly spreads: readonly (GroupStatement & { readonly spread: Spread })[];
}

/** The plan of a tree. */
export function planTree(org: Org, tree: ReportTree): Plan {
    const context = dateContext(org);
    const needs = needsOf(tree);
    const [spread, ...others] = spreadsOf(needs);
    return {
        tree,
        needs,
        groups: { ...compileGroups(org.model, tree, needs, spread, context), spread },
        spreads: others.map((other) => ({ ...compileGroups(org.model, tree, [], other, context), spread: other }))
    };
}

/** What a plan was made from besides the report's file: the reader, what the reader sees, and the day relative dates count from. */
function circumstances(org: Org): readonly unknown[] {
    const { id, name, timeZone, locale } = org.user;
    const { year, month, day } = localDateAt(timeZone, org.clock());
    return [org.db, org.model, org.system.model, id, name, timeZone, locale, year, month, day];
}

interface Kept {
    readonly from: readonly unknown[];
    readonly plan: Plan;
}

const kept = new WeakMap<ReportModel, Kept>();

/** The plan of a report, kept for the next run by the same reader on the same day. @throws ReportError */
export function planReport(org: Org, report: ReportModel): Plan {
    const from = circumstances(org);
    const known = kept.get(report);
    if (known?.from.every((one, at) => one === from[at])) return known.plan;
    const plan = planTree(org, buildReport(org, report));
    kept.set(report, { from, plan });
    return plan;
}
