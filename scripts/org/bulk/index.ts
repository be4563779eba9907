/** The door of scripts/org/bulk: jobs of Bulk API 2.0. */
export { bulkRoutes } from './routes.ts';
export { createRunner, type Runner } from './runner.ts';
