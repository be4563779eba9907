export { dayInBerlin } from './judge.ts';
export { library } from './library.ts';
export { checkProperties } from './properties.ts';
export { firstInstant, RELATIVE_DAYS } from './relativeDays.ts';
export {
    aBucket,
    aColumn,
    aFilter,
    aFormula,
    aGrouping,
    aReport,
    openReportOrg,
    problemsOf,
    withoutFields
} from './reports.ts';
export { unzipped } from './unzip.ts';
