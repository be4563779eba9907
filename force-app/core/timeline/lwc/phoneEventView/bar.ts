import { rang, REASONS, reasonOf, ringOf, toneOf, type Attempt, type Reason, type Tone } from 'c/phoneEventModel';
import {
    brief,
    clock,
    counting,
    countLabels,
    dateTime,
    duration,
    fill,
    pictureLabels,
    reasonLabels,
    whole
} from 'c/phoneEventText';
import type { Clockwork } from './clockwork';
import { reasonIcons } from './icons';
import { personOf } from './people';
import type { Things } from './things';

/** How a bar is drawn: filled over its ring time, hollow where nothing rang, without a place in time, or many as one. */
export type Shape = 'ring' | 'open' | 'silent' | 'unplaced' | 'answer' | 'group';

/** One bar in words. */
export interface Bar {
    readonly word: string;
    /** How long it rang, or how many attempts it stands for. */
    readonly seconds: string;
    readonly sentence: string;
    /** Its drawing, see `reasonIcons`. */
    readonly icon: string;
    readonly tone: Tone;
    readonly shape: Shape;
}

/** The bar of one attempt. */
export function barOf(attempt: Attempt, clockwork: Clockwork): Bar {
    const reason = reasonOf(attempt);
    const from = clockwork.at(attempt);
    const ring = ringOf(attempt);
    return {
        word: wordOf(attempt, from),
        seconds: ring === undefined ? '' : brief(ring),
        sentence: sentenceOf(attempt, from, ring, clockwork.fromArrival),
        icon: reasonIcons[reason],
        tone: toneOf(reason),
        shape: from === undefined ? 'unplaced' : rang(attempt) ? (ring === undefined ? 'open' : 'ring') : 'silent'
    };
}

/** What an attempt without a place in time says of its time: that nobody knows it, or that it is not the call's. */
function wordOf(attempt: Attempt, from: number | undefined): string {
    const word = reasonLabels.word[reasonOf(attempt)];
    if (from !== undefined) return word;
    return fill(attempt.startedAt === undefined ? pictureLabels.word.noTime : pictureLabels.word.notDuring, word);
}

function sentenceOf(
    attempt: Attempt,
    from: number | undefined,
    ring: number | undefined,
    fromArrival: boolean
): string {
    const word = reasonLabels.word[reasonOf(attempt)];
    if (from === undefined) {
        return attempt.startedAt === undefined
            ? fill(pictureLabels.text.noTime, personOf(attempt), word)
            : fill(pictureLabels.text.notDuring, personOf(attempt), dateTime(attempt.startedAt), word);
    }
    const since = sinceOf(from, fromArrival);
    return ring === undefined
        ? fill(pictureLabels.text.silent, personOf(attempt), since, word)
        : fill(pictureLabels.text.rang, personOf(attempt), since, word, duration(ring));
}

/** The bar of things of one lane that lie too close to be drawn apart: from the first to before the last. */
export function groupOf(things: Things, first: number, last: number, clockwork: Clockwork): Bar | undefined {
    const attempts = things.attempts.slice(first, last).filter((thing) => thing !== undefined);
    const [earliest] = attempts;
    const latest = attempts.at(-1);
    const counts = countsOf(things, first, last);
    const [most] = counts;
    if (earliest === undefined || latest === undefined || most === undefined) {
        return undefined;
    }
    const { attemptOne: one, attemptOther: other } = countLabels.text;
    return {
        word: reasonLabels.word[most.reason],
        seconds: whole(attempts.length),
        sentence: fill(
            pictureLabels.text.group,
            personOf(earliest),
            counting(attempts.length, { one, other }),
            sinceOf(clockwork.at(earliest) ?? 0, clockwork.fromArrival),
            clock(clockwork.at(latest) ?? 0),
            counts
                .map(({ reason, count }) => fill(countLabels.text.actor, reasonLabels.word[reason], whole(count)))
                .join(', ')
        ),
        icon: reasonIcons[most.reason],
        tone: toneOf(most.reason),
        shape: 'group'
    };
}

/** How often each reason occurs among these, the most frequent first. */
function countsOf(
    { attempts, reasons }: Things,
    first: number,
    last: number
): readonly { readonly reason: Reason; readonly count: number }[] {
    const counts = new Uint32Array(REASONS.length);
    for (let thing = first; thing < last; thing += 1) {
        const place = reasons[thing] ?? 0;
        if (attempts[thing] !== undefined) counts[place] = (counts[place] ?? 0) + 1;
    }
    return REASONS.map((reason, place) => ({ reason, count: counts[place] ?? 0 }))
        .filter(({ count }) => count > 0)
        .sort((a, b) => b.count - a.count);
}

/** When something was, in words: into the call, or after the first attempt where nobody knows when the call came in. */
export function sinceOf(seconds: number, fromArrival: boolean): string {
    return fill(fromArrival ? pictureLabels.text.intoCall : pictureLabels.text.afterFirst, clock(seconds));
}
