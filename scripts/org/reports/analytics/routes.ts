import { Hono } from 'hono';
import { isVersion } from '../../rest/index.ts';
import type { Org } from '../../types.ts';
import { BASE, notFound } from './answers.ts';
import { dashboardRoutes } from './dashboardRoutes.ts';
import { reportRoutes } from './reportRoutes.ts';

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
