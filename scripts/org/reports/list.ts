import type { Org } from '../types.ts';

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
