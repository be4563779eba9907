import { LASTING, type PauseTimes } from './pause.ts';
import type { Verdict } from './verdict.ts';

/** Knows the rows that were refused for a permission while nothing told whether it is missing for all. */
export interface Suspects {
    /** Verdicts of what was sent at a moment of the steady clock, where a suspect goes again later or is dead. */
    readonly resolve: (verdicts: readonly Verdict[], sentAt: number) => readonly Verdict[];
}

interface Suspicion {
    /** When the row was first refused. */
    readonly since: number;
    readonly tries: number;
}

/**
 * A suspect waits apart, ever longer, and keeps nobody else waiting. It is refused for itself once another row of its object
 * went through that was sent after its first refusal. `clock` is monotonic, in milliseconds.
 */
export function suspectRows(clock: () => number, { firstMs, longestMs }: PauseTimes = LASTING): Suspects {
    const suspicions = new Map<number, Suspicion>();
    const written = new Map<string, number>();

    function resolveOne(verdict: Verdict): Verdict {
        const { loaded } = verdict;
        if (verdict.kind !== 'suspect') {
            suspicions.delete(loaded.row.id);
            return verdict;
        }
        const { since, tries } = suspicions.get(loaded.row.id) ?? { since: clock(), tries: 0 };
        const { code, reason, fields } = verdict;
        if ((written.get(loaded.outbound.object) ?? -Infinity) >= since) {
            suspicions.delete(loaded.row.id);
            return { kind: 'dead', loaded, code, reason, fields };
        }
        suspicions.set(loaded.row.id, { since, tries: tries + 1 });
        const waitMs = Math.min(firstMs * 2 ** tries, longestMs);
        return { kind: 'again', loaded, code, reason, wait: true, waitMs, counts: false, absent: [] };
    }

    return {
        resolve: (verdicts, sentAt) => {
            verdicts
                .filter(({ kind }) => kind === 'delivered')
                .forEach(({ loaded: { outbound } }) =>
                    written.set(outbound.object, Math.max(sentAt, written.get(outbound.object) ?? sentAt))
                );
            return verdicts.map(resolveOne);
        }
    };
}
