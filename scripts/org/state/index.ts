/** The door of scripts/org/state: keeping an org's records, bringing them back, beginning anew. */
export { resetOrg } from './reset.ts';
export { stateRoutes } from './routes.ts';
export { listSnapshots, restoreSnapshot, takeSnapshot, type Snapshot } from './snapshots.ts';
