export { aColumn, aFilter, aGrouping, aReport, openReportOrg } from './reports.ts';
