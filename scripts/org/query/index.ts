/** Questions to the org's tables: a tree of plain data becomes one SQL statement with bound values, and that becomes rows. */
export { compileAggregate, countGroups, runAggregate, type AggregateRow } from './aggregate.ts';
export { compileChildQuery, compileCount, compileQuery } from './compile.ts';
export {
    compareWithRange,
    dateContext,
    dateRange,
    rangeBounds,
    rangeFilter,
    type DateContext,
    type DateRange
} from './dateLiterals.ts';
export { displayValue, picklistLabel, uiValue } from './display.ts';
export { QueryError, type QueryErrorCode } from './errors.ts';
export type { Fragment } from './fragment.ts';
export type * from './nodes.ts';
export { countQuery, eachRow, runChildQuery, runQuery, type ChildPage } from './run.ts';
export { addDays, isoDate, localDateAt, offsetAt, startOfDay, type LocalDate } from './zone.ts';
