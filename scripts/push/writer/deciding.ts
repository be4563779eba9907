import { decide, setAside, type DecideOptions } from '../intake/index.ts';
import { OutboxProblem, toOutboxProblem, type Outbox } from '../outbox/index.ts';
import type { Instant } from '../types.ts';

/** Records decided at once: one commit, and no longer than the event loop can spare. */
export const CHUNK = 250;

export interface DecidingOptions extends Omit<DecideOptions, 'limit'> {
    readonly outbox: Outbox;
    readonly clock: { readonly now: () => Instant };
    readonly listener?: { readonly troubled?: (error: unknown) => void };
}

/**
 * Decides at most a chunk of records that are older than `settleMs`, in one commit; gives how many. With `source` new records
 * of that one alone. A record that this program cannot cope with must not keep the others waiting: it is found, and becomes a
 * dead letter.
 */
export function decideSome(options: DecidingOptions, settleMs: number, source?: string): number {
    const part = source === undefined ? undefined : 'fresh';
    const how = { ...options, settleMs, limit: CHUNK, source, part } as const;
    return attempt(options, how) ?? decideOne(options, how);
}

/** The one that fails is either a call that waited, which would come with every chunk, or the next new record. */
function decideOne(options: DecidingOptions, how: DecideOptions): number {
    for (const part of how.part === undefined ? (['due', 'fresh'] as const) : [how.part]) {
        const one = { ...how, limit: 1, part };
        const decided = attempt(options, one, (problem) =>
            setAside(options.outbox.database, one, options.clock.now(), problem)
        );
        if (decided !== undefined && decided > 0) {
            return decided;
        }
    }
    return 0;
}

function attempt(
    { outbox, clock, listener }: DecidingOptions,
    how: DecideOptions,
    otherwise?: (problem: unknown) => number
): number | undefined {
    try {
        return decide(outbox.database, how, clock.now());
    } catch (error) {
        const problem = toOutboxProblem(error, outbox.path);
        if (problem instanceof OutboxProblem && problem.kind !== 'unusable') {
            throw problem;
        }
        listener?.troubled?.(problem);
        return otherwise?.(problem);
    }
}
