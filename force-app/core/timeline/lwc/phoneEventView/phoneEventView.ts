/**
 * What the presentations draw: the model of a call put in words. Knows neither the platform nor any markup.
 * The bundle's only door; the files beside it are private.
 */
import { byTime, splitWait, type Attempt, type Call } from 'c/phoneEventModel';
import { clockworkOf, presentOf } from './clockwork';
import { explanationOf, type Explanation } from './explanation';
import { pictureOf, type Picture } from './picture';
import { roundNumbers, rowsOf, type Row } from './rows';
import { summaryOf, type Summary } from './summary';

export { emptyMessage } from './empty';
export type { Explanation, Fact } from './explanation';
export { partialText } from './partial';
export { personOf } from './people';
export type { Bar, LaneView, Shape } from './lane';
export type { Band, LegendEntry, Mark, Picture, WaitBand } from './picture';
export type { Row } from './rows';
export type { Figure, Summary, WaitShare } from './summary';

/** A call as its page shows it. */
export interface CallView {
    readonly summary: Summary;
    readonly picture: Picture;
    readonly rows: readonly Row[];
    /** Explains an attempt; undefined where it is not one of this call. */
    readonly explain: (attemptId: string | undefined) => Explanation | undefined;
}

/** The view of a call and its missed attempts; `now` (milliseconds since 1970) ends the wait of a call in progress. */
export function viewOf(call: Call, attempts: readonly Attempt[], now: number): CallView {
    const sorted = byTime(attempts);
    const present = presentOf(call, sorted, now);
    const clockwork = clockworkOf(call, sorted, present);
    const wait = splitWait(call, sorted, present);
    const rounds = roundNumbers(sorted.filter((attempt) => clockwork.at(attempt) !== undefined));
    return {
        summary: summaryOf(call, sorted, wait, clockwork),
        picture: pictureOf(call, sorted, wait, clockwork),
        rows: rowsOf(sorted, rounds, clockwork),
        explain: (attemptId) => {
            const attempt = sorted.find((candidate) => candidate.id === attemptId);
            return attempt && explanationOf(attempt, rounds.get(attempt.id), clockwork);
        }
    };
}
