import { createReadStream } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant, ReadProblem } from '../types.ts';
import { unreadable } from './problem.ts';

export interface FoundFile {
    readonly path: string;
    readonly modifiedAt: Instant;
    readonly bytes: number;
}

/** The files at a path, and what below it could not be looked at. */
export interface FoundFiles {
    readonly files: readonly FoundFile[];
    readonly problems: readonly ReadProblem[];
}

/** The file system as the reader needs it, so that tests can bring their own. */
export interface Files {
    /** The file itself, or every `.json` file below the folder, by path. Rejects where the path does not exist. */
    readonly find: (path: string) => Promise<FoundFiles>;
    readonly read: (path: string) => Promise<Uint8Array>;
    /** The bytes of a file as they come; of `-`, standard input. */
    readonly open: (path: string) => AsyncIterable<Uint8Array>;
}

/** The path that stands for standard input. */
export const STDIN = '-';

/** The machine's own file system. */
export const diskFiles: Files = {
    async find(path) {
        if (path === STDIN) {
            return { files: [{ path, modifiedAt: 0, bytes: 0 }], problems: [] };
        }
        const info = await stat(path);
        return info.isDirectory() ? findBelow(path) : { files: [describe(path, info)], problems: [] };
    },
    read: (path) => readFile(path),
    open: (path) => (path === STDIN ? process.stdin : createReadStream(path))
};

/** A path that was read and held nothing, with the reason as the beginning of a sentence. */
export interface EmptySource {
    readonly file: string;
    readonly reason: string;
}

/** The files at several paths, each once and by path, and the paths without any. Rejects where one does not exist. */
export async function findAll(
    paths: readonly string[],
    files: Files
): Promise<FoundFiles & { readonly empty: readonly EmptySource[] }> {
    const found = await Promise.all(paths.map(async (path) => ({ path, ...(await files.find(path)) })));
    const byPath = new Map(found.flatMap((one) => one.files.map((file) => [file.path, file] as const)));
    const problems = new Map(found.flatMap((one) => one.problems.map((problem) => [problem.file, problem] as const)));
    return {
        files: [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
        problems: [...problems.values()],
        empty: found
            .filter((one) => one.files.length + one.problems.length === 0)
            .map(({ path }) => ({ file: path, reason: 'There is no .json file' }))
    };
}

/** Every record below a folder. `list` gives the names in one folder. */
export async function findBelow(
    folder: string,
    list: (path: string) => Promise<string[]> = readdir
): Promise<FoundFiles> {
    const files: FoundFile[] = [];
    const problems: ReadProblem[] = [];
    // By their real paths, so that links among folders neither repeat a record nor lead in a circle.
    const seen = new Set<string>();
    // The switch makes dated subfolders when its logs rotate, so all levels are read.
    for (const open = [folder]; open.length > 0;) {
        const current = open.pop() ?? '';
        const entries = await entriesOf(current, seen, list);
        if ('kind' in entries) {
            problems.push(entries);
            continue;
        }
        for (const path of entries.map((name) => join(current, name))) {
            const entry = await look(path);
            if (entry === 'folder') {
                open.push(path);
            } else if (entry !== undefined && path.endsWith('.json')) {
                if ('kind' in entry) {
                    problems.push(entry);
                } else {
                    files.push(entry);
                }
            }
        }
    }
    return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), problems };
}

async function entriesOf(
    folder: string,
    seen: Set<string>,
    list: (path: string) => Promise<string[]>
): Promise<readonly string[] | ReadProblem> {
    try {
        const real = await realpath(folder);
        if (seen.has(real)) {
            return [];
        }
        seen.add(real);
        return await list(folder);
    } catch (error) {
        const remedy = 'Check the folder and its permissions, then push again.';
        return unreadable(folder, `The folder could not be opened: ${reasonOf(error)}.`, remedy);
    }
}

/** What a name stands for; undefined for what is no file, or is gone already. */
async function look(path: string): Promise<FoundFile | ReadProblem | 'folder' | undefined> {
    try {
        const info = await stat(path);
        return info.isDirectory() ? 'folder' : info.isFile() ? describe(path, info) : undefined;
    } catch (error) {
        return unreadable(path, `It could not be opened: ${reasonOf(error)}.`, 'Check where it leads, or delete it.');
    }
}

/** The words of an error. */
export function reasonOf(error: unknown): string {
    return error instanceof Error ? error.message : String(error);
}

function describe(path: string, info: { readonly mtimeMs: number; readonly size: number }): FoundFile {
    return { path, modifiedAt: info.mtimeMs, bytes: info.size };
}
