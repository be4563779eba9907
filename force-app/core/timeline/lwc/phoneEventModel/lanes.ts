import type { Attempt } from './call';
import { columnsOf } from './columns';

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
    /** Their places among all attempts of the call, in order of time: where their columns are. */
    readonly places: readonly number[];
}

/** Lists that were found or put in order: each is looked through once. */
const ordered = new WeakSet<readonly Attempt[]>();

/** By start, those without a time last; the id decides a tie, so that two readings never differ. */
export function byTime(attempts: readonly Attempt[]): readonly Attempt[] {
    if (ordered.has(attempts)) {
        return attempts;
    }
    const sorted = isInOrder(attempts) ? attempts : [...attempts].sort(compare);
    ordered.add(sorted);
    return sorted;
}

/** The platform gives them in order already: looking costs less than sorting. */
function isInOrder(attempts: readonly Attempt[]): boolean {
    let last: Attempt | undefined;
    for (const attempt of attempts) {
        if (last !== undefined && compare(last, attempt) > 0) return false;
        last = attempt;
    }
    return true;
}

function compare(a: Attempt, b: Attempt): number {
    const times = (a.startedAt ?? LAST) - (b.startedAt ?? LAST);
    // Plain order of characters: localeCompare takes a hundred times as long, and ids are no words.
    return times === 0 && a.id !== b.id ? (a.id < b.id ? -1 : 1) : times;
}

/** The rounds of a call. A person tried again opens a new round, however soon it was. */
export function roundsOf(attempts: readonly Attempt[]): readonly Round[] {
    const rounds: { number: number; startedAt: number; endedAt: number; attempts: Attempt[] }[] = [];
    /** The round in which each person was tried last. */
    const tried = new Map<string, number>();
    const sorted = byTime(attempts);
    const { rings } = columnsOf(sorted);
    let at = 0;
    for (const attempt of sorted) {
        const { startedAt, personKey } = attempt;
        const ring = Math.max(0, rings[at] ?? 0);
        at += 1;
        if (startedAt !== undefined) {
            const open = rounds.at(-1);
            const isAgain = tried.get(personKey) === rounds.length;
            const joins = open && startedAt - open.startedAt <= ROUND_WINDOW && !isAgain;
            const round = joins ? open : { number: rounds.length + 1, startedAt, endedAt: startedAt, attempts: [] };
            if (!joins) {
                rounds.push(round);
            }
            round.attempts.push(attempt);
            round.endedAt = Math.max(round.endedAt, startedAt + ring * 1000);
            // People nobody knows cannot be told apart, so they never count as tried again.
            if (personKey !== '') {
                tried.set(personKey, round.number);
            }
        }
    }
    return rounds;
}

/**
 * One lane for each person tried, by the round in which they were first tried. Within a round those with a miss that
 * counts come first: where forty phones ring at once, they are the ones to look at.
 */
export function lanesOf(attempts: readonly Attempt[], rounds = roundsOf(attempts)): readonly Lane[] {
    const lanes = new Map<string, Lane & { attempts: Attempt[]; places: number[]; aside: number; round: number }>();
    const sorted = byTime(attempts);
    const { counted } = columnsOf(sorted);
    let at = 0;
    for (const attempt of sorted) {
        const key = attempt.personKey;
        let lane = lanes.get(key);
        if (lane === undefined) {
            lane = { key, attempts: [], places: [], aside: 1, round: LAST };
            lanes.set(key, lane);
        }
        lane.attempts.push(attempt);
        lane.places.push(at);
        lane.aside = counted[at] === 1 ? 0 : lane.aside;
        at += 1;
    }
    for (const { number, attempts: members } of rounds) {
        for (const { personKey } of members) {
            const lane = lanes.get(personKey);
            if (lane?.round === LAST) {
                lane.round = number;
            }
        }
    }
    return [...lanes.values()].sort((a, b) => a.round - b.round || a.aside - b.aside);
}
