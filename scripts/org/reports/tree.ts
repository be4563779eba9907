import type { ReportBucket, ReportChart, ReportModel, SortOrder } from '../../metadata/index.ts';
import type { CompiledFormula } from '../formulas/index.ts';
import type { ChildJoin, Filter } from '../query/index.ts';
import type { Column } from '../store/index.ts';
import type { FieldPath } from '../types.ts';

/** A column of the report type: a field of one of its objects, or of a parent of one. */
export interface FieldNode {
    readonly kind: 'field';
    /** As the report names it: `Book__c$Genre__c`. */
    readonly name: string;
    readonly label: string;
    /** The field whose values people read: for a lookup, the name of the record it leads to. */
    readonly column: Column;
    /** Where that field is. */
    readonly path: FieldPath;
    /** What rows are grouped and told apart by: the record's id for names and lookups, else the value itself. */
    readonly key: FieldPath;
    /** Objects that the key is an id of; empty where it is none. */
    readonly records: readonly string[];
    /** The id of the record that the value belongs to, which smart totals count once. */
    readonly owner: FieldPath;
    /** Every row of the report has such a record of its own. */
    readonly ofRow: boolean;
}

/** A bucket field: values of a column put together under names. */
export interface BucketNode {
    readonly kind: 'bucket';
    readonly name: string;
    readonly label: string;
    readonly column: Column;
    readonly bucket: ReportBucket;
    readonly of: FieldNode;
}

/** A row-level formula. */
export interface RowFormulaNode {
    readonly kind: 'formula';
    readonly name: string;
    readonly label: string;
    readonly column: Column;
    /** The function of the database that calculates it. */
    readonly functionName: string;
    /** The columns it reads, in the order of the function's arguments. */
    readonly reads: readonly FieldNode[];
}

export type ColumnNode = FieldNode | BucketNode | RowFormulaNode;

export type SummaryFunction = 'sum' | 'avg' | 'min' | 'max' | 'unique' | 'median';

/** A figure of a group: how many rows, or a summary of a column's values. */
export type MeasureNode = { readonly kind: 'count' } | { readonly kind: 'summary'; readonly summary: SummaryNode };

export interface SummaryNode {
    readonly function: SummaryFunction;
    readonly of: ColumnNode;
}

export const GRANULARITIES = [
    'Day',
    'Week',
    'Month',
    'Quarter',
    'Year',
    'FiscalQuarter',
    'FiscalYear',
    'MonthInYear',
    'DayInMonth'
] as const;
export type Granularity = (typeof GRANULARITIES)[number];

export interface GroupingNode {
    readonly field: ColumnNode;
    /** Of a date; undefined where the field is none. */
    readonly granularity: Granularity | undefined;
    readonly order: SortOrder;
    /** What groups are ordered by; undefined means by their own values. */
    readonly orderBy: MeasureNode | { readonly kind: 'formula'; readonly name: string } | undefined;
}

/** One reference of a summary formula to a figure: of the group itself, of a group above it or of one before it. */
export interface FigureReference {
    readonly measure: MeasureNode;
    readonly at:
        | { readonly kind: 'here' }
        /** Levels of groupings, 0 for the grand total; undefined leaves that side as it is. */
        | { readonly kind: 'parent'; readonly down: number | undefined; readonly across: number | undefined }
        | {
              readonly kind: 'previous';
              readonly side: 'down' | 'across';
              readonly level: number;
              readonly steps: number;
          };
}

export interface SummaryFormulaNode {
    readonly name: string;
    readonly label: string;
    readonly datatype: 'number' | 'percent' | 'currency';
    readonly scale: number;
    readonly formula: CompiledFormula;
    /** What each reference of the formula means. */
    readonly references: ReadonlyMap<string, FigureReference>;
    /** Levels it is shown at, 0 for the grand total; undefined for all. */
    readonly downLevel: number | undefined;
    readonly acrossLevel: number | undefined;
}

/** A report that has been read, checked and understood, for one reader. Plain data: nothing in it is text to be parsed. */
export interface ReportTree {
    readonly report: ReportModel;
    readonly format: 'Tabular' | 'Summary' | 'Matrix';
    readonly object: string;
    readonly joins: readonly ChildJoin[];
    readonly columns: readonly ColumnNode[];
    readonly down: readonly GroupingNode[];
    readonly across: readonly GroupingNode[];
    /** In the order of the report's columns. */
    readonly summaries: readonly SummaryNode[];
    readonly formulas: readonly SummaryFormulaNode[];
    readonly where: Filter | undefined;
    readonly orderBy: { readonly field: ColumnNode; readonly order: SortOrder } | undefined;
    /** Most rows of a tabular report. */
    readonly limit: number | undefined;
    readonly chart: ReportChart | undefined;
    /** Labels of the fields that were left out because the reader may not see them. */
    readonly leftOut: readonly string[];
    /** What the reader should know of the answer besides, in words. */
    readonly notes: readonly string[];
}
