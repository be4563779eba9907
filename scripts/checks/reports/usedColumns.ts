import type { ReportModel } from '../../metadata/index.ts';

/** A column's name where a report uses it. */
export interface UsedColumn {
    readonly column: string;
    readonly line: number;
}

/** Every place in which a report names a column of its type; names that it gives itself are among them. */
export function usedColumns(report: ReportModel): readonly UsedColumn[] {
    const { columns, groupingsDown, groupingsAcross, filters, buckets, crossFilters, timeFrame, sortColumn } = report;
    return [
        ...[...columns, ...groupingsDown, ...groupingsAcross].map(({ field, line }) => ({ column: field, line })),
        ...filters.map(({ column, line }) => ({ column, line })),
        ...buckets.map(({ sourceColumn, line }) => ({ column: sourceColumn, line })),
        ...crossFilters.map(({ primaryTableColumn, line }) => ({ column: primaryTableColumn, line })),
        ...(timeFrame === undefined ? [] : [{ column: timeFrame.dateColumn, line: timeFrame.line }]),
        ...(sortColumn === undefined ? [] : [{ column: sortColumn, line: report.file.root.line }])
    ];
}
