import { uiValue } from '../../query/index.ts';
import { reportChart } from '../chart.ts';
import type { Org } from '../../types.ts';
import { figureLabel } from '../labels.ts';
import { type Figure, type ReportGroup, type ReportResult } from '../result.ts';
import { readRows } from '../rows.ts';
import { noticesOf } from '../print.ts';
import { extendedMetadata } from './extendedMetadata.ts';
import { reportMetadata } from './metadata.ts';
import { reportId } from './ids.ts';

export interface ResultsRequest {
    /** Rows of the report as well, that many at most; 0 for groups alone. */
    readonly rows: number;
    /** `/services/data/v66.0` */
    readonly base?: string;
}

interface DataRow {
    readonly dataCells: readonly unknown[];
}

function groupings(groups: readonly ReportGroup[]): readonly unknown[] {
    return groups.map(({ key, label, value, groups: below }) => ({ key, label, value, groupings: groupings(below) }));
}

function aggregate(figure: Figure, label: string): unknown {
    return { value: typeof figure === 'object' ? null : figure, label };
}

/** Rows by the fact of the finest groups they lie in. */
function rowsByFact(org: Org, result: ReportResult, limit: number): ReadonlyMap<string, DataRow[]> {
    const found = new Map<string, DataRow[]>();
    if (limit === 0) return found;
    for (const { fact, cells } of readRows(org, result, { limit })) {
        const rows = found.get(fact) ?? [];
        found.set(fact, rows);
        rows.push({
            dataCells: cells.map(({ value, label, recordId }, at) => {
                const column = result.tree.columns[at]?.column;
                return { label, value: recordId ?? (column ? uiValue(column, value) : value) };
            })
        });
    }
    return found;
}

/**
 * A report's answer as Salesforce's Analytics API gives it. Two parts are ours: `notices`, what its reader should know in words, and
 * `chartData`, what its chart draws.
 */
export function reportJson(
    org: Org,
    result: ReportResult,
    request: ResultsRequest
): Record<string, unknown> & { readonly notices: readonly string[] } {
    const { tree, measures, rowCount } = result;
    const id = reportId(org.model, tree.report);
    const url = `${request.base ?? ''}/analytics/reports/${id}`;
    const rows = rowsByFact(org, result, request.rows);
    const details = (key: string): object => (request.rows > 0 ? { rows: rows.get(key) ?? [] } : {});
    const factMap = Object.fromEntries(
        [...result.facts].map(([key, { figures }]) => [
            key,
            {
                aggregates: measures.map((measure, at) => {
                    const figure = figures[at] ?? null;
                    return aggregate(figure, figureLabel(measure, figure, org.user));
                }),
                ...details(key)
            }
        ])
    );
    return {
        attributes: {
            describeUrl: `${url}/describe`,
            instancesUrl: `${url}/instances`,
            reportId: id,
            reportName: tree.report.label,
            type: 'Report'
        },
        allData: request.rows === 0 || rowCount <= request.rows,
        chartData: reportChart(org, result) ?? null,
        factMap,
        groupingsAcross: { groupings: groupings(result.across) },
        groupingsDown: { groupings: groupings(result.down) },
        hasDetailRows: request.rows > 0,
        notices: noticesOf(result),
        reportExtendedMetadata: extendedMetadata(tree),
        reportMetadata: reportMetadata(org, tree)
    };
}
