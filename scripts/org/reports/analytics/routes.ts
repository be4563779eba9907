import { Hono, type Context } from 'hono';
import { z } from 'zod';
import { isVersion, restError, type RestAnswer } from '../../rest/index.ts';
import { requestOrg } from '../../requestOrg.ts';
import type { Org } from '../../types.ts';
import { buildReport } from '../build.ts';
import { reportCsv } from '../csv.ts';
import { withGroupingColumns, withRecordColumn, withRecordFirst } from '../details.ts';
import { reportExcel } from '../excel.ts';
import { ReportError } from '../problems.ts';
import type { ReportResult } from '../result.ts';
import { readRows } from '../rows.ts';
import { runReport } from '../run.ts';
import { visited } from '../visit.ts';
import { withinFact } from '../within.ts';
import { dashboardMetadata } from './dashboardMetadata.ts';
import { dashboardJson } from './dashboards.ts';
import { describeReport } from './describe.ts';
import { dashboardId, findDashboard, findReport, reportId } from './ids.ts';
import { reportJson } from './results.ts';
import { rowsJson } from './rowsJson.ts';
import { visitOf } from './visitBody.ts';

/** Rows of details that the API gives at most ("Reports and Dashboards REST API", limits). */
const MOST_ROWS = 2000;
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const CSV = 'text/csv';
const VALUES = z.array(z.union([z.string().max(1000), z.number(), z.null()])).max(3);
const ROWS = z.object({
    within: z.union([z.string().max(100), z.object({ down: VALUES, across: VALUES })]).default('T!T'),
    offset: z.number().int().min(0).default(0),
    limit: z.number().int().min(1).max(2000).default(100),
    inGroups: z.boolean().default(false)
});
type Rows = z.infer<typeof ROWS>;
const BASE = '/services/data/:version/analytics';

function send({ status, body }: RestAnswer): Response {
    return Response.json(body, { status });
}

function notFound(what: string): Response {
    return send(restError(404, 'NOT_FOUND', `The requested resource does not exist: ${what}`));
}

/** Runs what answers; a report that is wrong is told with file, line and element. */
function answer(make: () => unknown): Response {
    try {
        return Response.json(make());
    } catch (error) {
        if (!(error instanceof ReportError)) throw error;
        const body = error.problems.map(({ file, line, message, remedy }) => ({
            errorCode: 'REPORT_NOT_RUNNABLE',
            message: `${file}${line === undefined ? '' : `:${line}`}: ${message} ${remedy}`,
            fields: []
        }));
        return Response.json(body, { status: 400 });
    }
}

/** A report's rows as a file: Excel as Salesforce's API gives it for that Accept header, CSV as we do for another. */
async function file(accept: string, org: Org, run: () => ReportResult): Promise<Response> {
    const type = accept.startsWith(EXCEL) ? EXCEL : CSV;
    try {
        const result = withGroupingColumns(run());
        const rows = readRows(org, result, { limit: result.rowCount });
        const { developerName } = result.tree.report;
        const headers = {
            'content-type': type,
            'content-disposition': `attachment; filename="${developerName}.${type === EXCEL ? 'xlsx' : 'csv'}"`
        };
        const content =
            type === EXCEL
                ? new Uint8Array(await reportExcel(result.tree, rows, org.user))
                : reportCsv(result.tree, rows, org.user);
        return new Response(content, { headers });
    } catch (error) {
        return answer(() => {
            throw error;
        });
    }
}

function baseOf(context: Context): string {
    return `/services/data/${context.req.param('version') ?? ''}`;
}

/** Reports and dashboards as Salesforce's Analytics API has them: lists, descriptions and runs that are answered at once. */
export function analyticsRoutes(org: Org): Hono {
    const app = new Hono();
    app.use(`${BASE}/*`, async (context, next) =>
        isVersion(context.req.param('version') ?? '') ? next() : notFound(context.req.path)
    );
    reportRoutes(app, org);
    dashboardRoutes(app, org);
    return app;
}

function reportRoutes(app: Hono, made: Org): void {
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
        if (accept.startsWith(EXCEL) || accept.startsWith(CSV)) return file(accept, org, run);
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

function dashboardRoutes(app: Hono, made: Org): void {
    app.get(`${BASE}/dashboards`, (context) => {
        const org = requestOrg(context, made);
        const base = `${baseOf(context)}/analytics/dashboards`;
        return Response.json(
            [...org.model.dashboards.values()].map((dashboard) => {
                const id = dashboardId(org.model, dashboard);
                return { id, name: dashboard.label, url: `${base}/${id}`, statusUrl: `${base}/${id}/status` };
            })
        );
    });
    app.get(`${BASE}/dashboards/:id`, (context) => {
        const org = requestOrg(context, made);
        const dashboard = findDashboard(org.model, context.req.param('id'));
        const chosen = ['filter1', 'filter2', 'filter3'].map((name) => {
            const text = context.req.query(name);
            return text === undefined || !/^\d{1,2}$/.test(text) ? undefined : Number(text);
        });
        return dashboard ? answer(() => dashboardJson(org, dashboard, chosen)) : notFound('no such dashboard');
    });
    app.get(`${BASE}/dashboards/:id/describe`, (context) => {
        const org = requestOrg(context, made);
        const dashboard = findDashboard(org.model, context.req.param('id'));
        return dashboard ? answer(() => dashboardMetadata(org, dashboard)) : notFound('no such dashboard');
    });
}
