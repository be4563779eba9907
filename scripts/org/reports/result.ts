import type { ColumnType } from '../store/index.ts';
import type { Stored } from '../types.ts';
import type { ReportTree } from './tree.ts';

/** A figure: a number or date, null for a blank ("-"), or an error in a formula. */
export type Figure = Stored | { readonly error: string };

/** What a figure of every group is: a summary of a column, a formula, or the number of rows. */
export interface ResultMeasure {
    /** As the Analytics API names it: `s!Book__c$Pages__c`, `FORMULA1`, `RowCount`. */
    readonly name: string;
    readonly label: string;
    readonly type: ColumnType;
    readonly scale: number;
    /** The column that it sums up, and what it is called in that column: `Avg`. */
    readonly sums?: { readonly column: string; readonly word: string };
}

/** A group of rows or columns, in its place among its siblings. */
export interface ReportGroup {
    /** Places from the top: `0_2` is the third group of the first one. */
    readonly key: string;
    readonly value: Stored;
    readonly label: string;
    readonly groups: readonly ReportGroup[];
}

/** A cell of a row. */
export interface ReportCell {
    readonly value: Stored;
    readonly label: string;
    /** The record that the value is the name of. */
    readonly recordId: string | undefined;
}

export type ReportRow = readonly ReportCell[];

export interface Fact {
    /** In the order of the result's measures. */
    readonly figures: readonly Figure[];
}

/** A report's answer. */
export interface ReportResult {
    readonly tree: ReportTree;
    readonly measures: readonly ResultMeasure[];
    readonly down: readonly ReportGroup[];
    readonly across: readonly ReportGroup[];
    /** Figures by groups of rows and of columns: `0_1!T`; `T!T` is the grand total. Groups without rows have none. */
    readonly facts: ReadonlyMap<string, Fact>;
    readonly rowCount: number;
}

/** The key of a fact where a group of rows meets a group of columns; undefined stands for the total. */
export function factKey(down: ReportGroup | undefined, across: ReportGroup | undefined): string {
    return `${down?.key ?? 'T'}!${across?.key ?? 'T'}`;
}
