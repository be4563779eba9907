/** Reports: a file becomes a tree, the tree becomes SQL with bound values, and that becomes groups, figures and rows. */
export {
    analyticsRoutes,
    dashboardId,
    durationOf,
    durations,
    findDashboard,
    findReport,
    reportId,
    reportJson
} from './analytics/index.ts';
export { buildReport } from './build.ts';
export type { ChartData } from './chartTypes.ts';
export { reportCsv } from './csv.ts';
export { withGroupingColumns } from './details.ts';
export { filterForms, timeFrameLabel, type FilterForm } from './filterForms.ts';
export { crossFilterWords } from './filterWords.ts';
export { listReports } from './list.ts';
export { noticesOf, printReport } from './print.ts';
export { OPERATOR_LABELS } from './operatorLabels.ts';
export { ReportError } from './problems.ts';
export {
    factKey,
    type Fact,
    type Figure,
    type ReportCell,
    type ReportGroup,
    type ReportResult,
    type ReportRow,
    type ResultMeasure
} from './result.ts';
export { readRows, type PlacedRow, type RowsRequest } from './rows.ts';
export { runReport } from './run.ts';
export type * from './tree.ts';
export { parseFilter, visited, type AddedFilter, type Visit } from './visit.ts';
