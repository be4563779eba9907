import { oneLine } from '../line.ts';
import { LEDGER, type SenderState } from '../deliver/index.ts';
import { oldestOpen, OutboxProblem, type Books, type Outbox } from '../outbox/index.ts';
import type { RawRecord } from '../outbox/index.ts';
import type { WriterListener } from '../writer/index.ts';
import type { ServeConfig } from './config.ts';
import { freeBytesOf, judgeHealth, type Health } from './health.ts';
import { logListener, type Log } from './log.ts';
import { startMetrics } from './metrics.ts';
import { startMonitor, type Monitor } from './monitor.ts';

/** Hears what a writer does, and tells it: to the log, to Prometheus, to whoever asks for its health. */
export interface Watch {
    readonly listener: WriterListener;
    /** `accept`, heard: a record that cannot be kept is a problem until one can. */
    readonly hear: (accept: (record: RawRecord) => Promise<number>) => (record: RawRecord) => Promise<number>;
    readonly open: (watched: Watched) => Promise<Monitor | undefined>;
}

/** The writer as the watch sees it. */
export interface Watched {
    readonly outbox: Outbox;
    readonly books: () => Books;
    readonly state: () => SenderState;
    readonly sources: () => Health['sources'];
}

/** With less on its disk the outbox may be full before anybody looks, in bytes. */
const LEAST_FREE = 64 * 1024 * 1024;

/** A watch over one writer. `monitor` undefined: nothing listens. */
export function startWatch({ monitor, outbox }: Pick<ServeConfig, 'monitor' | 'outbox'>, log: Log): Watch {
    const metrics = startMetrics();
    const logged = logListener(log);
    let trouble: string | undefined;
    const note = (error: unknown): void => {
        if (error instanceof OutboxProblem) {
            trouble = oneLine(error.message);
        }
    };

    const healthNow = (watched: Watched): Promise<Health> =>
        healthOf(watched, { folder: outbox, lateMinutes: monitor?.lateMinutes ?? 15, trouble });

    return {
        listener: {
            ...logged,
            flushed: (flush) => {
                trouble = undefined;
                metrics.flushed(flush);
                logged.flushed?.(flush);
            },
            troubled: (error) => {
                note(error);
                logged.troubled?.(error);
            }
        },
        hear: (accept) => async (record) => {
            try {
                const id = await accept(record);
                trouble = undefined;
                return id;
            } catch (error) {
                note(error);
                throw error;
            }
        },
        open: async (watched) =>
            monitor &&
            startMonitor(monitor, {
                health: () => healthNow(watched),
                metrics: async () =>
                    metrics.render({
                        books: watched.books(),
                        state: watched.state(),
                        health: await healthNow(watched)
                    }),
                contentType: metrics.contentType
            })
    };
}

async function healthOf(
    { outbox: { database }, state, sources }: Watched,
    {
        folder,
        lateMinutes,
        trouble
    }: { readonly folder: string; readonly lateMinutes: number; readonly trouble: string | undefined }
): Promise<Health> {
    const oldest = oldestOpen(database, LEDGER);
    return judgeHealth(
        {
            state: state(),
            sources: sources(),
            oldestSeconds: oldest === undefined ? 0 : Math.max(0, Math.round((Date.now() - oldest) / 1000)),
            freeBytes: await freeBytesOf(folder),
            trouble
        },
        { oldestSeconds: lateMinutes * 60, freeBytes: LEAST_FREE }
    );
}
