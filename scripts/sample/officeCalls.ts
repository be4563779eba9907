import { makeAttempt } from './attempts.ts';
import { TALK } from './figures.ts';
import type { Call, Instant } from './model.ts';
import { newCall, pickUp } from './newCall.ts';
import { callerNumber } from './phoneNumbers.ts';
import { isBusy, occupy, onShift, type World } from './world.ts';

const SECOND = 1000;

/** From colleague to colleague, by extension. */
export function makeInternalCall(world: World, start: Instant): Call {
    const { random, directory } = world;
    const [from, user] = random.several([...directory.office, ...directory.agents], 2);
    if (from === undefined || user === undefined) throw new Error('The directory has too few people.');
    const uuid = random.uuid();
    const call: Call = {
        ...newCall(world, { start, uuid, dialled: user.extension }),
        direction: 'Internal',
        caller: { name: from.name, number: from.extension },
        fromUser: from
    };
    if (!isBusy(world, user, start) && random.chance(0.6))
        return pickUp(world, call, user, start, random.between(2, 12));
    const kind = isBusy(world, user, start)
        ? 'allBusy'
        : random.weighted([
              ['noAnswer', 4],
              ['callerCancelled', 3],
              ['deviceBusy', 1],
              ['rejected', 1]
          ] as const);
    const attempt = makeAttempt(world, {
        kind,
        time: start,
        user,
        dialType: 'User',
        callUuid: uuid,
        originatingUser: from,
        ring: random.between(4, 20)
    });
    const end = start + ((attempt.ring ?? 1) + 1) * SECOND;
    return {
        ...call,
        end,
        hungUpBy: 'Caller',
        hangupCause: 'ORIGINATOR_CANCEL',
        ringing: attempt.ring ?? 0,
        attempts: [attempt]
    };
}

/** From an agent to somebody outside: there is no missed call of a user in it. */
export function makeOutboundCall(world: World, start: Instant): Call {
    const { random, directory } = world;
    const working = onShift(world, start);
    const from = random.pick(working.length > 0 ? working : directory.office);
    const number = callerNumber(random);
    const answer = random.chance(0.7) ? start + random.between(5, 25) * SECOND : undefined;
    const end =
        (answer ?? start + random.between(10, 35) * SECOND) +
        (answer === undefined ? 0 : random.quantile(TALK) * SECOND);
    occupy(world, from, end);
    return {
        ...newCall(world, { start, uuid: random.uuid(), dialled: number }),
        direction: 'Outbound',
        caller: { name: from.name, number: from.direct },
        fromUser: from,
        answer,
        end,
        to:
            answer === undefined
                ? undefined
                : { uuid: random.uuid(), user: undefined, number, start: start + 3 * SECOND },
        ringing: Math.round(((answer ?? end) - start) / SECOND),
        hungUpBy: answer === undefined ? 'Agent' : random.pick(['Caller', 'Agent'] as const),
        hangupCause: answer === undefined ? 'NO_ANSWER' : 'NORMAL_CLEARING',
        recorded: answer !== undefined
    };
}

/** A user listens to messages: a call to the switch itself. */
export function makeServiceCall(world: World, start: Instant): Call {
    const { random, directory } = world;
    const from = random.pick(directory.office);
    return {
        ...newCall(world, { start, uuid: random.uuid(), dialled: '*97' }),
        direction: 'Service',
        caller: { name: from.name, number: from.extension },
        fromUser: from,
        answer: start,
        end: start + random.between(20, 120) * SECOND,
        to: { uuid: random.uuid(), user: undefined, number: '*97', start },
        hungUpBy: 'Caller',
        hangupCause: 'NORMAL_CLEARING'
    };
}
