import { restError } from '../../rest/index.ts';
import type { Org } from '../../types.ts';
import { reportCsv } from '../csv.ts';
import { withGroupingColumns } from '../details.ts';
import { excelProblem, reportExcel } from '../excel.ts';
import type { ReportResult } from '../result.ts';
import { readRows } from '../rows.ts';
import { answer, send } from './answers.ts';

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const CSV = 'text/csv';

/** Whether an Accept header asks for a file. */
export function asksForFile(accept: string): boolean {
    return accept.startsWith(EXCEL) || accept.startsWith(CSV);
}

/** A report's rows as a file: Excel as Salesforce's API gives it for that Accept header, CSV as we do for another. */
export async function reportFile(accept: string, org: Org, run: () => ReportResult): Promise<Response> {
    const type = accept.startsWith(EXCEL) ? EXCEL : CSV;
    try {
        const result = withGroupingColumns(run());
        const problem = type === EXCEL ? excelProblem(result.rowCount) : undefined;
        if (problem !== undefined) return send(restError(400, 'REPORT_NOT_RUNNABLE', problem));
        const rows = readRows(org, result, { limit: result.rowCount });
        const { developerName } = result.tree.report;
        const headers = {
            'content-type': type,
            'content-disposition': `attachment; filename="${developerName}.${type === EXCEL ? 'xlsx' : 'csv'}"`
        };
        const content =
            type === EXCEL
                ? new Uint8Array(await reportExcel(result.tree, rows, org.user))
                : reportCsv(result.tree, rows, org.user);
        return new Response(content, { headers });
    } catch (error) {
        return answer(() => {
            throw error;
        });
    }
}
