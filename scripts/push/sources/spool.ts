import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { diskFiles, readRecord, type FoundFile } from '../read/index.ts';
import type { RunningSource, Source, SourceHost } from './source.ts';

export interface SpoolOptions {
    /** The switch's log-dir or err-log-dir; read at any depth. */
    readonly folder: string;
    /** Where files go once their record is on disk in the outbox; they are deleted where this is `delete`. */
    readonly done: string;
    /** How often to look, in milliseconds. */
    readonly everyMs: number;
}

/** Files read at once. */
const HANDS = 64;

/** A file that has not changed for this long will not be finished any more, in milliseconds. */
const SETTLED_MS = 60_000;

/** A call record is some ten kilobytes; what is larger than this is no record, and stays where it is. */
const LARGEST_BYTES = 64 * 1024 * 1024;

/**
 * The files of mod_json_cdr below a folder. The switch writes them in place: one that is not whole waits. A file leaves the
 * folder only after its record is on disk. A folder that goes away is waited for.
 */
export function spoolSource({ folder, done, everyMs }: SpoolOptions): Source {
    return { name: 'spool', start };

    async function start(host: SourceHost): Promise<RunningSource> {
        const counts = { taken: 0, unfinished: 0, failed: 0 };
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

        async function scan(): Promise<number> {
            const files = await list();
            counts.unfinished = 0;
            let moved = 0;
            for (let at = 0; at < files.length && !stopped; at += HANDS) {
                const results = await Promise.all(files.slice(at, at + HANDS).map(take));
                moved += results.filter(Boolean).length;
            }
            return moved;
        }

        async function list(): Promise<readonly FoundFile[]> {
            try {
                const { files } = await diskFiles.find(folder);
                if (!reachable) {
                    host.log.info({ folder }, 'The spool folder is back.');
                }
                reachable = true;
                return files.filter((file) => !isBelow(file.path, done));
            } catch (error) {
                if (reachable) {
                    host.log.warn(
                        { folder, reason: String(error) },
                        'The spool folder cannot be read; waiting for it.'
                    );
                }
                reachable = false;
                return [];
            }
        }

        /** Takes one file over; false where it stays for now. */
        async function take(file: FoundFile): Promise<boolean> {
            try {
                if (file.bytes > LARGEST_BYTES) {
                    counts.failed += 1;
                    return false;
                }
                const bytes = await readFile(file.path);
                if (!isWhole(file, bytes)) {
                    counts.unfinished += 1;
                    return false;
                }
                const place = path.relative(folder, file.path);
                await host.accept({ source: 'spool', name: place, format: 'cdr', bytes });
                await putAway(file.path, place);
                counts.taken += 1;
                return true;
            } catch (error) {
                // Gone already, not readable, or not to be kept on a full disk: it is tried again with the next look.
                counts.failed += 1;
                host.log.warn({ file: file.path, reason: String(error) }, 'A file could not be taken over yet.');
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
            await rename(from, to);
        }
    }
}

/** The switch ends a record with a line break, and writes in place: without one the file may still grow. */
function isWhole({ path: file, modifiedAt }: FoundFile, bytes: Uint8Array): boolean {
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

function isBelow(file: string, folder: string): boolean {
    const relative = path.relative(folder, file);
    return relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
}
