import type { Call, Instant, Leg, NoMissReason, Outcome, SwitchUser } from '../types.ts';
import { attemptOfLegs, splitByDial } from './attempts.ts';
import { joinCalls } from './calls.ts';
import { lostRace } from './causes.ts';
import { leavesSwitch } from './numbers.ts';
import { attemptsWithoutLeg } from './noLeg.ts';
import { raceWinner } from './race.ts';

/** What all records became: one outcome for each record. */
export interface Classified {
    readonly calls: readonly Call[];
    readonly outcomes: readonly Outcome[];
}

/** Decides for every leg whether it is a missed attempt to reach a user. Pure; `now` only ends the wait for a race's winner. */
export function classify(legs: readonly Leg[], now: Instant): Classified {
    const { calls, repeats } = joinCalls(legs);
    return {
        calls,
        outcomes: [
            ...calls.flatMap((call) => classifyCall(call, now)),
            ...repeats.map(({ leg, into }): Outcome => ({
                kind: 'merged',
                leg,
                into: into.uuid,
                why: `the same record as ${into.file}`
            }))
        ]
    };
}

function classifyCall(call: Call, now: Instant): readonly Outcome[] {
    const withUser = call.legs.filter((leg): leg is Leg & { readonly user: SwitchUser } => leg.user !== undefined);
    const byUser = Map.groupBy(withUser, (leg) => leg.user.key.toLowerCase());
    return [
        ...(call.caller === undefined ? [] : [classifyCaller(call.caller, call)]),
        ...call.legs.filter((leg) => leg.user === undefined).map(withoutUser),
        ...[...byUser.values()].flatMap(splitByDial).flatMap((dial) => classifyDial(dial, call, now))
    ];
}

function classifyCaller(caller: Leg, call: Call): Outcome {
    const attempts = attemptsWithoutLeg(caller, call);
    return attempts.length === 0
        ? noMiss(caller, "the caller's own leg", 'it is an A leg, and each dial it made has a leg of its own')
        : { kind: 'event', leg: caller, attempts, why: 'it dialled a user for whom there was no leg to make' };
}

function withoutUser(leg: Leg): Outcome {
    return leg.answeredAt === undefined
        ? noMiss(leg, 'no user: a device dialled directly, or a number', 'it has neither dialed_user nor an agent')
        : noMiss(leg, 'answered', 'it was answered');
}

/** The legs of one user in one dial: together one event, or none. */
function classifyDial(dial: readonly Leg[], call: Call, now: Instant): readonly Outcome[] {
    const answered = dial.some((leg) => leg.answeredAt !== undefined);
    const [counting, outside] = [dial.filter(counts), dial.filter((leg) => !counts(leg))];
    const left = outside.map((leg) =>
        leg.answeredAt === undefined
            ? noMiss(leg, 'a number outside the switch, not dialled for a queue', 'it left the switch without cc_queue')
            : noMiss(leg, 'answered', 'it was answered')
    );
    if (answered) {
        return [...left, ...counting.map(besideAnswered)];
    }
    return counting.length === 0 ? left : [...left, ...missedDial(counting, call, now)];
}

/** A number outside the switch counts only where a queue dialled it. */
function counts(leg: Leg): boolean {
    return !leavesSwitch(leg) || leg.variables.has('cc_queue');
}

function besideAnswered(leg: Leg): Outcome {
    return leg.answeredAt === undefined
        ? noMiss(
              leg,
              'the same user answered on another device',
              'another leg of the same user in this dial was answered'
          )
        : noMiss(leg, 'answered', 'it was answered');
}

function missedDial(legs: readonly Leg[], call: Call, now: Instant): readonly Outcome[] {
    const loser = legs.find(lostRace);
    const winner = loser === undefined ? undefined : raceWinner(loser, call, now);
    if (winner === 'same user') {
        return legs.map(besideAnswered);
    }
    if (winner === 'not known yet') {
        return legs.map((leg) => ({
            kind: 'waiting',
            leg,
            why: 'it lost a race, and no record here tells who answered; push it together with the caller’s and the answered leg, or after 4 hours'
        }));
    }
    const note =
        winner === 'not known' ? ['Who answered instead is not known: the answered leg is not among the records.'] : [];
    return missedLegs(legs, call, note);
}

function missedLegs(legs: readonly Leg[], call: Call, notes: readonly string[]): readonly Outcome[] {
    const user = legs[0]?.user;
    if (user === undefined) {
        return [];
    }
    const attempt = attemptOfLegs(legs, user, call, notes);
    return legs.map((leg): Outcome =>
        leg.uuid === attempt.key
            ? { kind: 'event', leg, attempts: [attempt], why: `${user.key} was dialled and did not answer` }
            : { kind: 'merged', leg, into: attempt.key, why: 'another device of the same user in the same dial' }
    );
}

function noMiss(leg: Leg, reason: NoMissReason, why: string): Outcome {
    return { kind: 'noMiss', leg, reason, why };
}
