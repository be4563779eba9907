/** A report's answer, as the Analytics API gives it: what a table of it needs. */
export interface Answer {
    readonly factMap: Readonly<
        Record<string, { readonly aggregates: readonly { readonly label: string }[] } | undefined>
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
}

export const ALL_SHOWN: Shows = { rowCounts: true, details: true, subtotals: true, grandTotal: true };

export function isMatrix({ reportMetadata }: Answer): boolean {
    return reportMetadata.groupingsAcross.length > 0;
}

/** Whether a figure is shown in totals, or in groups, of a side whose level for it is given. */
export function isShownAt(context: string | null | undefined, isTotal: boolean): boolean {
    return context === null || context === undefined || context.endsWith('GRAND_SUMMARY') === isTotal;
}

export function isGrouped({ reportMetadata }: Answer): boolean {
    return reportMetadata.groupingsDown.length > 0;
}
