export { durationOf, durations } from './durations.ts';
export { dashboardId, findDashboard, findReport, folderId, reportId } from './ids.ts';
export { reportJson } from './results.ts';
export { analyticsRoutes } from './routes.ts';
