/** The door of scripts/org/write: records written by Salesforce's rules. */
export { brokenFormulas, formulaProblems } from './objectFormulas.ts';
export { findTypeError, type RecordInput } from './input.ts';
export { recalculateAll } from './recalculate.ts';
export { refuseRecords, type Attempt, type Refusal } from './refusal.ts';
export { formulaTypeOf } from './scope.ts';
export { saveRecords, type SaveRequest } from './save.ts';
export { inTransaction } from './transaction.ts';
