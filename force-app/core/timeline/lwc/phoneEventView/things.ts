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
    const startOf = (thing: Thing): number => {
        return thing === undefined ? (answer?.from ?? 0) : (clockwork.at(thing) ?? 0);
    };
    const rows = lanes.map((lane) => (answer?.lane.key === lane.key ? [...lane.attempts, undefined] : lane.attempts));
    const offsets = new Uint32Array(rows.length + 1);
    rows.forEach((row, lane) => (offsets[lane + 1] = (offsets[lane] ?? 0) + row.length));
    const count = offsets[rows.length] ?? 0;
    const attempts: Thing[] = [];
    const from = new Float64Array(count);
    const to = new Float64Array(count);
    const pauses = new Float64Array(count);
    const reasons = new Uint8Array(count);
    for (const row of rows) {
        for (const thing of inOrder(row, startOf)) {
            const at = attempts.length;
            const start = startOf(thing);
            from[at] = start;
            if (thing === undefined) {
                to[at] = answer?.to ?? start;
            } else {
                to[at] = clockwork.at(thing) === undefined ? start : start + (ringOf(thing) ?? 0);
                pauses[at] = Math.max(0, thing.wrapUpSeconds ?? 0);
                reasons[at] = PLACES.get(reasonOf(thing)) ?? 0;
            }
            attempts.push(thing);
        }
    }
    return { strip: { offsets, from, to }, attempts, pauses, reasons };
}

/** Most are in order as they come: looking costs less than sorting. */
function inOrder(row: readonly Thing[], startOf: (thing: Thing) => number): readonly Thing[] {
    let last = -Infinity;
    for (const thing of row) {
        const start = startOf(thing);
        if (start < last) return [...row].sort((a, b) => startOf(a) - startOf(b));
        last = start;
    }
    return row;
}
