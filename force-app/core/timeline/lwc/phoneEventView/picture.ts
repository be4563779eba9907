import {
    axisOf,
    columnsOf,
    remember,
    spanOf,
    type Attempt,
    type Call,
    type Lane,
    type Round,
    type Span,
    type Steps,
    type Strip,
    type Tone,
    type Wait,
    type WaitPart
} from 'c/phoneEventModel';
import { pictureLabels } from 'c/phoneEventText';
import { answerOf, type Answer } from './answer';
import { barOf, groupOf, type Bar } from './bar';
import type { Clockwork } from './clockwork';
import { lanesWith, laneView, type LaneView } from './lane';
import { legendOf, type LegendEntry } from './legend';
import { markOf } from './mark';
import { opaque } from './opaque';
import { bandsOf, type Bands } from './rounds';
import { thingsOf } from './things';

/** A line across all lanes, at a second of the axis. */
export interface Mark {
    readonly at: number;
    readonly word: string;
    readonly tone: Tone;
}

/**
 * All that the picture draws, in seconds on one axis. Places are columns of numbers, words are made when somebody asks:
 * of ten thousand attempts a window shows some hundreds.
 */
export interface Picture {
    readonly axisWord: string;
    readonly axis: Span;
    /** The attempts and the phone that answered, lane by lane. */
    readonly strip: Strip;
    /** Seconds for which the queue left the person alone after each. */
    readonly pauses: Float64Array;
    readonly lane: (lane: number) => LaneView;
    readonly bar: (thing: number) => Bar | undefined;
    /** Attempts of one lane drawn as one: from the first to before the last. */
    readonly group: (first: number, last: number) => Bar | undefined;
    /** The attempt's id; undefined for the phone that answered. */
    readonly idOf: (thing: number) => string | undefined;
    /** The place of an attempt in the strip; undefined where there is none. */
    readonly find: (id: string | undefined) => number | undefined;
    readonly rounds: Bands;
    readonly wait: readonly WaitPart[];
    readonly mark: Mark | undefined;
    readonly legend: readonly LegendEntry[];
    /** The place in the strip of the phone that answered. */
    readonly answered: number | undefined;
}

/** The picture of a call, in steps. */
export function* pictureInSteps(
    call: Call,
    attempts: readonly Attempt[],
    rounds: readonly Round[],
    wait: Wait | undefined,
    clockwork: Clockwork
): Steps<Picture> {
    const answer = answerOf(call, clockwork);
    const lanes = lanesWith(attempts, rounds, answer?.lane.key);
    yield;
    const things = thingsOf(lanes, columnsOf(attempts), clockwork, answer);
    yield;
    const { strip, attempts: made, pauses } = things;
    const legend = legendOf(attempts);
    yield;
    const mark = markOf(call, clockwork);
    const places = remember(() => new Map(made.map((attempt, index) => [attempt?.id, index])));
    const answered = made.indexOf(undefined);
    return opaque({
        axisWord: clockwork.fromArrival ? pictureLabels.row.time : pictureLabels.row.timeFirst,
        axis: axisOf(
            [spanOf(strip), wait && { from: 0, to: wait.seconds }, mark && { from: mark.at, to: mark.at }].filter(
                (span) => span !== undefined
            )
        ),
        strip,
        pauses,
        lane: (index) => headingOf(lanes[index], answer),
        bar: (index) => {
            const attempt = made[index];
            return attempt === undefined ? answer?.bar : barOf(attempt, clockwork);
        },
        group: (first, last) => groupOf(things, first, last, clockwork),
        idOf: (index) => made[index]?.id,
        find: (id) => (id === undefined ? undefined : places().get(id)),
        rounds: bandsOf(rounds, clockwork),
        wait: wait?.parts ?? [],
        mark,
        legend,
        answered: answered === -1 ? undefined : answered
    });
}

function headingOf(lane: Lane | undefined, answer: Answer | undefined): LaneView {
    return lane === undefined || lane.attempts.length === 0
        ? (answer?.lane ?? { key: '', name: '', note: '' })
        : laneView(lane);
}
