import { Hono, type Context } from 'hono';
import { isVersion, restError, type RestAnswer } from '../../rest/index.ts';
import { requestOrg } from '../../requestOrg.ts';
import type { Org } from '../../types.ts';
import { buildReport } from '../build.ts';
import { ReportError } from '../problems.ts';
import { runReport } from '../run.ts';
import { visited } from '../visit.ts';
import { dashboardJson, describeDashboard } from './dashboards.ts';
import { describeReport } from './describe.ts';
import { dashboardId, findDashboard, findReport, reportId } from './ids.ts';
import { reportJson } from './results.ts';
import { visitOf } from './visitBody.ts';

/** Rows of details that the API gives at most ("Reports and Dashboards REST API", limits). */
const MOST_ROWS = 2000;
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
    app.on(['GET', 'POST'], `${BASE}/reports/:id`, async (context) => {
        const org = requestOrg(context, made);
        const report = findReport(org.model, context.req.param('id'));
        if (!report) return notFound('no such report');
        const body: unknown = context.req.method === 'POST' ? await context.req.json().catch(() => null) : undefined;
        if (body === null) return send(restError(400, 'JSON_PARSER_ERROR', 'The body is not JSON.'));
        const visit = visitOf(body);
        if ('problem' in visit) return send(restError(400, 'JSON_PARSER_ERROR', visit.problem));
        const rows = context.req.query('includeDetails') === 'true' ? MOST_ROWS : 0;
        return answer(() => reportJson(org, runReport(org, visited(report, visit)), { rows, base: baseOf(context) }));
    });
    app.all(`${BASE}/reports/:id/instances/*`, notAsynchronous);
    app.all(`${BASE}/reports/:id/instances`, notAsynchronous);
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
        return dashboard ? answer(() => describeDashboard(org, dashboard)) : notFound('no such dashboard');
    });
}
