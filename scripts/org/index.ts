/** The door of scripts/org: a Salesforce org for seeing, testing and developing, on this machine only. */
export { parseFaultFlags, type FaultInput, type FaultReport, type FaultSettings } from './faults/index.ts';
export { AccessError } from './access/index.ts';
export { PortError } from './http/index.ts';
export { loadData } from './load/index.ts';
export { openOrg, type OpenOptions } from './open.ts';
export { openProject, type OpenProjectOptions } from './openProject.ts';
export {
    listReports,
    parseFilter,
    noticesOf,
    printReport,
    readRows,
    reportCsv,
    ReportError,
    reportJson,
    runReport,
    visited,
    withGroupingColumns,
    type AddedFilter
} from './reports/index.ts';
export { DataFolderError } from './store/index.ts';
export { startOrg, type StartedOrg, type StartOptions } from './start.ts';
export type { Org } from './types.ts';
export { brokenFormulas } from './write/index.ts';
export { ensureVendor, homeLinks } from './web/index.ts';
