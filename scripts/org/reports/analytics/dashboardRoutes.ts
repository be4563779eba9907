import type { Hono } from 'hono';
import { requestOrg } from '../../requestOrg.ts';
import type { Org } from '../../types.ts';
import { answer, BASE, baseOf, notFound } from './answers.ts';
import { dashboardMetadata } from './dashboardMetadata.ts';
import { dashboardJson } from './dashboards.ts';
import { dashboardId, findDashboard } from './ids.ts';

/** Dashboards: their list, and each one's description and data. */
export function dashboardRoutes(app: Hono, made: Org): void {
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
