import { setTimeout as sleep } from 'node:timers/promises';
import {
    hasBegunJobs,
    hasOpenJobs,
    leadsNowhere,
    sendBacklog,
    type BulkOptions,
    type Sender
} from '../deliver/index.ts';
import { isBacklog, toOutboxProblem, type Outbox } from '../outbox/index.ts';
import { backoffMs, type Failure } from '../send/index.ts';
import type { WriterOptions } from './options.ts';

/** Sends what is too much for single requests by the Bulk API 2.0. */
export interface Backlog {
    /** Starts, or goes on with, Bulk jobs where there is reason to. Whether such jobs run now. */
    readonly pump: () => boolean;
    /** Resolves when no job is under way in this process. */
    readonly idle: () => Promise<void>;
    /** Waits for no job any more; the next writer on the outbox goes on with it. */
    readonly stop: () => void;
}

/** Single requests are used this long where a Bulk job came to nothing, in milliseconds. */
const WITHOUT_MS = 15 * 60_000;
/** And this long where no row of the backlog may go by one. */
const NONE_MS = 60_000;

/** Watches the outbox for a backlog. `look` is called when rows are settled. */
export function backlog(
    options: WriterOptions & { readonly outbox: Outbox },
    sender: Sender,
    look: () => void
): Backlog {
    const { outbox, clock, random, bulkAbove, listener } = options;
    const { database } = outbox;
    const stopping = new AbortController();
    const { signal } = stopping;
    const steps = stepsUntil(signal, look);
    let running: Promise<void> | undefined;
    let notBefore = -Infinity;
    /** Pages in a row that came in place of what a job that may run says. */
    let pages = 0;

    function isWanted(): boolean {
        if (bulkAbove === undefined || signal.aborted || clock.steady() < notBefore || sender.room() === 0) {
            return false;
        }
        return hasOpenJobs(database) || isBacklog(database, clock.now(), bulkAbove);
    }

    async function run(): Promise<void> {
        try {
            const from = clock.steady();
            const failure = await sendBacklog({ ...options, ...steps, database, absent: sender.absent });
            sender.readAbsent();
            look();
            if (failure === undefined) {
                pages = 0;
                sender.well(from);
            } else if (leadsNowhere(failure)) {
                goWithout(failure);
            } else {
                sender.hold(failure);
            }
        } catch (error) {
            if (!signal.aborted) {
                listener?.troubled?.(toOutboxProblem(error, outbox.path));
            }
        }
    }

    /** A page in front of the org says nothing of a job that may run, and its calls wait for it: it is asked for again soon. */
    function goWithout(failure: Failure): void {
        pages = failure.kind === 'elsewhere' && hasBegunJobs(database) ? pages + 1 : 0;
        notBefore = clock.steady() + (pages > 0 ? backoffMs(pages, random) : WITHOUT_MS);
        if (pages < 2) {
            listener?.troubled?.(troubleOf(failure, pages > 0));
        }
    }

    return {
        stop: () => stopping.abort(),
        pump: () => {
            if (running === undefined && isWanted()) {
                // Planning is over when this returns.
                running = run().finally(() => (running = undefined));
                const runs = hasOpenJobs(database);
                notBefore = runs ? notBefore : clock.steady() + NONE_MS;
                return runs;
            }
            return false;
        },
        idle: () => running ?? Promise.resolve()
    };
}

/** Whoever stops the writer does not wait for further steps: they are the next one's. */
function stepsUntil(signal: AbortSignal, look: () => void): Pick<BulkOptions, 'sleep' | 'reached'> {
    return {
        sleep: (ms) => sleep(ms, undefined, { signal }),
        reached: () => {
            look();
            signal.throwIfAborted();
        }
    };
}

function troubleOf({ code, message }: Failure, runs: boolean): Error {
    return new Error(`A Bulk job ${runs ? 'cannot be asked about' : 'came to nothing'}: ${code}. ${message}`);
}
