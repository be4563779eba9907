import { rang, reasonOf, ringOf, toneOf, type Attempt, type Reason, type Tone } from 'c/phoneEventModel';
import {
    brief,
    clock,
    counting,
    countLabels,
    duration,
    fill,
    pictureLabels,
    reasonLabels,
    whole
} from 'c/phoneEventText';
import type { Clockwork } from './clockwork';
import { reasonIcons } from './icons';
import { personOf } from './people';

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
    const word = reasonLabels.word[reason];
    return {
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

/** The bar of attempts at one person that lie too close to be drawn apart, in order of time. */
export function groupOf(attempts: readonly Attempt[], clockwork: Clockwork): Bar | undefined {
    const counts = [...countsOf(attempts)].sort(([, a], [, b]) => b - a);
    const [first] = attempts;
    const last = attempts.at(-1);
    const [most] = counts;
    if (first === undefined || last === undefined || most === undefined) {
        return undefined;
    }
    const [reason] = most;
    const { attemptOne: one, attemptOther: other } = countLabels.text;
    const from = sinceOf(clockwork.at(first) ?? 0, clockwork.fromArrival);
    return {
        word: reasonLabels.word[reason],
        seconds: whole(attempts.length),
        sentence: fill(
            pictureLabels.text.group,
            personOf(first),
            counting(attempts.length, { one, other }),
            from,
            clock(clockwork.at(last) ?? 0),
            counts
                .map(([each, count]) => fill(countLabels.text.actor, reasonLabels.word[each], whole(count)))
                .join(', ')
        ),
        icon: reasonIcons[reason],
        tone: toneOf(reason),
        shape: 'group'
    };
}

function countsOf(attempts: readonly Attempt[]): ReadonlyMap<Reason, number> {
    const counts = new Map<Reason, number>();
    for (const attempt of attempts) {
        const reason = reasonOf(attempt);
        counts.set(reason, (counts.get(reason) ?? 0) + 1);
    }
    return counts;
}

/** When something was, in words: into the call, or after the first attempt where nobody knows when the call came in. */
export function sinceOf(seconds: number, fromArrival: boolean): string {
    return fill(fromArrival ? pictureLabels.text.intoCall : pictureLabels.text.afterFirst, clock(seconds));
}
