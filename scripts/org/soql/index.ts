/** SOQL: text → the parser's tree → a plan of scripts/org/query's nodes → records as Salesforce's REST API gives them. */
export { describeColumns, type ColumnMetadata } from './columns.ts';
export { SoqlError, type SoqlErrorCode } from './errors.ts';
export { isGroupable } from './figures.ts';
export { cellOf, openSoql, type OpenedQuery } from './open.ts';
export type { Plan, SelectPlan } from './plan.ts';
export { prepareSoql, type Prepared } from './prepare.ts';
export { retrieve } from './retrieve.ts';
export { withPlace } from './tokens.ts';
export { BATCH, readMore, runPrepared, runSoql, type SoqlAnswer, type SoqlOptions } from './run.ts';
export type { ChildRecords, SoqlRecord, SoqlValue } from './values.ts';
