import { ringOf, type Attempt, type Lane, type Strip } from 'c/phoneEventModel';
import type { Answer } from './answer';
import type { Clockwork } from './clockwork';

/** What stands in the lanes, in columns: lane after lane, each in order of time. */
export interface Things {
    readonly strip: Strip;
    /** The attempt of each; undefined for the phone that answered. */
    readonly attempts: readonly (Attempt | undefined)[];
}

/** Places attempts and the phone that answered; what has no place in time stands at the zero, without a length. */
export function thingsOf(lanes: readonly Lane[], clockwork: Clockwork, answer: Answer | undefined): Things {
    const startOf = (attempt: Attempt | undefined): number => {
        return attempt === undefined ? (answer?.from ?? 0) : (clockwork.at(attempt) ?? 0);
    };
    const rows = lanes.map(({ key, attempts }) =>
        inOrder(answer?.lane.key === key ? [...attempts, undefined] : attempts, startOf)
    );
    const attempts = rows.flat();
    const offsets = new Uint32Array(lanes.length + 1);
    rows.forEach((row, lane) => {
        offsets[lane + 1] = (offsets[lane] ?? 0) + row.length;
    });
    const from = new Float64Array(attempts.length);
    const to = new Float64Array(attempts.length);
    for (const [thing, attempt] of attempts.entries()) {
        const start = startOf(attempt);
        from[thing] = start;
        to[thing] = attempt === undefined ? (answer?.to ?? 0) : endOf(attempt, start, clockwork);
    }
    return { strip: { offsets, from, to }, attempts };
}

function endOf(attempt: Attempt, start: number, clockwork: Clockwork): number {
    return clockwork.at(attempt) === undefined ? start : start + (ringOf(attempt) ?? 0);
}

type Row = readonly (Attempt | undefined)[];

/** Most are in order as they come: looking costs less than sorting. */
function inOrder(row: Row, startOf: (attempt: Attempt | undefined) => number): Row {
    let last = -Infinity;
    for (const attempt of row) {
        const start = startOf(attempt);
        if (start < last) {
            return [...row].sort((a, b) => startOf(a) - startOf(b));
        }
        last = start;
    }
    return row;
}
