export { isolated, unturned } from './names';
export { numberText, percentText } from './numbers';

/** A report's answer, as the Analytics API gives it: what a table of it needs. */
export interface Answer {
    readonly factMap: Readonly<
        Record<
            string,
            { readonly aggregates: readonly { readonly label: string; readonly value: unknown }[] } | undefined
        >
    >;
    readonly groupingsDown: { readonly groupings: readonly Grouping[] };
    readonly groupingsAcross: { readonly groupings: readonly Grouping[] };
    readonly reportMetadata: {
        readonly aggregates: readonly string[];
        readonly groupingsDown: readonly { readonly name: string }[];
        readonly groupingsAcross: readonly { readonly name: string }[];
    };
    readonly reportExtendedMetadata: {
        readonly aggregateColumnInfo: Readonly<Record<string, FigureInfo | undefined>>;
        readonly groupingColumnInfo: Readonly<Record<string, { readonly label: string } | undefined>>;
    };
}

export interface FigureInfo {
    readonly label: string;
    /** The level that a formula is shown at, a grouping or GRAND_SUMMARY; none where it is shown at all of them. */
    readonly downGroupingContext?: string | null;
    readonly acrossGroupingContext?: string | null;
    /** The column that it sums up, and its word there (`Avg`); none of formulas and the number of rows. */
    readonly sums?: { readonly column: string; readonly word: string } | null;
}

export interface Grouping {
    readonly key: string;
    readonly label: string;
    readonly value: string | number | null;
    readonly groupings: readonly Grouping[];
}

/** Detail rows, as many as are loaded, in the order of their groups. */
export interface Rows {
    readonly columns: readonly { readonly name: string; readonly label: string; readonly isNumber: boolean }[];
    readonly rows: readonly Row[];
    readonly hasMore: boolean;
    /** Of all pages together. */
    readonly total: number;
}

export interface Row {
    /** Key of the finest group it lies in: `0_2!T`. */
    readonly fact: string;
    readonly cells: readonly { readonly label: string; readonly url: string | null }[];
}

/** What of a report its table shows, as the switches below it say. */
export interface Shows {
    readonly rowCounts: boolean;
    readonly details: boolean;
    readonly subtotals: boolean;
    readonly grandTotal: boolean;
    /** The figures of a matrix's cell below each other, each with its name at the beginning of the line, not side by side. */
    readonly stacked: boolean;
}

export const ALL_SHOWN: Shows = { rowCounts: true, details: true, subtotals: true, grandTotal: true, stacked: true };

export function isMatrix({ reportMetadata }: Answer): boolean {
    return reportMetadata.groupingsAcross.length > 0;
}

/** Whether a figure is shown at a level of one side, 0 for its total, by the context that its formula has for that side. */
export function isShownAt(
    context: string | null | undefined,
    level: number,
    groupings: readonly { readonly name: string }[]
): boolean {
    if (context === null || context === undefined || context === 'all' || context === 'ALL_SUMMARY_LEVELS') return true;
    return context.endsWith('GRAND_SUMMARY') ? level === 0 : groupings[level - 1]?.name === context;
}

export function isGrouped({ reportMetadata }: Answer): boolean {
    return reportMetadata.groupingsDown.length > 0;
}
