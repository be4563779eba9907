import { rang, reasonOf, ringOf, toneOf, type Attempt, type Round, type Tone } from 'c/phoneEventModel';
import { clock, dateTime, duration, fill, listLabels, reasonLabels, whole } from 'c/phoneEventText';
import { actorWords } from './actors';
import type { Clockwork } from './clockwork';
import { reasonIcons } from './icons';
import { personOf } from './people';

/** One line of the table: the same facts as a bar. */
export interface Row {
    readonly id: string;
    readonly time: string;
    readonly round: string;
    readonly person: string;
    readonly word: string;
    readonly icon: string;
    readonly tone: Tone;
    readonly silent: boolean;
    readonly rang: string;
    readonly actor: string;
    readonly explain: string;
}

/** Lines of a table, made when they are asked for; an array is one too. */
export interface Rows {
    readonly length: number;
    readonly slice: (from: number, to: number) => readonly Row[];
}

/** The number of each attempt's round, by id; none for an attempt without a time. */
export function roundNumbers(rounds: readonly Round[]): ReadonlyMap<string, number> {
    return new Map(rounds.flatMap((round) => round.attempts.map((attempt) => [attempt.id, round.number] as const)));
}

/** The lines of the table, in the order given. */
export function rowsOf(
    attempts: readonly Attempt[],
    roundOf: (attemptId: string) => number | undefined,
    clockwork: Clockwork
): Rows {
    return {
        length: attempts.length,
        slice: (from, to) => attempts.slice(from, to).map((attempt) => rowOf(attempt, roundOf(attempt.id), clockwork))
    };
}

function rowOf(attempt: Attempt, round: number | undefined, clockwork: Clockwork): Row {
    const reason = reasonOf(attempt);
    const ring = ringOf(attempt);
    const person = personOf(attempt);
    return {
        id: attempt.id,
        time: timeOf(attempt, clockwork),
        round: round === undefined ? listLabels.word.none : whole(round),
        person,
        word: reasonLabels.word[reason],
        icon: reasonIcons[reason],
        tone: toneOf(reason),
        silent: !rang(attempt),
        rang: ring === undefined ? listLabels.word.none : duration(ring),
        actor: actorWords[attempt.actor],
        explain: fill(listLabels.button.explain, person, reasonLabels.word[reason])
    };
}

/** The time into the call, or the time of day where nobody knows when the call came in. */
function timeOf(attempt: Attempt, clockwork: Clockwork): string {
    const at = clockwork.at(attempt);
    if (at === undefined || attempt.startedAt === undefined) {
        return listLabels.word.none;
    }
    return clockwork.fromArrival ? clock(at) : dateTime(attempt.startedAt);
}
