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
 * Decides at most a chunk of records that are older than `settleMs`, in one commit; gives how many. A record that this
 * program cannot cope with must not keep the others waiting: it is found, and becomes a dead letter.
 */
export function decideSome(options: DecidingOptions, settleMs: number): number {
    return decideOrSetAside(options, { ...options, settleMs, limit: CHUNK });
}

function decideOrSetAside(options: DecidingOptions, how: DecideOptions): number {
    const { outbox, clock, listener } = options;
    try {
        return decide(outbox.database, how, clock.now());
    } catch (error) {
        const problem = toOutboxProblem(error, outbox.path);
        if (problem instanceof OutboxProblem && problem.kind !== 'unusable') {
            throw problem;
        }
        listener?.troubled?.(problem);
        return how.limit > 1
            ? decideOrSetAside(options, { ...how, limit: 1 })
            : setAside(outbox.database, how.settleMs, clock.now(), problem);
    }
}
