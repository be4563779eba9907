import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '../types.ts';

export interface FoundFile {
    readonly path: string;
    readonly modifiedAt: Instant;
    readonly bytes: number;
}

/** The file system as the reader needs it, so that tests can bring their own. */
export interface Files {
    /** The file itself, or every `.json` file below the folder, by path. Rejects where the path does not exist. */
    readonly find: (path: string) => Promise<readonly FoundFile[]>;
    readonly read: (path: string) => Promise<Uint8Array>;
}

/** The machine's own file system. */
export const diskFiles: Files = {
    async find(path) {
        const info = await stat(path);
        return info.isDirectory() ? findBelow(path) : [describe(path, info)];
    },
    read: (path) => readFile(path)
};

async function findBelow(folder: string): Promise<readonly FoundFile[]> {
    // The switch makes dated subfolders when its logs rotate, so all levels are read.
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const paths = entries
        .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
        .map((entry) => join(entry.parentPath, entry.name))
        .sort();
    const found: FoundFile[] = [];
    for (const path of paths) {
        const info = await stat(path).catch(() => undefined);
        if (info !== undefined) {
            found.push(describe(path, info));
        }
    }
    return found;
}

function describe(path: string, info: { readonly mtimeMs: number; readonly size: number }): FoundFile {
    return { path, modifiedAt: info.mtimeMs, bytes: info.size };
}
