import { linkLateParents, type Sender } from '../deliver/index.ts';
import { EVENT } from '../intake/index.ts';
import { prune } from '../outbox/index.ts';
import type { WriterOptions } from './options.ts';

/** What a writer does now and then: the org is asked for late parents and for what others wrote, calls that are done are forgotten. */
export interface Chores {
    readonly link: () => Promise<void>;
    readonly run: () => void;
    /** Goes on forgetting where the last turn was not enough: called when there is nothing better to do. */
    readonly spare: () => void;
    readonly idle: () => Promise<void>;
}

const PRUNED_AT_ONCE = 500;

/** The chores of a writer. */
export function chores(options: WriterOptions, sender: Sender, reclaim: () => Promise<void>): Chores {
    const { outbox, clock, listener } = options;
    const { database } = outbox;
    let linking: Promise<void> | undefined;
    let more = false;

    async function link(): Promise<void> {
        try {
            if (sender.state().failure === undefined) {
                await linkParents();
            }
            // Where all there is to send was let go of, nothing else tells that the org is back.
            await reclaim();
        } catch (error) {
            listener?.troubled?.(error);
        }
    }

    async function linkParents(): Promise<void> {
        const { linked } = await linkLateParents({ ...options, database, everyMs: options.linkEveryMs }, clock.now());
        sender.readAbsent();
        if (linked > 0) {
            listener?.linked?.(linked);
        }
    }

    function forget(): void {
        const records = prune(database, EVENT, clock.now() - options.keepMs, PRUNED_AT_ONCE);
        more = records > 0;
        if (records > 0) {
            listener?.pruned?.(records);
        }
    }

    return {
        link,
        run: () => {
            linking ??= link().finally(() => (linking = undefined));
            forget();
        },
        spare: () => {
            if (more) {
                forget();
            }
        },
        idle: () => linking ?? Promise.resolve()
    };
}
