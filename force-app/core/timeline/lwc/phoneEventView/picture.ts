import {
    lanesOf,
    rang,
    REASONS,
    reasonOf,
    roundsOf,
    toneOf,
    type Attempt,
    type Call,
    type Lane,
    type Span,
    type Tone,
    type Wait,
    type WaitKind
} from 'c/phoneEventModel';
import {
    clock,
    counting,
    countLabels,
    duration,
    fill,
    pictureLabels,
    reasonLabels,
    waitLabels,
    whole
} from 'c/phoneEventText';
import type { Clockwork } from './clockwork';
import { ANSWERED_ICON, reasonIcons } from './icons';
import { personOf } from './people';

/** How a bar is drawn: filled over its ring time, hollow where nothing rang, or without a place in time. */
export type Shape = 'ring' | 'open' | 'silent' | 'unplaced' | 'answer';

/** One bar; times in seconds on the axis. */
export interface Bar extends Span {
    readonly id: string;
    readonly word: string;
    readonly seconds: string;
    readonly sentence: string;
    readonly icon: string;
    readonly tone: Tone;
    readonly shape: Shape;
}

/** One person's bars, in order of time. */
export interface LaneView {
    readonly key: string;
    readonly name: string;
    readonly note: string;
    readonly bars: readonly Bar[];
}

export interface Band extends Span {
    readonly key: string;
    readonly word: string;
    readonly title: string;
}

export interface WaitBand extends Band {
    readonly kind: WaitKind;
}

/** A line across all lanes. */
export interface Mark {
    readonly at: number;
    readonly word: string;
    readonly tone: Tone;
}

export interface LegendEntry {
    readonly key: string;
    readonly word: string;
    readonly count: string;
    readonly icon: string;
    readonly tone: Tone;
    readonly hollow: boolean;
}

/** All that the picture draws, in words and in seconds on one axis. */
export interface Picture {
    readonly axisWord: string;
    readonly lanes: readonly LaneView[];
    readonly rounds: readonly Band[];
    readonly wait: readonly WaitBand[];
    readonly mark: Mark | undefined;
    readonly legend: readonly LegendEntry[];
}

/** The picture of a call. */
export function pictureOf(
    call: Call,
    attempts: readonly Attempt[],
    wait: Wait | undefined,
    clockwork: Clockwork
): Picture {
    return {
        axisWord: clockwork.fromArrival ? pictureLabels.row.time : pictureLabels.row.timeFirst,
        lanes: withAnswer(
            lanesOf(attempts).map((lane) => laneView(lane, clockwork)),
            call,
            clockwork
        ),
        rounds: roundBands(attempts, clockwork),
        wait: (wait?.parts ?? []).map((part) => ({
            ...part,
            key: `${part.kind}${part.from}`,
            word: waitLabels.word[part.kind],
            title: `${waitLabels.word[part.kind]}: ${duration(part.to - part.from)}`
        })),
        mark: markOf(call, clockwork),
        legend: legendOf(attempts)
    };
}

function laneView(lane: Lane, clockwork: Clockwork): LaneView {
    const rung = lane.attempts.filter(rang);
    const total = rung.reduce((sum, attempt) => sum + Math.max(0, attempt.ringSeconds ?? 0), 0);
    const tries = attemptCount(lane.attempts.length);
    const [first] = lane.attempts;
    return {
        key: lane.key,
        name: first ? personOf(first) : '',
        note:
            rung.length > 0
                ? fill(pictureLabels.text.lane, tries, duration(total))
                : fill(pictureLabels.text.laneSilent, tries),
        bars: lane.attempts.map((attempt) => barOf(attempt, clockwork))
    };
}

function attemptCount(count: number): string {
    return counting(count, { one: countLabels.text.attemptOne, other: countLabels.text.attemptOther });
}

