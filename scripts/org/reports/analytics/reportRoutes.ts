import type { Hono } from 'hono';
import { z } from 'zod';
import { requestOrg } from '../../requestOrg.ts';
import { restError } from '../../rest/index.ts';
import type { Org } from '../../types.ts';
import { buildReport } from '../build.ts';
import { withGroupingColumns, withRecordColumn, withRecordFirst } from '../details.ts';
import { ReportError } from '../problems.ts';
import type { ReportResult } from '../result.ts';
import { runReport } from '../run.ts';
import { visited } from '../visit.ts';
import { withinFact } from '../within.ts';
import { answer, BASE, baseOf, notFound, send } from './answers.ts';
import { describeReport } from './describe.ts';
import { findReport, reportId } from './ids.ts';
import { asksForFile, reportFile } from './reportFile.ts';
import { reportJson } from './results.ts';
import { rowsJson } from './rowsJson.ts';
import { visitOf } from './visitBody.ts';

/** Rows of details that the API gives at most ("Reports and Dashboards REST API", limits). */
const MOST_ROWS = 2000;
const VALUES = z.array(z.union([z.string().max(1000), z.number(), z.null()])).max(3);
const ROWS = z.object({
    within: z.union([z.string().max(100), z.object({ down: VALUES, across: VALUES })]).default('T!T'),
    offset: z.number().int().min(0).default(0),
    limit: z.number().int().min(1).max(2000).default(100),
    inGroups: z.boolean().default(false)
});
type Rows = z.infer<typeof ROWS>;

/** Reports: their list, each one's description, its run, and pages of its rows. */
export function reportRoutes(app: Hono, made: Org): void {
    app.get(`${BASE}/reports`, (context) => {
        const org = requestOrg(context, made);
        const base = `${baseOf(context)}/analytics/reports`;
        const reports = [...org.model.reports.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
        return Response.json(
            reports.map((report) => {
                const id = reportId(org.model, report);
                return {
                    id,
                    name: report.label,
                    url: `${base}/${id}`,
                    describeUrl: `${base}/${id}/describe`,
                    instancesUrl: `${base}/${id}/instances`
                };
            })
        );
    });
    app.get(`${BASE}/reports/:id/describe`, (context) => {
        const org = requestOrg(context, made);
        const report = findReport(org.model, context.req.param('id'));
        return report ? answer(() => describeReport(org, buildReport(org, report))) : notFound('no such report');
    });
    app.post(`${BASE}/reports/:id/rows`, async (context) => {
        const org = requestOrg(context, made);
        const report = findReport(org.model, context.req.param('id'));
        if (!report) return notFound('no such report');
        const body: unknown = await context.req.json().catch(() => undefined);
        const [visit, page] = [visitOf(body), ROWS.safeParse(body)];
        if ('problem' in visit) return send(restError(400, 'JSON_PARSER_ERROR', visit.problem));
        if (!page.success) return send(restError(400, 'JSON_PARSER_ERROR', z.prettifyError(page.error)));
        return answer(() => rowsPage(org, runReport(org, visited(report, visit)), page.data));
    });
    app.on(['GET', 'POST'], `${BASE}/reports/:id`, async (context) => {
        const org = requestOrg(context, made);
        const report = findReport(org.model, context.req.param('id'));
        if (!report) return notFound('no such report');
        const body: unknown = context.req.method === 'POST' ? await context.req.json().catch(() => null) : undefined;
        if (body === null) return send(restError(400, 'JSON_PARSER_ERROR', 'The body is not JSON.'));
        const visit = visitOf(body);
        if ('problem' in visit) return send(restError(400, 'JSON_PARSER_ERROR', visit.problem));
        const run = (): ReportResult => runReport(org, visited(report, visit));
        const accept = context.req.header('accept') ?? '';
        if (asksForFile(accept)) return reportFile(accept, org, run);
        const rows = context.req.query('includeDetails') === 'true' ? MOST_ROWS : 0;
        return answer(() => reportJson(org, run(), { rows, base: baseOf(context) }));
    });
    app.all(`${BASE}/reports/:id/instances/*`, notAsynchronous);
    app.all(`${BASE}/reports/:id/instances`, notAsynchronous);
}

/** A page of rows: of all of them, or of groups by their values, or by the key of a fact where the report has it. */
function rowsPage(org: Org, result: ReportResult, { within: asked, inGroups, ...page }: Rows): unknown {
    const within = typeof asked === 'string' ? withinFact(result, asked) : asked;
    if (!within) {
        const { path, root } = result.tree.report.file;
        const message = `The report has no group ${JSON.stringify(asked)}.`;
        throw new ReportError([{ file: path, line: root.line, message, remedy: 'Run it again.' }]);
    }
    const shown = inGroups ? withRecordFirst(org, result) : withGroupingColumns(result);
    return rowsJson(org, withRecordColumn(org, shown), { ...page, within });
}

function notAsynchronous(): Response {
    return send(
        restError(
            501,
            'FUNCTIONALITY_NOT_ENABLED',
            'The local org does not run reports asynchronously: run it at once.'
        )
    );
}
