import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DatabaseSync } from 'node:sqlite';

interface Folder {
    readonly path: string;
    /** Goes when the org is closed. */
    readonly temporary: boolean;
}

const folders = new WeakMap<DatabaseSync, Folder>();

/** Keeps the files of an org in a folder that stays. */
export function keepFilesIn(db: DatabaseSync, folder: string): void {
    folders.set(db, { path: folder, temporary: false });
}

/** Where what is too large for the tables lies: in the org's own folder, else in a temporary one, made at first use. */
export function folderOf(db: DatabaseSync, name: string): string {
    let folder = folders.get(db);
    if (!folder) {
        folder = { path: mkdtempSync(path.join(tmpdir(), 'local-org-')), temporary: true };
        folders.set(db, folder);
    }
    const own = path.join(folder.path, name);
    mkdirSync(own, { recursive: true });
    return own;
}

/** Whether the org's files and tables outlive the process. */
export function isKept(db: DatabaseSync): boolean {
    return folders.get(db)?.temporary === false;
}

/** Removes the org's temporary folder, if it has one. */
export function removeTemporaryFiles(db: DatabaseSync): void {
    const folder = folders.get(db);
    if (folder?.temporary === true) rmSync(folder.path, { recursive: true, force: true });
}
