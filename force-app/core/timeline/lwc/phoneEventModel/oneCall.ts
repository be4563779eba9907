import type { Attempt, Call } from './call';

/** No caller waits longer, in seconds: a moment further away belongs to another day's call, or is no time at all. */
export const LONGEST_WAIT = 86_400;

/** Clocks of a switch's machines differ by seconds: a ring no earlier than this began with the call. Milliseconds. */
const SKEW = 60_000;

/** True where two moments (milliseconds since 1970) may belong to one call. */
export function isOneCall(a: number, b: number): boolean {
    return Math.abs(a - b) <= LONGEST_WAIT * 1000;
}

/**
 * When the phone that answered began to ring, in milliseconds since 1970, never before `arrival`; undefined where
 * nobody knows, or the time cannot be of this call.
 */
export function answerRingOf({ answerRingAt }: Call, arrival: number): number | undefined {
    return answerRingAt === undefined || answerRingAt < arrival - SKEW || !isOneCall(answerRingAt, arrival)
        ? undefined
        : Math.max(arrival, answerRingAt);
}

/** When the last attempt began before `endedAt`, of those with a time that may be of a call that came at `arrival`. */
export function lastTried(attempts: readonly Attempt[], arrival: number, endedAt = Infinity): number {
    let last = -Infinity;
    for (const { startedAt } of attempts) {
        if (startedAt !== undefined && startedAt > last && startedAt <= endedAt && isOneCall(startedAt, arrival)) {
            last = startedAt;
        }
    }
    return last;
}
