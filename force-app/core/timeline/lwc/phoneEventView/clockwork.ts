import { isOneCall, LONGEST_WAIT, ringOf, waitEnd, type Attempt, type Call } from 'c/phoneEventModel';

/** Attempts further than this outside the caller's wait have a wrong time, and would squeeze all others. Seconds. */
const TOLERANCE = 600;

/** The time scale of a call: seconds since the caller's arrival. */
export interface Clockwork {
    /** The axis' zero in milliseconds since 1970. */
    readonly zero: number;
    /** False where the call has no start and the zero is the first attempt. */
    readonly fromArrival: boolean;
    /** When the wait was over; undefined where nobody knows. */
    readonly end: number | undefined;
    /** Seconds on the axis, or undefined where the attempt has no time that can be right. */
    readonly at: (attempt: Attempt) => number | undefined;
}

/** How long after the last thing known of a call it is still believed to be in progress, in milliseconds. */
const STALE = 3_600_000;

/**
 * The present, as far as a call in progress goes: never before the last thing known of it, and not long after it,
 * where the record was left behind. Nothing else asks for it: then it is `now`.
 */
export function presentOf(call: Call, attempts: readonly Attempt[], now: number): number {
    if (call.outcome !== 'In Progress') return now;
    const zero = zeroOf(call, attempts, now) ?? 0;
    const known = attempts.reduce((latest, attempt) => {
        const { startedAt = zero } = attempt;
        return isOneCall(zero, startedAt) ? Math.max(latest, startedAt + (ringOf(attempt) ?? 0) * 1000) : latest;
    }, zero);
    return now > known + STALE ? known : Math.max(now, known);
}

/**
 * The caller's arrival, or the first attempt where the call does not say: of those that may be of one call with what
 * else is known of its time. Where that is nothing, most attempts are right, so the one in the middle is.
 */
function zeroOf(call: Call, attempts: readonly Attempt[], now: number): number | undefined {
    if (call.startedAt !== undefined) return call.startedAt;
    const times = attempts.map(({ startedAt }) => startedAt).filter((time) => time !== undefined);
    const present = call.outcome === 'In Progress' ? now : undefined;
    for (const known of [call.endedAt, call.answeredAt, present, times[(times.length - 1) >> 1]]) {
        const first = times.find((time) => known !== undefined && isOneCall(time, known));
        if (first !== undefined) return first;
    }
    return undefined;
}

/** The time scale for a call and its attempts in order of time; `now` in milliseconds since 1970. */
export function clockworkOf(call: Call, attempts: readonly Attempt[], now: number): Clockwork {
    const zero = zeroOf(call, attempts, now) ?? call.endedAt ?? now;
    const over = waitEnd(call, attempts, now);
    const end = over === undefined || over < zero || !isOneCall(zero, over) ? undefined : (over - zero) / 1000;
    const at = ({ startedAt }: Attempt): number | undefined => {
        const seconds = startedAt === undefined ? undefined : (startedAt - zero) / 1000;
        const wrong = seconds !== undefined && (seconds < -TOLERANCE || seconds > (end ?? LONGEST_WAIT) + TOLERANCE);
        return wrong ? undefined : seconds;
    };
    return {
        zero,
        fromArrival: call.startedAt !== undefined,
        end,
        at
    };
}
