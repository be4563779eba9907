import { objectOfId } from '../../store/index.ts';
import type { Org } from '../../types.ts';
import type { ReportResult } from '../result.ts';
import { readRows, type RowsRequest } from '../rows.ts';
import { countWithin } from '../within.ts';

const NUMBERS: ReadonlySet<string> = new Set(['Number', 'Currency', 'Percent']);

/** A page of a report's rows for people: ours, as the API gives at most 2,000 rows and none of one group alone. */
export function rowsJson(org: Org, result: ReportResult, request: RowsRequest): Record<string, unknown> {
    const rows = readRows(org, result, { ...request, limit: request.limit + 1 });
    return {
        columns: result.tree.columns.map(({ name, label, column }) => ({
            name,
            label,
            isNumber: NUMBERS.has(column.type)
        })),
        rows: rows.slice(0, request.limit).map(({ fact, cells }) => ({
            fact,
            cells: cells.map(({ label, recordId }) => {
                const object = recordId === undefined ? undefined : objectOfId(org.model, recordId);
                return {
                    label,
                    url: object === undefined ? null : `/lightning/r/${object.name}/${recordId ?? ''}/view`
                };
            })
        })),
        hasMore: rows.length > request.limit,
        total: request.within ? countWithin(result, request.within) : result.rowCount
    };
}
