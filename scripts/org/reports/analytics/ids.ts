import type { DashboardModel, FolderModel, ReportModel, SourceModel } from '../../../metadata/index.ts';
import { makeId, normalizeId } from '../../store/index.ts';

const PREFIX = { report: '00O', dashboard: '01Z', folder: '00l' } as const;

function byName<T>(items: ReadonlyMap<string, T>): readonly (readonly [string, T])[] {
    return [...items].sort(([a], [b]) => (a < b ? -1 : 1));
}

function idIn<T>(kind: keyof typeof PREFIX, items: ReadonlyMap<string, T>, name: string): string {
    return makeId(PREFIX[kind], byName(items).findIndex(([one]) => one === name) + 1);
}

function find<T>(kind: keyof typeof PREFIX, items: ReadonlyMap<string, T>, asked: string): T | undefined {
    const named = items.get(asked);
    if (named !== undefined) return named;
    const id = normalizeId(asked);
    return byName(items).find((_, at) => makeId(PREFIX[kind], at + 1) === id)?.[1];
}

/** Ids of reports, dashboards and folders: their places by name, the same at every start of one project. */
export function reportId(model: SourceModel, { name }: Pick<ReportModel, 'name'>): string {
    return idIn('report', model.reports, name);
}

export function dashboardId(model: SourceModel, { name }: Pick<DashboardModel, 'name'>): string {
    return idIn('dashboard', model.dashboards, name);
}

function foldersOf(model: SourceModel): ReadonlyMap<string, FolderModel> {
    const folders = [...model.reportFolders.values(), ...model.dashboardFolders.values()];
    return new Map(folders.map((folder) => [`${folder.kind} ${folder.name}`, folder]));
}

/** The id of a folder; undefined where no file describes it. */
export function folderId(model: SourceModel, kind: FolderModel['kind'], name: string): string | undefined {
    const folders = foldersOf(model);
    return folders.has(`${kind} ${name}`) ? idIn('folder', folders, `${kind} ${name}`) : undefined;
}

/** A report by its id or as `Folder/Developer_Name`. */
export function findReport(model: SourceModel, asked: string): ReportModel | undefined {
    return find('report', model.reports, asked);
}

/** A dashboard by its id or as `Folder/Developer_Name`. */
export function findDashboard(model: SourceModel, asked: string): DashboardModel | undefined {
    return find('dashboard', model.dashboards, asked);
}
