import type { ReportModel } from '../../metadata/index.ts';
import type { Findings } from './problems.ts';

/** What a report file says once (Metadata API, "Report"): of two, one would be taken without a word. */
const SINGLE: ReadonlySet<string> = new Set([
    'chart',
    'filter',
    'format',
    'isSmartTotalDisabled',
    'name',
    'reportType',
    'rowLimit',
    'scope',
    'showDetails',
    'showGrandTotal',
    'showSubTotals',
    'sortColumn',
    'sortOrder',
    'timeFrameFilter'
]);

/** Tells of elements that stand in the file again. */
export function tellRepeated({ file: { root } }: ReportModel, findings: Findings): void {
    const seen = new Set<string>();
    for (const { name, line } of root.children) {
        if (SINGLE.has(name) && seen.has(name)) findings.tell(line, `${name} stands in the file twice.`, 'Keep one.');
        seen.add(name);
    }
}
