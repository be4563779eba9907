import { REASONS, reasonOf, ringOf, type Attempt, type Lane, type Strip } from 'c/phoneEventModel';
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

const PLACES = new Map(REASONS.map((reason, place) => [reason, place] as const));

/** Places attempts and the phone that answered; what has no place in time stands at the zero, without a length. */
export function thingsOf(lanes: readonly Lane[], clockwork: Clockwork, answer: Answer | undefined): Things {
    const rows = lanes.map((lane) => (answer?.lane.key === lane.key ? [...lane.attempts, undefined] : lane.attempts));
    const offsets = new Uint32Array(rows.length + 1);
    rows.forEach((row, lane) => (offsets[lane + 1] = (offsets[lane] ?? 0) + row.length));
    const count = offsets[rows.length] ?? 0;
    const attempts = new Array<Thing>(count);
    const from = new Float64Array(count);
    const to = new Float64Array(count);
    const pauses = new Float64Array(count);
    const reasons = new Uint8Array(count);
    /** Puts a thing into the columns; gives its start. */
    const put = (thing: Thing, at: number): number => {
        const placed = thing === undefined ? answer?.from : clockwork.at(thing);
        const start = placed ?? 0;
        attempts[at] = thing;
        from[at] = start;
        if (thing === undefined) {
            to[at] = answer?.to ?? start;
        } else {
            to[at] = placed === undefined ? start : start + (ringOf(thing) ?? 0);
            pauses[at] = Math.max(0, thing.wrapUpSeconds ?? 0);
            reasons[at] = PLACES.get(reasonOf(thing)) ?? 0;
        }
        return start;
    };
    rows.forEach((row, lane) => {
        const first = offsets[lane] ?? 0;
        // Most are in order as they come.
        if (!putInOrder(row, first, put)) {
            const starts = new Map(row.map((thing, index) => [thing, from[first + index] ?? 0]));
            putInOrder(
                [...row].sort((a, b) => (starts.get(a) ?? 0) - (starts.get(b) ?? 0)),
                first,
                put
            );
        }
    });
    return { strip: { offsets, from, to }, attempts, pauses, reasons };
}

/** Puts things one behind the other; false where one starts before the last. */
function putInOrder(row: readonly Thing[], first: number, put: (thing: Thing, at: number) => number): boolean {
    let at = first;
    let last = -Infinity;
    let isOrdered = true;
    for (const thing of row) {
        const start = put(thing, at);
        isOrdered &&= last <= start;
        last = start;
        at += 1;
    }
    return isOrdered;
}
