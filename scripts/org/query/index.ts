/** Questions to the org's tables: a tree of plain data becomes one SQL statement with bound values, and that becomes rows. */
export { compileAggregate, countGroups, runAggregate, type AggregateRow } from './aggregate.ts';
export { parseBooleanFilter } from './booleanFilter.ts';
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
export { dayOf } from './dateParts.ts';
export { displayValue, picklistLabel, uiValue } from './display.ts';
export { QueryError, type QueryErrorCode } from './errors.ts';
export { FILTER_OPERATORS, likePattern, listedValues } from './filterText.ts';
export { bound, boundList, joined, raw, sql, type Fragment } from './fragment.ts';
export type * from './nodes.ts';
export { picklistRank } from './orderBy.ts';
export { createScope, type Scope } from './paths.ts';
export { countQuery, eachRow, listsOf, rowsOf, runChildQuery, runQuery, type ChildPage } from './run.ts';
export { compileFilter } from './where.ts';
export { addDays, isoDate, localDateAt, offsetAt, startOfDay, type LocalDate } from './zone.ts';
