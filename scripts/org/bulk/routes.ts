import { Hono, type Context } from 'hono';
import { requestOrg } from '../requestOrg.ts';
import type { Org } from '../types.ts';
import { ingestRoutes } from './ingestRoutes.ts';
import { queryRoutes } from './queryRoutes.ts';
import type { Runner } from './runner.ts';

const BASE = '/services/data/:version{v(?:5\\d|6[0-8])\\.0}/jobs';

/** Everything below `/services/data/vXX.0/jobs`. */
export function bulkRoutes(org: Org, runner: Runner): Hono {
    const orgOf = (context: Context): Org => requestOrg(context, org);
    const app = new Hono();
    app.route(`${BASE}/ingest`, ingestRoutes(orgOf, runner));
    app.route(`${BASE}/query`, queryRoutes(orgOf, runner));
    return app;
}
