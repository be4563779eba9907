import { counted } from './call';
import { groupedBy } from './grouped';
import type { Miss } from './miss';

/** When a person answered a call, in milliseconds since 1970. */
export interface Answer {
    readonly personKey: string;
    readonly at: number;
}

/** One person's misses in a row, oldest first: without a call answered in between. */
export interface Streak {
    /** Misses since the last answer: the streak that is still going on. */
    readonly now: readonly Miss[];
    /** The first of the longest. */
    readonly longest: readonly Miss[];
}

/**
 * The streaks of everybody who missed something, by person. Misses without a time or a person belong to none, and so do
 * those before a moment from which on the answers are known.
 */
export function streaksOf(
    misses: readonly Miss[],
    answers: readonly Answer[],
    since = -Infinity
): ReadonlyMap<string, Streak> {
    const timed = counted(misses).filter(
        ({ personKey, startedAt }) => personKey !== '' && startedAt !== undefined && startedAt >= since
    );
    const answered = groupedBy(answers, ({ personKey }) => personKey);
    const byPerson = groupedBy(timed, ({ personKey }) => personKey);
    return new Map([...byPerson].map(([key, own]) => [key, streakOf(own, answered.get(key) ?? [])]));
}

function streakOf(misses: readonly Miss[], answers: readonly Answer[]): Streak {
    const steps: readonly { readonly at: number; readonly miss?: Miss }[] = [
        ...misses.map((miss) => ({ at: miss.startedAt ?? 0, miss })),
        ...answers.map(({ at }) => ({ at }))
    ];
    let now: Miss[] = [];
    const runs = [now];
    // An answer at the same second ends a streak: the person was at the phone.
    for (const { miss } of [...steps].sort((a, b) => a.at - b.at || Number('miss' in b) - Number('miss' in a))) {
        if (miss) now.push(miss);
        else runs.push((now = []));
    }
    return { now, longest: runs.reduce((most, run) => (run.length > most.length ? run : most)) };
}
