import type { ReportModel } from '../../metadata/index.ts';
import { dateContext, QueryError } from '../query/index.ts';
import type { Org } from '../types.ts';
import { assemble } from './assemble.ts';
import { buildReport } from './build.ts';
import { defineReportFunctions } from './databaseFunctions.ts';
import { readGroups } from './groups.ts';
import { needsOf } from './needs.ts';
import { ReportError } from './problems.ts';
import type { ReportResult } from './result.ts';
import type { ReportTree } from './tree.ts';

/** A report's groups and figures for the org's user. @throws ReportError where the report cannot be run */
export function runReport(org: Org, report: ReportModel): ReportResult {
    const tree = buildReport(org, report);
    try {
        return runTree(org, tree);
    } catch (error) {
        // a query that asks too much, such as for a thousand conditions
        if (!(error instanceof QueryError)) throw error;
        const { path, root } = report.file;
        const remedy = 'Ask for less in one report.';
        throw new ReportError([{ file: path, line: root.line, message: error.message, remedy }]);
    }
}

/** The groups and figures of a report that has been understood. */
export function runTree(org: Org, tree: ReportTree): ReportResult {
    defineReportFunctions(org.db);
    const needs = needsOf(tree);
    const roots = readGroups(org, tree, needs, dateContext(org));
    return assemble(tree, needs, roots);
}
