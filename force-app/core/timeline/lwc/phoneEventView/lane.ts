import {
    lanesOf,
    neverRang,
    rang,
    reasonOf,
    ringOf,
    toneOf,
    type Attempt,
    type Call,
    type Lane,
    type Span,
    type Tone
} from 'c/phoneEventModel';
import { brief, clock, counting, countLabels, duration, fill, pictureLabels, reasonLabels } from 'c/phoneEventText';
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

/** With more people than this, who answered comes first: at the end nobody would see them. */
const MANY = 12;

/** The lanes of a call, with the phone that answered. */
export function laneViews(call: Call, attempts: readonly Attempt[], clockwork: Clockwork): readonly LaneView[] {
    const lanes = lanesOf(attempts).map((lane) => laneView(lane, clockwork));
    return withAnswer(lanes, call, clockwork);
}

function laneView(lane: Lane, clockwork: Clockwork): LaneView {
    const [first] = lane.attempts;
    return {
        key: lane.key,
        name: first ? personOf(first) : '',
        note: noteOf(lane),
        bars: lane.attempts.map((attempt) => barOf(attempt, clockwork))
    };
}

function noteOf({ attempts }: Lane): string {
    const { attemptOne: one, attemptOther: other } = countLabels.text;
    const tries = counting(attempts.length, { one, other });
    if (attempts.every(neverRang)) {
        return fill(pictureLabels.text.laneSilent, tries);
    }
    const total = attempts.reduce((sum, attempt) => sum + (ringOf(attempt) ?? 0), 0);
    return total > 0 ? fill(pictureLabels.text.lane, tries, brief(total)) : tries;
}

function barOf(attempt: Attempt, clockwork: Clockwork): Bar {
    const reason = reasonOf(attempt);
    const from = clockwork.at(attempt);
    const ring = ringOf(attempt);
    const word = reasonLabels.word[reason];
    return {
        id: attempt.id,
        from: from ?? 0,
        to: (from ?? 0) + (from === undefined ? 0 : (ring ?? 0)),
        word: from === undefined ? fill(pictureLabels.word.noTime, word) : word,
        seconds: ring === undefined ? '' : brief(ring),
        sentence: sentenceOf(attempt, from, ring, clockwork.fromArrival),
        icon: reasonIcons[reason],
        tone: toneOf(reason),
        shape: from === undefined ? 'unplaced' : rang(attempt) ? (ring === undefined ? 'open' : 'ring') : 'silent'
    };
}

function sentenceOf(
    attempt: Attempt,
    from: number | undefined,
    ring: number | undefined,
    fromArrival: boolean
): string {
    const word = reasonLabels.word[reasonOf(attempt)];
    if (from === undefined) {
        return fill(pictureLabels.text.noTime, personOf(attempt), word);
    }
    const since = sinceOf(from, fromArrival);
    return ring === undefined
        ? fill(pictureLabels.text.silent, personOf(attempt), since, word)
        : fill(pictureLabels.text.rang, personOf(attempt), since, word, duration(ring));
}

function answerOf(name: string, from: number, { fromArrival }: Clockwork, end: number): string {
    const since = sinceOf(end, fromArrival);
    return end > from
        ? fill(pictureLabels.text.answered, name, since, duration(end - from))
        : fill(pictureLabels.text.silent, name, since, pictureLabels.word.answered);
}

function sinceOf(seconds: number, fromArrival: boolean): string {
    return fill(fromArrival ? pictureLabels.text.intoCall : pictureLabels.text.afterFirst, clock(seconds));
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
        seconds: end > from ? brief(end - from) : '',
        sentence: answerOf(call.answeredBy, from, clockwork, end),
        icon: ANSWERED_ICON,
        tone: 'success',
        shape: 'answer'
    };
    const own: LaneView = { key, name: call.answeredBy, note: pictureLabels.text.laneAnswered, bars: [bar] };
    return lanes.some((lane) => lane.key === key)
        ? lanes.map((lane) => (lane.key === key ? { ...lane, bars: [...lane.bars, bar] } : lane))
        : lanes.length > MANY
          ? [own, ...lanes]
          : [...lanes, own];
}
