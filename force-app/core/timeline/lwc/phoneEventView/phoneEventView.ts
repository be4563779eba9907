/**
 * What the presentations draw: the model of a call put in words. Knows neither the platform nor any markup.
 * The bundle's only door; the files beside it are private.
 */
import { byTime, roundsOf, splitWait, type Attempt, type Call } from 'c/phoneEventModel';
import { clockworkOf, presentOf } from './clockwork';
import { explanationOf, type Explanation } from './explanation';
import { opaque } from './opaque';
import { pictureOf, type Picture } from './picture';
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
    const sorted = byTime(attempts);
    const present = presentOf(call, sorted, now);
    const clockwork = clockworkOf(call, sorted, present);
    const wait = splitWait(call, sorted, present);
    const rounds = roundsOf(sorted.filter((attempt) => clockwork.at(attempt) !== undefined));
    let numbers: ReadonlyMap<string, number> | undefined;
    const roundOf = (attemptId: string): number | undefined => (numbers ??= roundNumbers(rounds)).get(attemptId);
    return opaque({
        legs: call.legs,
        summary: summaryOf(call, sorted, wait, clockwork),
        picture: pictureOf(call, sorted, rounds, wait, clockwork),
        rows: rowsOf(sorted, roundOf, clockwork),
        explain: (attemptId) => {
            const attempt = sorted.find((candidate) => candidate.id === attemptId);
            return attempt && explanationOf(attempt, roundOf(attempt.id), clockwork);
        }
    });
}
