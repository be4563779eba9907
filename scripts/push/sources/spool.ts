import { copyFile, mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { LARGEST_BYTES, readRecord } from '../read/index.ts';
import type { RunningSource, Source, SourceHost } from './source.ts';
import { walk } from './walk.ts';

export interface SpoolOptions {
    /** The switch's log-dir or err-log-dir; read at any depth. */
    readonly folder: string;
    /** Where files go once their record is on disk in the outbox; they are deleted where this is `delete`. */
    readonly done: string;
    /** How often to look, in milliseconds. */
    readonly everyMs: number;
}

/** A file that has not changed for this long will not be finished any more, in milliseconds. */
const SETTLED_MS = 60_000;

/**
 * The files of mod_json_cdr below a folder. The switch writes them in place: one that is not whole waits. A file leaves the
 * folder only after its record is on disk. A folder that goes away is waited for.
 */
export function spoolSource({ folder, done, everyMs }: SpoolOptions): Source {
    return { name: 'spool', start };

    async function start(host: SourceHost): Promise<RunningSource> {
        const counts = { taken: 0, unfinished: 0, failed: 0 };
        // Files that the outbox has but that could not be moved: they are not taken again, whatever keeps them there.
        const kept = new Map<string, string>();
        let reachable = true;
        let stopped = false;
        let wake: () => void = () => undefined;
        if (done !== 'delete') {
            await mkdir(done, { recursive: true });
        }
        const ended = run();
        return {
            stop: () => {
                stopped = true;
                wake();
                return ended;
            },
            health: () => ({ folder, reachable, ...counts })
        };

        async function run(): Promise<void> {
            while (!stopped) {
                const moved = await scan();
                if (moved === 0) {
                    await new Promise<void>((resolve) => {
                        const timer = setTimeout(resolve, everyMs);
                        wake = () => {
                            clearTimeout(timer);
                            resolve();
                        };
                    });
                }
            }
        }

        /** Looks at every file once; gives how many were taken over. */
        async function scan(): Promise<number> {
            counts.unfinished = 0;
            let moved = 0;
            try {
                for await (const places of walk(folder, (below) => isSame(below, done))) {
                    noteReachable(true);
                    moved += (await Promise.all(places.map(take))).filter(Boolean).length;
                    if (stopped) {
                        break;
                    }
                }
                noteReachable(true);
            } catch (error) {
                noteReachable(false, error);
            }
            return moved;
        }

        function noteReachable(now: boolean, error?: unknown): void {
            if (reachable && !now) {
                host.log.warn({ folder, reason: String(error) }, 'The spool folder cannot be read; waiting for it.');
            } else if (!reachable && now) {
                host.log.info({ folder }, 'The spool folder is back.');
            }
            reachable = now;
        }

        /** Takes one file over; false where it stays for now. */
        async function take(file: string): Promise<boolean> {
            try {
                const info = await stat(file);
                if (info.size > LARGEST_BYTES || !info.isFile()) {
                    counts.failed += 1;
                    return false;
                }
                const place = path.relative(folder, file);
                const version = `${info.ino} ${info.size} ${info.mtimeMs}`;
                if (kept.get(file) === version) {
                    await putAway(file, place);
                    kept.delete(file);
                    counts.taken += 1;
                    return true;
                }
                const bytes = await readFile(file);
                if (!isWhole(file, info.mtimeMs, bytes)) {
                    counts.unfinished += 1;
                    return false;
                }
                await host.accept({ source: 'spool', name: place, format: 'cdr', bytes });
                kept.set(file, version);
                await putAway(file, place);
                kept.delete(file);
                counts.taken += 1;
                return true;
            } catch (error) {
                // Gone already, not readable, or not to be kept on a full disk: it is tried again with the next look.
                counts.failed += 1;
                if (hasCode(error, GONE)) {
                    kept.delete(file);
                }
                host.log.warn({ file, reason: String(error) }, 'A file could not be taken over yet.');
                return false;
            }
        }

        async function putAway(from: string, place: string): Promise<void> {
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
    }
}

/** The other folder is on another file system. The record is in the outbox: the copy is for people. */
const ELSEWHERE = 'EXDEV';
const GONE = 'ENOENT';

function hasCode(error: unknown, code: string): boolean {
    return error instanceof Error && 'code' in error && error.code === code;
}

/** The switch ends a record with a line break, and writes in place: without one the file may still grow. */
function isWhole(file: string, modifiedAt: number, bytes: Uint8Array): boolean {
    const fresh = Math.abs(Date.now() - modifiedAt) < SETTLED_MS;
    if (!fresh) {
        return true;
    }
    const end = bytes.subarray(-2);
    if (end[0] === BRACE && end[1] === LINE_BREAK) {
        return true;
    }
    const read = readRecord(file, bytes, true);
    return !('kind' in read);
}

const BRACE = 0x7d;
const LINE_BREAK = 0x0a;

function isSame(folder: string, other: string): boolean {
    return path.resolve(folder) === path.resolve(other);
}
