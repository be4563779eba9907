import { rang, ringOf, uncounted, type Attempt } from './call';
import { REASONS, reasonOf } from './reason';

/**
 * What follows from each attempt alone, worked out once and kept in columns: ten thousand attempts are looked at by the
 * wait, the rounds, the lanes, the summary and the legend.
 */
export interface Columns {
    /** Seconds that a phone rang; below zero where `ringOf` gives none. */
    readonly rings: Float64Array;
    /** The reason, as its place in `REASONS`. */
    readonly reasons: Uint8Array;
    /** 1 where a phone rang, and where the attempt counts as a miss. */
    readonly rang: Uint8Array;
    readonly counted: Uint8Array;
}

const PLACES = new Map(REASONS.map((reason, place) => [reason, place] as const));

const made = new WeakMap<readonly Attempt[], Columns>();

/** The columns of attempts, in the order given. A list is never changed once it is asked about. */
export function columnsOf(attempts: readonly Attempt[]): Columns {
    const known = made.get(attempts);
    if (known !== undefined) return known;
    const columns: Columns = {
        rings: new Float64Array(attempts.length),
        reasons: new Uint8Array(attempts.length),
        rang: new Uint8Array(attempts.length),
        counted: new Uint8Array(attempts.length)
    };
    let at = 0;
    for (const attempt of attempts) {
        const hasRung = rang(attempt);
        columns.rings[at] = hasRung ? (ringOf(attempt) ?? -1) : -1;
        columns.reasons[at] = PLACES.get(reasonOf(attempt)) ?? 0;
        columns.rang[at] = hasRung ? 1 : 0;
        columns.counted[at] = uncounted(attempt) ? 0 : 1;
        at += 1;
    }
    made.set(attempts, columns);
    return columns;
}
