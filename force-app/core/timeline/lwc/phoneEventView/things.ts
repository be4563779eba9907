import type { Attempt, Columns, Lane, Strip } from 'c/phoneEventModel';
import type { Answer } from './answer';
import type { Clockwork } from './clockwork';

/** What stands in the lanes, in columns: lane after lane, each in order of time. */
export interface Things {
    readonly strip: Strip;
    /** The attempt of each; undefined for the phone that answered. */
    readonly attempts: readonly (Attempt | undefined)[];
    /** Seconds for which the queue left the person alone after each. */
    readonly pauses: Float64Array;
    /** The reason of each, as its place in `REASONS`; meaningless for the phone that answered. */
    readonly reasons: Uint8Array;
}

type Thing = Attempt | undefined;

/**
 * Places attempts and the phone that answered; what has no place in time stands at the zero, without a length. The
 * columns are those of all attempts.
 */
export function thingsOf(
    lanes: readonly Lane[],
    columns: Columns,
    clockwork: Clockwork,
    answer: Answer | undefined
): Things {
    const isAnswerer = (lane: Lane): boolean => lane.key === answer?.lane.key;
    const offsets = new Uint32Array(lanes.length + 1);
    lanes.forEach((lane, index) => {
        offsets[index + 1] = (offsets[index] ?? 0) + lane.attempts.length + (isAnswerer(lane) ? 1 : 0);
    });
    const count = offsets[lanes.length] ?? 0;
    const things: MutableThings = {
        strip: { offsets, from: new Float64Array(count), to: new Float64Array(count) },
        attempts: new Array<Thing>(count),
        pauses: new Float64Array(count),
        reasons: new Uint8Array(count)
    };
    lanes.forEach((lane, index) => {
        const first = offsets[index] ?? 0;
        const isOrdered = putLane(things, lane, first, columns, clockwork);
        if (answer !== undefined && isAnswerer(lane)) {
            const last = first + lane.attempts.length;
            things.strip.from[last] = answer.from;
            things.strip.to[last] = answer.to;
            putInOrder(things, first, last + 1);
        } else if (!isOrdered) {
            putInOrder(things, first, first + lane.attempts.length);
        }
    });
    return things;
}

type MutableThings = Omit<Things, 'attempts'> & { readonly attempts: Thing[] };

/** Puts a lane's attempts one behind the other; false where one starts before the last. */
function putLane(things: MutableThings, lane: Lane, first: number, columns: Columns, clockwork: Clockwork): boolean {
    const { strip, attempts, pauses, reasons } = things;
    let at = first;
    let last = -Infinity;
    let isOrdered = true;
    for (const attempt of lane.attempts) {
        const place = lane.places[at - first] ?? 0;
        const placed = clockwork.at(attempt);
        const start = placed ?? 0;
        attempts[at] = attempt;
        strip.from[at] = start;
        strip.to[at] = placed === undefined ? start : start + Math.max(0, columns.rings[place] ?? 0);
        pauses[at] = Math.max(0, attempt.wrapUpSeconds ?? 0);
        reasons[at] = columns.reasons[place] ?? 0;
        isOrdered &&= last <= start;
        last = start;
        at += 1;
    }
    return isOrdered;
}

/** Sorts what stands from `first` to before `last` by its start. Rare: most are in order as they come. */
function putInOrder({ strip, attempts, pauses, reasons }: MutableThings, first: number, last: number): void {
    const rows = Array.from({ length: last - first }, (_, index) => ({
        from: strip.from[first + index] ?? 0,
        to: strip.to[first + index] ?? 0,
        attempt: attempts[first + index],
        pause: pauses[first + index] ?? 0,
        reason: reasons[first + index] ?? 0
    }));
    rows.sort((a, b) => a.from - b.from).forEach((row, index) => {
        strip.from[first + index] = row.from;
        strip.to[first + index] = row.to;
        attempts[first + index] = row.attempt;
        pauses[first + index] = row.pause;
        reasons[first + index] = row.reason;
    });
}
