/** Reports: a file becomes a tree, the tree becomes SQL with bound values, and that becomes groups, figures and rows. */
export { buildReport } from './build.ts';
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
export { runReport, runTree } from './run.ts';
export type * from './tree.ts';
