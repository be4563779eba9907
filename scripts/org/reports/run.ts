import type { ReportModel } from '../../metadata/index.ts';
import { dateContext } from '../query/index.ts';
import type { Org } from '../types.ts';
import { assemble } from './assemble.ts';
import { defineReportFunctions } from './databaseFunctions.ts';
import { readGroups } from './groups.ts';
import { planReport, type Plan } from './plan.ts';
import { asksForLess } from './problems.ts';
import type { ReportResult } from './result.ts';

/** A report's groups and figures for the org's user. @throws ReportError where the report cannot be run */
export function runReport(org: Org, report: ReportModel): ReportResult {
    return asksForLess(report, () => runPlan(org, planReport(org, report)));
}

/** The groups and figures of a plan. */
export function runPlan(org: Org, plan: Plan): ReportResult {
    defineReportFunctions(org.db);
    return assemble(plan.tree, plan.needs, readGroups(org, plan, dateContext(org)));
}
