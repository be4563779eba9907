import { setTimeout as sleep } from 'node:timers/promises';
import { hasOpenJobs, sendBacklog, type Sender } from '../deliver/index.ts';
import { pendingNow, toOutboxProblem, type Outbox } from '../outbox/index.ts';
import type { WriterOptions } from './options.ts';

/** Sends what is too much for single requests by the Bulk API 2.0. */
export interface Backlog {
    /** Starts, or goes on with, Bulk jobs where there is reason to. Whether such jobs run now. */
    readonly pump: () => boolean;
    /** Resolves when no job is under way in this process. */
    readonly idle: () => Promise<void>;
}

/** Watches the outbox for a backlog. `look` is called when rows are settled. */
export function backlog(
    options: WriterOptions & { readonly outbox: Outbox },
    sender: Sender,
    look: () => void
): Backlog {
    const { outbox, clock, bulkAbove, listener } = options;
    const { database } = outbox;
    let running: Promise<void> | undefined;

    function isWanted(): boolean {
        if (bulkAbove === undefined || sender.state().pausedMs > 0) {
            return false;
        }
        return hasOpenJobs(database) || pendingNow(database, clock.now(), bulkAbove + 1).rows > bulkAbove;
    }

    async function run(): Promise<void> {
        try {
            const failure = await sendBacklog({ ...options, database, absent: sender.absent, sleep });
            sender.readAbsent();
            look();
            if (failure !== undefined) {
                sender.hold(failure);
            }
        } catch (error) {
            listener?.troubled?.(toOutboxProblem(error, outbox.path));
        }
    }

    return {
        pump: () => {
            if (running === undefined && isWanted()) {
                running = run().finally(() => (running = undefined));
                return true;
            }
            return false;
        },
        idle: () => running ?? Promise.resolve()
    };
}
