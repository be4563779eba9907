import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** Moves a taken file to its place below the folder `done`, or deletes it where that is `delete`. */
export async function putAway(from: string, place: string, done: string): Promise<void> {
    if (done === 'delete') {
        await rm(from);
        return;
    }
    const to = path.join(done, place);
    await mkdir(path.dirname(to), { recursive: true });
    try {
        await rename(from, to);
    } catch (error) {
        if (!hasCode(error, ELSEWHERE)) {
            throw error;
        }
        await copyFile(from, to);
        await rm(from);
    }
}

/** The other folder is on another file system. The record is in the outbox: the copy is for people. */
const ELSEWHERE = 'EXDEV';

/** Whether an error of the file system has a code. */
export function hasCode(error: unknown, code: string): boolean {
    return error instanceof Error && 'code' in error && error.code === code;
}
