export { checkProperties } from './properties.ts';
export { aColumn, aFilter, aGrouping, aReport, openReportOrg } from './reports.ts';
