import type { ReportModel } from '../../metadata/index.ts';
import type { Org } from '../types.ts';
import { columnsOfReport } from './columns.ts';
import { findingsOf } from './problems.ts';
import { sourceOf } from './source.ts';

/** All reports as lines, by folder: their names, and the questions they answer. */
export function listReports({ model }: Pick<Org, 'model'>): readonly string[] {
    const reports = [...model.reports.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
    const folders = [...new Set(reports.map(({ folder }) => folder))];
    return folders.flatMap((folder) => {
        const inside = reports.filter((report) => report.folder === folder);
        const width = Math.max(...inside.map(({ name }) => name.length));
        return [
            model.reportFolders.get(folder)?.label ?? folder,
            ...inside.map(({ name, label }) => `  ${name.padEnd(width)}  ${label}`)
        ];
    });
}

/** Whether a report has a column of that name which its reader may not see. */
export function hidesColumn(org: Org, report: ReportModel, name: string): boolean {
    const source = sourceOf(org.model, report);
    return !('problem' in source) && columnsOfReport(org, source, report, findingsOf(report)).find(name) === 'hidden';
}
