import path from 'node:path';
import { settling } from './settled.ts';
import type { SourceHost } from './source.ts';
import { stuckFiles } from './stuck.ts';
import { takeOver, type SpoolCounts } from './takeOver.ts';
import { walk } from './walk.ts';

/** What is looked at, and until when. */
export interface LookOptions {
    readonly folder: string;
    readonly done: string;
    readonly settledMs: number;
    /** Aborted when no further file is to be taken. */
    readonly over: AbortSignal;
}

/** Looks at a spool folder. */
export interface Looking {
    /** Looks at every file once; gives how many were taken over. Never rejects: a folder that goes away is waited for. */
    readonly look: () => Promise<number>;
    readonly health: () => SpoolCounts & { readonly reachable: boolean; readonly stuck: number };
}

/** Looks at a folder, with what one look tells the next. */
export function looking(
    { accept, log }: Pick<SourceHost, 'accept' | 'log'>,
    { folder, done, settledMs, over }: LookOptions
): Looking {
    const counts: SpoolCounts = { taken: 0, unfinished: 0, failed: 0 };
    const files = settling(settledMs, () => performance.now());
    const stuck = stuckFiles(log);
    const take = takeOver({ folder, done, accept, files, stuck, counts });
    let reachable = true;

    function noteReachable(now: boolean, error?: unknown): void {
        if (reachable && !now) {
            log.warn({ folder, reason: String(error) }, 'The spool folder cannot be read; waiting for it.');
        } else if (!reachable && now) {
            log.info({ folder }, 'The spool folder is back.');
        }
        reachable = now;
    }

    return {
        look: async () => {
            counts.unfinished = 0;
            let moved = 0;
            try {
                for await (const places of walk(folder, (below) => isSame(below, done))) {
                    noteReachable(true);
                    moved += (await Promise.all(places.map(take))).filter(Boolean).length;
                    if (over.aborted) {
                        break;
                    }
                }
                noteReachable(true);
            } catch (error) {
                noteReachable(false, error);
            }
            files.forget();
            stuck.looked();
            return moved;
        },
        health: () => ({ reachable, ...counts, stuck: stuck.size() })
    };
}

function isSame(folder: string, other: string): boolean {
    return path.resolve(folder) === path.resolve(other);
}
