import {
    axisOf,
    stripOf,
    type Attempt,
    type Call,
    type Lane,
    type Round,
    type Span,
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

/** The picture of a call. */
export function pictureOf(
    call: Call,
    attempts: readonly Attempt[],
    rounds: readonly Round[],
    wait: Wait | undefined,
    clockwork: Clockwork
): Picture {
    const answer = answerOf(call, clockwork);
    const lanes = lanesWith(attempts, rounds, answer?.lane.key);
    const rows = lanes.map((lane) => thingsOf(lane, clockwork, answer?.lane.key === lane.key ? answer : undefined));
    const things = rows.flat();
    const strip = stripOf(rows);
    const mark = markOf(call, clockwork);
    const places = remember(() => new Map(things.map(({ attempt }, index) => [attempt?.id, index])));
    const answered = things.findIndex(({ attempt }) => attempt === undefined);
    return opaque({
        axisWord: clockwork.fromArrival ? pictureLabels.row.time : pictureLabels.row.timeFirst,
        axis: axisOf(spansOf(strip, wait, mark)),
        strip,
        pauses: Float64Array.from(things, ({ attempt }) => Math.max(0, attempt?.wrapUpSeconds ?? 0)),
        lane: (index) => headingOf(lanes[index], answer),
        bar: (index) => {
            const attempt = things[index]?.attempt;
            return attempt === undefined ? answer?.bar : barOf(attempt, clockwork);
        },
        group: (first, last) => groupOf(attemptsIn(things.slice(first, last)), clockwork),
        idOf: (index) => things[index]?.attempt?.id,
        find: (id) => (id === undefined ? undefined : places().get(id)),
        rounds: bandsOf(rounds, clockwork),
        wait: wait?.parts ?? [],
        mark,
        legend: legendOf(attempts),
        answered: answered === -1 ? undefined : answered
    });
}

/** Something in a lane: an attempt, or where there is none the phone that answered. */
interface Thing extends Span {
    readonly attempt: Attempt | undefined;
}

/** What a lane shows, in order of time; what has no place in time stands at its start. */
function thingsOf(lane: Lane, clockwork: Clockwork, answer: Answer | undefined): readonly Thing[] {
    const things: Thing[] = lane.attempts.map((attempt) => ({ attempt, ...clockwork.span(attempt) }));
    if (answer) {
        things.push({ attempt: undefined, from: answer.from, to: answer.to });
    }
    const isInOrder = things.every((thing, index) => index === 0 || (things[index - 1]?.from ?? 0) <= thing.from);
    return isInOrder ? things : things.sort((a, b) => a.from - b.from);
}

function attemptsIn(things: readonly Thing[]): readonly Attempt[] {
    return things.flatMap(({ attempt }) => (attempt === undefined ? [] : [attempt]));
}

function headingOf(lane: Lane | undefined, answer: Answer | undefined): LaneView {
    return lane === undefined || lane.attempts.length === 0
        ? (answer?.lane ?? { key: '', name: '', note: '' })
        : laneView(lane);
}

function* spansOf({ from, to }: Strip, wait: Wait | undefined, mark: Mark | undefined): Iterable<Span> {
    for (let index = 0; index < from.length; index += 1) {
        yield { from: from[index] ?? 0, to: to[index] ?? 0 };
    }
    yield* [...(wait ? [{ from: 0, to: wait.seconds }] : []), ...(mark ? [{ from: mark.at, to: mark.at }] : [])];
}

function remember<T>(make: () => T): () => T {
    let made: T | undefined;
    return () => (made ??= make());
}
