import { groupedBy } from './grouped';
import { countedMisses, type Miss } from './miss';

/** When a person answered a call, in milliseconds since 1970. */
export interface Answer {
    readonly personKey: string;
    readonly at: number;
}

/** One person's misses in a row: without a call answered in between. */
export interface Streak {
    readonly personKey: string;
    /** Misses since the last answer: the streak that is still going on. */
    readonly now: number;
    readonly longest: number;
    readonly lastMissAt: number;
}

/** The streaks of everybody who missed something, by person. Misses without a time or a person belong to none. */
export function streaksOf(misses: readonly Miss[], answers: readonly Answer[]): ReadonlyMap<string, Streak> {
    const timed = countedMisses(misses).filter((miss) => miss.personKey !== '' && miss.startedAt !== undefined);
    const answered = groupedBy(answers, ({ personKey }) => personKey);
    const byPerson = groupedBy(timed, ({ personKey }) => personKey);
    return new Map([...byPerson].map(([key, own]) => [key, streakOf(key, own, answered.get(key) ?? [])]));
}

function streakOf(personKey: string, misses: readonly Miss[], answers: readonly Answer[]): Streak {
    const times = misses.map(({ startedAt = 0 }) => startedAt);
    const steps = [...times.map((at) => ({ at, miss: true })), ...answers.map(({ at }) => ({ at, miss: false }))];
    let now = 0;
    let longest = 0;
    // An answer at the same second ends a streak: the person was at the phone.
    for (const { miss } of steps.sort((a, b) => a.at - b.at || Number(b.miss) - Number(a.miss))) {
        now = miss ? now + 1 : 0;
        longest = Math.max(longest, now);
    }
    return { personKey, now, longest, lastMissAt: Math.max(...times) };
}
