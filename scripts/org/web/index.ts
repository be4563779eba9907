import { Hono } from 'hono';
import type { Org } from '../types.ts';
import { iconRoutes } from './iconRoutes.ts';
import { libraryRoutes } from './libraryRoutes.ts';
import { moduleRoutes } from './moduleRoutes.ts';
import { webContext } from './options.ts';
import type { WebOptions } from './options.ts';
import { pageRoutes } from './pageRoutes.ts';

export { homeLinks } from './homeLinks.ts';
export { ensureVendor } from './options.ts';
export type { WebOptions } from './options.ts';

/**
 * Routes of the pages and of all they are made of: documents, compiled components, platform modules, libraries, styles,
 * icons. The first page waits for the vendor bundle unless ensureVendor was called before.
 */
export function webRoutes(org: Org, options: WebOptions = {}): Hono {
    const app = new Hono();
    const context = webContext(org, options);
    libraryRoutes(app, context);
    iconRoutes(app, context);
    moduleRoutes(app, context);
    pageRoutes(app, context);
    return app;
}
