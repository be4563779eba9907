import { counted, ringOf, type Attempt } from './call';

/** Attempts that begin within this many milliseconds of a round's first belong to that round. */
const ROUND_WINDOW = 3000;

/** Sorts what has no time behind everything that has one. */
const LAST = Number.MAX_SAFE_INTEGER;

/** Attempts started together: one ring of a group, or one try of a queue. Times are milliseconds since 1970. */
export interface Round {
    readonly number: number;
    readonly startedAt: number;
    readonly endedAt: number;
    readonly attempts: readonly Attempt[];
}

/** All attempts at one person, in order of time. */
export interface Lane {
    readonly key: string;
    readonly attempts: readonly Attempt[];
}

/** By start, those without a time last; the id decides a tie, so that two readings never differ. */
export function byTime(attempts: readonly Attempt[]): readonly Attempt[] {
    return [...attempts].sort((a, b) => (a.startedAt ?? LAST) - (b.startedAt ?? LAST) || a.id.localeCompare(b.id));
}

/** The rounds of a call. A person tried again opens a new round, however soon it was. */
export function roundsOf(attempts: readonly Attempt[]): readonly Round[] {
    const rounds: { startedAt: number; people: Set<string>; attempts: Attempt[] }[] = [];
    for (const attempt of byTime(attempts)) {
        if (attempt.startedAt !== undefined) {
            const open = rounds.at(-1);
            const joins =
                open && attempt.startedAt - open.startedAt <= ROUND_WINDOW && !open.people.has(attempt.personKey);
            const round = joins ? open : { startedAt: attempt.startedAt, people: new Set<string>(), attempts: [] };
            if (!joins) {
                rounds.push(round);
            }
            round.attempts.push(attempt);
            // People nobody knows cannot be told apart, so they never count as tried again.
            if (attempt.personKey !== '') {
                round.people.add(attempt.personKey);
            }
        }
    }
    return rounds.map(({ startedAt, attempts: members }, index) => ({
        number: index + 1,
        startedAt,
        endedAt: Math.max(...members.map(endOf)),
        attempts: members
    }));
}

function endOf(attempt: Attempt): number {
    return (attempt.startedAt ?? 0) + (ringOf(attempt) ?? 0) * 1000;
}

/**
 * One lane for each person tried, by the round in which they were first tried. Within a round those with a miss that
 * counts come first: where forty phones ring at once, they are the ones to look at.
 */
export function lanesOf(attempts: readonly Attempt[]): readonly Lane[] {
    const lanes = new Map<string, Attempt[]>();
    for (const attempt of byTime(attempts)) {
        const lane = lanes.get(attempt.personKey);
        if (lane) {
            lane.push(attempt);
        } else {
            lanes.set(attempt.personKey, [attempt]);
        }
    }
    const rounds = new Map(roundsOf(attempts).flatMap((round) => round.attempts.map(({ id }) => [id, round.number])));
    return [...lanes]
        .map(([key, members]) => ({ key, attempts: members }))
        .sort((a, b) => firstRound(a, rounds) - firstRound(b, rounds) || uncounted(a) - uncounted(b));
}

function firstRound({ attempts: [first] }: Lane, rounds: ReadonlyMap<string, number>): number {
    return (first && rounds.get(first.id)) ?? LAST;
}

function uncounted(lane: Lane): number {
    return counted(lane.attempts).length === 0 ? 1 : 0;
}