function barOf(attempt: Attempt, clockwork: Clockwork): Bar {
    const reason = reasonOf(attempt);
    const from = clockwork.at(attempt);
    const ring = rang(attempt) ? attempt.ringSeconds : undefined;
    return {
        id: attempt.id,
        from: from ?? 0,
        to: (from ?? 0) + (from === undefined ? 0 : Math.max(0, ring ?? 0)),
        word: reasonLabels.word[reason],
        seconds: ring === undefined ? '' : duration(ring),
        sentence: sentenceOf(attempt, from, ring),
        icon: reasonIcons[reason],
        tone: toneOf(reason),
        shape: from === undefined ? 'unplaced' : rang(attempt) ? (ring === undefined ? 'open' : 'ring') : 'silent'
    };
}

function sentenceOf(attempt: Attempt, from: number | undefined, ring: number | undefined): string {
    const word = reasonLabels.word[reasonOf(attempt)];
    if (from === undefined) {
        return fill(pictureLabels.text.noTime, personOf(attempt), word);
    }
    return ring === undefined
        ? fill(pictureLabels.text.silent, personOf(attempt), clock(from), word)
        : fill(pictureLabels.text.rang, personOf(attempt), clock(from), word, duration(ring));
}

/** Adds the phone that answered to its person's lane, or a lane of its own at the end. */
function withAnswer(lanes: readonly LaneView[], call: Call, clockwork: Clockwork): readonly LaneView[] {
    if (call.outcome !== 'Answered' || call.answeredBy === undefined || clockwork.end === undefined) {
        return lanes;
    }
    const { end } = clockwork;
    const from = call.answerRingAt === undefined ? end : Math.min(end, (call.answerRingAt - clockwork.zero) / 1000);
    const key = call.answeredById ?? 'answer';
    const bar: Bar = {
        id: 'answer',
        from,
        to: end,
        word: pictureLabels.word.answered,
        seconds: end > from ? duration(end - from) : '',
        sentence: fill(pictureLabels.text.answered, call.answeredBy, clock(end), duration(end - from)),
        icon: ANSWERED_ICON,
        tone: 'success',
        shape: 'answer'
    };
    const own: LaneView = { key, name: call.answeredBy, note: pictureLabels.text.laneAnswered, bars: [bar] };
    return lanes.some((lane) => lane.key === key)
        ? lanes.map((lane) => (lane.key === key ? { ...lane, bars: [...lane.bars, bar] } : lane))
        : [...lanes, own];
}

function roundBands(attempts: readonly Attempt[], clockwork: Clockwork): readonly Band[] {
    const rounds = roundsOf(attempts.filter((attempt) => clockwork.at(attempt) !== undefined));
    return rounds.map((round, index) => {
        const from = (round.startedAt - clockwork.zero) / 1000;
        const next = rounds[index + 1];
        const until = Math.min(round.endedAt, next?.startedAt ?? round.endedAt);
        const people = new Set(round.attempts.map((attempt) => attempt.personKey)).size;
        const tried = counting(people, { one: countLabels.text.personOne, other: countLabels.text.personOther });
        return {
            key: String(round.number),
            from,
            to: (until - clockwork.zero) / 1000,
            word: whole(round.number),
            title: fill(pictureLabels.text.round, whole(round.number), tried, clock(from))
        };
    });
}

function markOf(call: Call, { end }: Clockwork): Mark | undefined {
    if (end === undefined) {
        return undefined;
    }
    const mark = (label: string, tone: Tone): Mark => ({ at: end, word: fill(label, clock(end)), tone });
    switch (call.outcome) {
        case 'Answered':
            return mark(pictureLabels.mark.answered, 'success');
        case 'In Progress':
            return mark(pictureLabels.mark.now, 'info');
        case 'Voicemail':
            return mark(pictureLabels.mark.voicemail, 'info');
        default:
            return call.hungUpByCaller
                ? mark(pictureLabels.mark.hungUp, 'error')
                : mark(pictureLabels.mark.ended, 'error');
    }
}

function legendOf(attempts: readonly Attempt[]): readonly LegendEntry[] {
    return REASONS.flatMap((reason) => {
        const those = attempts.filter((attempt) => reasonOf(attempt) === reason);
        const [first] = those;
        return first === undefined
            ? []
            : [
                  {
                      key: reason,
                      word: reasonLabels.word[reason],
                      count: whole(those.length),
                      icon: reasonIcons[reason],
                      tone: toneOf(reason),
                      hollow: !rang(first)
                  }
              ];
    });
}
