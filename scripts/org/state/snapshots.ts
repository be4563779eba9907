import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { columnsOf, DEPLOYED, folderOf, quoted } from '../store/index.ts';
import type { Org } from '../types.ts';
import { inTransaction, recalculateAll } from '../write/index.ts';

/** A snapshot as it is told. */
export interface Snapshot {
    readonly name: string;
    readonly bytes: number;
    /** When it was taken. */
    readonly createdDate: string;
}

/** Whether a name can be one of a snapshot: no path leads out of the folder by it. */
export function isSnapshotName(name: string): boolean {
    return /^[A-Za-z0-9][\w-]{0,63}$/.test(name);
}

function fileOf(org: Org, name: string): string {
    if (!isSnapshotName(name)) throw new Error(`${name} is no name of a snapshot.`);
    return path.join(folderOf(org.db, 'snapshots'), `${name}.sqlite`);
}

function describe(org: Org, name: string): Snapshot {
    const { size, mtime } = statSync(fileOf(org, name));
    return { name, bytes: size, createdDate: mtime.toISOString() };
}

/** Keeps everything as it is now under a name; one of that name is replaced once the new one is whole. */
export function takeSnapshot(org: Org, name: string): Snapshot {
    const file = fileOf(org, name);
    const unfinished = `${file}.new`;
    rmSync(unfinished, { force: true });
    org.db.prepare('VACUUM INTO ?').run(unfinished);
    renameSync(unfinished, file);
    return describe(org, name);
}

/** Whether there is a snapshot of that name. */
export function hasSnapshot(org: Org, name: string): boolean {
    return isSnapshotName(name) && existsSync(fileOf(org, name));
}

/** All snapshots by name. */
export function listSnapshots(org: Org): readonly Snapshot[] {
    const names = readdirSync(folderOf(org.db, 'snapshots'))
        .filter((file) => file.endsWith('.sqlite'))
        .map((file) => file.slice(0, -'.sqlite'.length));
    return names
        .filter(isSnapshotName)
        .toSorted()
        .map((name) => describe(org, name));
}

/** Removes a snapshot. */
export function dropSnapshot(org: Org, name: string): void {
    rmSync(fileOf(org, name), { force: true });
}

/** Objects whose rows come and go with snapshots: all but what is deployed with the metadata. */
export function restorable(org: Org): readonly string[] {
    return [...org.system.model.objects.values()]
        .filter(({ name, kind }) => kind !== 'customMetadata' && !DEPLOYED.has(name))
        .map(({ name }) => name);
}

function columnsIn(org: Org, schema: string, object: string): ReadonlySet<string> {
    const rows = org.db.prepare(`PRAGMA ${schema}.table_info(${quoted(object)})`).all();
    return new Set(rows.map(({ name }) => String(name)));
}

/** Copies an object's rows back; gives whether the snapshot had other columns. */
function copyBack(org: Org, object: string): boolean {
    const there = columnsIn(org, 'snapshot', object);
    const columns = columnsOf(org.system.model, object).map(({ name }) => name);
    const common = columns
        .filter((name) => there.has(name))
        .map(quoted)
        .join(', ');
    org.db.exec(`DELETE FROM main.${quoted(object)}`);
    if (common !== '')
        org.db.exec(`INSERT INTO main.${quoted(object)} (${common}) SELECT ${common} FROM snapshot.${quoted(object)}`);
    return common === '' || columns.some((name) => !there.has(name));
}

/** Brings every record back as it was then. Ids given since are not given again. */
export function restoreSnapshot(org: Org, name: string): void {
    org.db.prepare('ATTACH ? AS snapshot').run(fileOf(org, name));
    try {
        const differs = inTransaction(org, () => restorable(org).filter((object) => copyBack(org, object)));
        if (differs.length > 0) recalculateAll(org);
    } finally {
        org.db.exec('DETACH snapshot');
    }
}
