import { ringOf, type Attempt, type Lane, type Strip } from 'c/phoneEventModel';
import type { Answer } from './answer';
import type { Clockwork } from './clockwork';

/** What stands in the lanes, in columns: lane after lane, each in order of time. */
export interface Things {
    readonly strip: Strip;
    /** The attempt of each; undefined for the phone that answered. */
    readonly attempts: readonly (Attempt | undefined)[];
}

type Thing = Attempt | undefined;

/** Places attempts and the phone that answered; what has no place in time stands at the zero, without a length. */
export function thingsOf(lanes: readonly Lane[], clockwork: Clockwork, answer: Answer | undefined): Things {
    const startOf = (thing: Thing): number => {
        return thing === undefined ? (answer?.from ?? 0) : (clockwork.at(thing) ?? 0);
    };
    const offsets = new Uint32Array(lanes.length + 1);
    const attempts: Thing[] = [];
    lanes.forEach((lane, index) => {
        const row = answer?.lane.key === lane.key ? [...lane.attempts, undefined] : lane.attempts;
        for (const thing of inOrder(row, startOf)) attempts.push(thing);
        offsets[index + 1] = attempts.length;
    });
    const from = Float64Array.from(attempts, startOf);
    const to = from.map((start, index) => {
        const thing = attempts[index];
        return thing === undefined ? (answer?.to ?? 0) : endOf(thing, start, clockwork);
    });
    return { strip: { offsets, from, to }, attempts };
}

function endOf(attempt: Attempt, start: number, clockwork: Clockwork): number {
    return clockwork.at(attempt) === undefined ? start : start + (ringOf(attempt) ?? 0);
}

/** Most are in order as they come: looking costs less than sorting. */
function inOrder(row: readonly Thing[], startOf: (thing: Thing) => number): readonly Thing[] {
    let last = -Infinity;
    const isOrdered = row.every((thing) => {
        const before = last;
        last = startOf(thing);
        return before <= last;
    });
    return isOrdered ? row : [...row].sort((a, b) => startOf(a) - startOf(b));
}
