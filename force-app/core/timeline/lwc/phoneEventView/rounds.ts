import type { Round, Span } from 'c/phoneEventModel';
import { clock, counting, countLabels, duration, fill, pictureLabels, whole } from 'c/phoneEventText';
import type { Clockwork } from './clockwork';

/** Rounds on the axis, in seconds, and their words when they are asked for. */
export interface Bands {
    readonly spans: readonly Span[];
    /** What to write on a round, or on several that are drawn as one: from the first to before the last. */
    readonly word: (first: number, last: number) => string;
    readonly title: (first: number, last: number) => string;
    /** What to say of the time between a round and the next; undefined where there is none. */
    readonly gap: (index: number) => { readonly word: string; readonly title: string } | undefined;
}

/** The rounds of a call. A round that is not over when the next begins ends there. */
export function bandsOf(rounds: readonly Round[], { zero }: Clockwork): Bands {
    const spans = rounds.map(({ startedAt, endedAt }, index) => ({
        from: (startedAt - zero) / 1000,
        to: (Math.min(endedAt, rounds[index + 1]?.startedAt ?? endedAt) - zero) / 1000
    }));
    return {
        spans,
        word: (first, last) => wordOf(first, last),
        title: (first, last) => titleOf(rounds, spans, first, last),
        gap: (index) => gapOf(spans[index], spans[index + 1])
    };
}

function wordOf(first: number, last: number): string {
    return last - first === 1 ? whole(first + 1) : fill(pictureLabels.word.rounds, whole(first + 1), whole(last));
}

function titleOf(rounds: readonly Round[], spans: readonly Span[], first: number, last: number): string {
    if (last - first > 1) {
        return fill(pictureLabels.text.rounds, whole(first + 1), whole(last));
    }
    const people = new Set(rounds[first]?.attempts.map((attempt) => attempt.personKey)).size;
    const tried = counting(people, { one: countLabels.text.personOne, other: countLabels.text.personOther });
    return fill(pictureLabels.text.round, whole(first + 1), tried, clock(spans[first]?.from ?? 0));
}

function gapOf(
    round: Span | undefined,
    next: Span | undefined
): { readonly word: string; readonly title: string } | undefined {
    const seconds = round && next ? next.from - round.to : 0;
    return seconds < 0.5
        ? undefined
        : { word: duration(seconds), title: fill(pictureLabels.text.gap, duration(seconds)) };
}
