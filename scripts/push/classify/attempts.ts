import type { Attempt, Call, Instant, Leg, SwitchUser } from '../types.ts';
import { byStart } from './calls.ts';
import { readCause } from './causes.ts';
import { overlaps, readDialType } from './dialType.ts';
import { typeOfLegs } from './missedCallType.ts';

/** Groups the legs of one user by dial: legs that were up together are devices of one dial. */
export function splitByDial(legs: readonly Leg[]): readonly (readonly Leg[])[] {
    const dials: Leg[][] = [];
    for (const leg of legs.toSorted(byStart)) {
        const current = dials.at(-1);
        if (current?.some((other) => overlaps(other, leg)) === true) {
            current.push(leg);
        } else {
            dials.push([leg]);
        }
    }
    return dials;
}

/** The attempt that the unanswered legs of one user in one dial make together. */
export function attemptOfLegs(
    legs: readonly Leg[],
    user: SwitchUser,
    call: Call,
    extraNotes: readonly string[]
): Attempt {
    const ordered = legs.toSorted(byStart);
    const main = speaker(ordered);
    const { cause, reachedUser, note } = readCause(main);
    const dialType = readDialType(call, user, main);
    const ringSeconds = ringSecondsOf(main);
    const first = ordered[0] ?? main;
    return {
        key: first.uuid,
        main,
        call,
        user,
        queue: main.variables.get('cc_queue'),
        startedAt: earliest(ordered),
        missedCallType: reachedUser ? typeOfLegs(ordered) : 'Trying',
        hangupCause: cause,
        dialType: dialType.dialType,
        ringSeconds,
        notes: [...main.notes, ...extraNotes, note, dialType.note, ringNote(ringSeconds)].filter(
            (text) => text !== undefined
        )
    };
}

/** When a dial began, whose first devices the org may tell of. */
function earliest(legs: readonly Leg[]): Instant | undefined {
    const moments = legs.flatMap(({ startedAt, others }) => [startedAt, others?.startedAt]);
    return moments.filter((at) => at !== undefined).toSorted((a, b) => a - b)[0];
}

/** The leg that says most about what the user did: a rejection, else the longest ring, else the first leg that got to the user. */
function speaker(ordered: readonly Leg[]): Leg {
    const reached = ordered.filter((leg) => readCause(leg).reachedUser);
    const candidates = reached.length > 0 ? reached : ordered;
    const rejected = candidates.find((leg) => readCause(leg).cause === 'CALL_REJECTED');
    const longest = candidates
        .filter((leg) => leg.progressAt !== undefined)
        .toSorted((a, b) => (ringSecondsOf(b) ?? 0) - (ringSecondsOf(a) ?? 0));
    // There is always a first leg: an attempt is made of at least one.
    return rejected ?? longest[0] ?? (candidates[0] as Leg);
}

function ringSecondsOf({ progressAt, endedAt }: Leg): number | undefined {
    return progressAt === undefined || endedAt === undefined ? undefined : Math.round((endedAt - progressAt) / 1000);
}

function ringNote(seconds: number | undefined): string | undefined {
    return seconds !== undefined && seconds < 0
        ? 'The record ends before it rang: the clock of the switch was set back.'
        : undefined;
}
