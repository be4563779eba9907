import { mkdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { LARGEST_BYTES } from '../read/index.ts';
import { hasCode, putAway } from './putAway.ts';
import { settling } from './settled.ts';
import type { RunningSource, Source, SourceHost } from './source.ts';
import { walk } from './walk.ts';

export interface SpoolOptions {
    /** The switch's log-dir or err-log-dir; read at any depth. */
    readonly folder: string;
    /** Where files go once their record is on disk in the outbox; they are deleted where this is `delete`. */
    readonly done: string;
    /** How often to look, in milliseconds. */
    readonly everyMs: number;
    /** A file that did not change for this long while it was looked at will not be finished any more; in milliseconds. */
    readonly settledMs?: number;
}

const SETTLED_MS = 60_000;
const GONE = 'ENOENT';

/**
 * The files of mod_json_cdr below a folder. The switch writes them in place: one that is not whole waits. A file leaves the
 * folder only after its record is on disk. A folder that goes away is waited for.
 */
export function spoolSource({ folder, done, everyMs, settledMs = SETTLED_MS }: SpoolOptions): Source {
    return { name: 'spool', start };

    async function start(host: SourceHost): Promise<RunningSource> {
        const counts = { taken: 0, unfinished: 0, failed: 0 };
        // Files that the outbox has but that could not be moved: they are not taken again, whatever keeps them there.
        const kept = new Map<string, string>();
        // What lies there and cannot be taken, by why: each is told once.
        let stuck = new Map<string, string>();
        let stuckNow = new Map<string, string>();
        const files = settling(settledMs, () => performance.now());
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
            health: () => ({ folder, reachable, ...counts, stuck: stuck.size })
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
            files.forget();
            [stuck, stuckNow] = [stuckNow, new Map<string, string>()];
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
                if (!info.isFile()) {
                    throw new Error('It is no file. Move it out of the folder.');
                }
                if (info.size > LARGEST_BYTES) {
                    throw new Error(`It has ${info.size} bytes, which no call record has. Move it out of the folder.`);
                }
                const place = path.relative(folder, file);
                const version = `${info.ino} ${info.size} ${info.mtimeMs}`;
                if (kept.get(file) === version) {
                    await letGo(file, place);
                    return true;
                }
                const bytes = await readFile(file);
                if (!files.isWhole(file, version, bytes)) {
                    counts.unfinished += 1;
                    return false;
                }
                await host.accept({ source: 'spool', name: place, format: 'cdr', bytes });
                kept.set(file, version);
                await letGo(file, place);
                return true;
            } catch (error) {
                // Gone already, not readable, or not to be kept on a full disk: it is tried again with the next look.
                counts.failed += 1;
                if (hasCode(error, GONE)) {
                    kept.delete(file);
                }
                noteStuck(file, String(error));
                return false;
            }
        }

        async function letGo(file: string, place: string): Promise<void> {
            await putAway(file, place, done);
            kept.delete(file);
            counts.taken += 1;
        }

        function noteStuck(file: string, reason: string): void {
            stuckNow.set(file, reason);
            if (stuck.get(file) !== reason) {
                host.log.warn({ file, reason }, 'A file could not be taken over yet.');
            }
        }
    }
}

function isSame(folder: string, other: string): boolean {
    return path.resolve(folder) === path.resolve(other);
}
