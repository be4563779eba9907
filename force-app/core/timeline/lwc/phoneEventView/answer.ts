import { answerRingOf, type Call } from 'c/phoneEventModel';
import { brief, duration, fill, pictureLabels } from 'c/phoneEventText';
import { sinceOf, type Bar } from './bar';
import type { Clockwork } from './clockwork';
import { ANSWERED_ICON } from './icons';
import type { LaneView } from './lane';

/** The phone that answered: its place on the axis in seconds, its bar, and a lane for who has no other. */
export interface Answer {
    readonly from: number;
    readonly to: number;
    readonly bar: Bar;
    readonly lane: LaneView;
}

/** Who answered, where that is known. */
export function answerOf(call: Call, clockwork: Clockwork): Answer | undefined {
    const { end, zero } = clockwork;
    if (call.outcome !== 'Answered' || call.answeredBy === undefined || end === undefined) {
        return undefined;
    }
    const from = Math.min(end, ((answerRingOf(call, zero) ?? Infinity) - zero) / 1000);
    const name = call.answeredBy;
    const bar: Bar = {
        word: pictureLabels.word.answered,
        seconds: end > from ? brief(end - from) : '',
        sentence: sentenceOf(name, from, end, clockwork.fromArrival),
        icon: ANSWERED_ICON,
        tone: 'success',
        shape: 'answer'
    };
    const key = call.answeredById ?? 'answer';
    return { from, to: end, bar, lane: { key, name, note: pictureLabels.text.laneAnswered } };
}

function sentenceOf(name: string, from: number, end: number, fromArrival: boolean): string {
    const since = sinceOf(end, fromArrival);
    return end > from
        ? fill(pictureLabels.text.answered, name, since, duration(end - from))
        : fill(pictureLabels.text.silent, name, since, pictureLabels.word.answered);
}
