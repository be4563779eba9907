/**
 * What the presentations draw: the model of a call put in words. Knows neither the platform nor any markup.
 * The bundle's only door; the files beside it are private.
 */
import { atOnce, byTime, roundsOf, splitWait, type Attempt, type Call, type Steps } from 'c/phoneEventModel';
import { clockworkOf, presentOf } from './clockwork';
import { explanationOf, type Explanation } from './explanation';
import { opaque } from './opaque';
import { pictureInSteps, type Picture } from './picture';
import { roundNumbers, rowsOf, type Rows } from './rows';
import { summaryOf, type Summary } from './summary';

export { emptyMessage } from './empty';
export type { Explanation, Fact } from './explanation';
export { opaque } from './opaque';
export { partialText } from './partial';
export { personOf } from './people';
export type { Bar, Shape } from './bar';
export type { LaneView } from './lane';
export type { LegendEntry } from './legend';
export type { Mark, Picture } from './picture';
export type { Bands } from './rounds';
export type { Row, Rows } from './rows';
export type { Figure, Summary, WaitShare } from './summary';

/** A call as its page shows it. */
export interface CallView {
    /** UUIDs of the call's legs, see Call. */
    readonly legs: readonly string[];
    readonly summary: Summary;
    readonly picture: Picture;
    readonly rows: Rows;
    /** Explains an attempt; undefined where it is not one of this call. */
    readonly explain: (attemptId: string | undefined) => Explanation | undefined;
}

/** The view of a call and its missed attempts; `now` (milliseconds since 1970) ends the wait of a call in progress. */
export function viewOf(call: Call, attempts: readonly Attempt[], now: number): CallView {
    return atOnce(viewInSteps(call, attempts, now));
}

/** The same in steps, of which none takes longer than some milliseconds for ten thousand attempts. */
export function* viewInSteps(call: Call, attempts: readonly Attempt[], now: number): Steps<CallView> {
    const sorted = byTime(attempts);
    const present = presentOf(call, sorted, now);
    const clockwork = clockworkOf(call, sorted, present);
    yield;
    const wait = splitWait(call, sorted, present);
    yield;
    const isPlaced = (attempt: Attempt): boolean => clockwork.at(attempt) !== undefined;
    const rounds = roundsOf(sorted.every(isPlaced) ? sorted : sorted.filter(isPlaced));
    yield;
    const summary = summaryOf(call, sorted, wait, clockwork);
    yield;
    const picture = yield* pictureInSteps(call, sorted, rounds, wait, clockwork);
    let numbers: ReadonlyMap<string, number> | undefined;
    const roundOf = (attemptId: string): number | undefined => (numbers ??= roundNumbers(rounds)).get(attemptId);
    return opaque({
        legs: call.legs,
        summary,
        picture,
        rows: rowsOf(sorted, roundOf, clockwork),
        explain: (attemptId) => {
            const attempt = sorted.find((candidate) => candidate.id === attemptId);
            return attempt && explanationOf(attempt, roundOf(attempt.id), clockwork);
        }
    });
}
