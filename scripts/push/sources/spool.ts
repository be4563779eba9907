import { mkdir } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RunningSource, Source, SourceHost } from './source.ts';
import { looking } from './spoolLook.ts';

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

/**
 * The files of mod_json_cdr below a folder. The switch writes them in place: one that is not whole waits. A file leaves the
 * folder only after its record is on disk. A folder that goes away is waited for.
 */
export function spoolSource({ folder, done, everyMs, settledMs = SETTLED_MS }: SpoolOptions): Source {
    return { name: 'spool', start };

    async function start(host: SourceHost): Promise<RunningSource> {
        const stopping = new AbortController();
        const over = stopping.signal;
        const { look, health } = looking(host, { folder, done, settledMs, over });
        if (done !== 'delete') {
            await mkdir(done, { recursive: true });
        }
        const ended = run();
        return {
            stop: () => {
                stopping.abort();
                return ended;
            },
            health: () => ({ folder, ...health() })
        };

        async function run(): Promise<void> {
            while (!over.aborted) {
                const moved = await look();
                if (moved === 0) {
                    await sleep(everyMs, undefined, { signal: over }).catch(() => undefined);
                }
            }
        }
    }
}
