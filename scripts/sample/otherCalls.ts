import { makeAttempt } from './attempts.ts';
import type { Person } from './directory.ts';
import { TALK } from './figures.ts';
import type { Attempt, Call, Instant } from './model.ts';
import { callerNumber } from './phoneNumbers.ts';
import { makeQueueCall, newCall } from './queueCalls.ts';
import { isBusy, occupy, onShift, type World } from './world.ts';

const SECOND = 1000;

/** Any call of a day: most to queues, some to a person, a group, a colleague, or out. A transfer makes two conversations. */
export function makeCalls(world: World, start: Instant): readonly Call[] {
    const { random } = world;
    const make = random.weighted([
        [() => withTransfer(world, makeQueueCall(world, start)), 80],
        [() => [makeDirectCall(world, start)], 9],
        [() => [makeGroupCall(world, start)], 2],
        [() => [makeInternalCall(world, start)], 4],
        [() => [makeOutboundCall(world, start)], 4],
        [() => [makeServiceCall(world, start)], 1]
    ]);
    return make();
}

/** One in 25 answered callers is passed on, often after the next agent let it ring. */
function withTransfer(world: World, call: Call): readonly Call[] {
    const { random } = world;
    if (call.to?.user === undefined || call.end === undefined || !random.chance(0.04)) return [call];
    return transfer(world, call, call.to.user, call.end);
}

/** The caller's next conversation: same From UUID, next instance. */
function transfer(world: World, call: Call, passedOnBy: Person, at: Instant): readonly [Call, Call] {
    const { random } = world;
    const [first, second] = random.several(
        onShift(world, at).filter((person) => person !== passedOnBy),
        2
    );
    const next = second ?? first ?? passedOnBy;
    const ring = random.between(8, 20);
    const missed =
        first === undefined || first === next || random.chance(0.4)
            ? []
            : [
                  makeAttempt(world, {
                      kind: random.weighted([
                          ['noAnswer', 6],
                          ['rejected', 2],
                          ['noDevices', 2]
                      ] as const),
                      time: at,
                      user: first,
                      dialType: 'User',
                      callUuid: call.uuid,
                      originatingUser: passedOnBy,
                      ring
                  })
              ];
    const answer = at + (missed.length > 0 ? ring + 4 : 4) * SECOND;
    const end = answer + random.quantile(TALK) * SECOND;
    occupy(world, next, end);
    return [
        { ...call, instances: 2, hungUpBy: 'Agent', hangupCause: 'BLIND_TRANSFER' },
        {
            ...call,
            instance: 2,
            instances: 2,
            start: at,
            answer,
            end,
            queue: undefined,
            inQueue: undefined,
            ringing: (answer - at) / SECOND,
            to: { uuid: random.uuid(), user: next, number: next.extension, start: answer - 4 * SECOND },
            hungUpBy: 'Caller',
            hangupCause: 'NORMAL_CLEARING',
            attempts: missed
        }
    ];
}

/** From outside to a person's own number; some leave a message. */
function makeDirectCall(world: World, start: Instant): Call {
    const { random, directory } = world;
    const user = random.pick([...directory.office, ...directory.agents]);
    const uuid = random.uuid();
    const call = newCall(world, { start, uuid, dialled: user.direct });
    const rang = start + 2 * SECOND;
    // Some numbers lead through a routing policy to the user's mobile.
    const dialType = random.chance(0.25) ? 'Number' : 'DDI';
    if (!isBusy(world, user, rang) && random.chance(0.66))
        return pickUp(world, call, user, rang, random.between(3, 16));
    const ring = random.between(18, 25);
    const kind = isBusy(world, user, rang)
        ? 'allBusy'
        : random.weighted([
              ['noAnswer', 5],
              ['mobileUnreachable', user.roams ? 3 : 0],
              ['noDevices', 2],
              ['rejected', 1]
          ] as const);
    const attempt = makeAttempt(world, { kind, time: rang, user, dialType, callUuid: uuid, ring });
    const gone = rang + (attempt.ring ?? 3) * SECOND;
    if (!random.chance(0.55)) {
        return {
            ...call,
            end: gone + 2 * SECOND,
            hungUpBy: 'Caller',
            hangupCause: 'ORIGINATOR_CANCEL',
            ringing: attempt.ring ?? 0,
            attempts: [attempt]
        };
    }
    return {
        ...call,
        answer: gone,
        end: gone + random.between(12, 70) * SECOND,
        hungUpBy: 'Caller',
        hangupCause: 'NORMAL_CLEARING',
        ringing: attempt.ring ?? 0,
        recorded: true,
        voicemail: true,
        attempts: [attempt]
    };
}

/** To the shop: several phones ring at once, the first to pick up has it. */
function makeGroupCall(world: World, start: Instant): Call {
    const { random, directory } = world;
    const uuid = random.uuid();
    const call = newCall(world, { start, uuid, dialled: directory.shopNumber });
    const rung = random.several(directory.shop, 5);
    const open = new Date(start).getUTCHours() >= 8 && new Date(start).getUTCHours() < 20;
    const answering = open && random.chance(0.75) ? rung.pop() : undefined;
    const ring = answering === undefined ? 25 : random.between(3, 18);
    const attempts = rung.map((user): Attempt => {
        const away = random.chance(open ? 0.1 : 0.9);
        const kind = away ? 'noDevices' : answering === undefined ? 'noAnswer' : 'loseRace';
        return makeAttempt(world, { kind, time: start + 2 * SECOND, user, dialType: 'Group', callUuid: uuid, ring });
    });
    if (answering !== undefined) return { ...pickUp(world, call, answering, start + 2 * SECOND, ring), attempts };
    return {
        ...call,
        end: start + (ring + 3) * SECOND,
        hungUpBy: 'Switch',
        hangupCause: 'NO_ANSWER',
        ringing: ring,
        attempts
    };
}

/** From colleague to colleague, by extension. */
function makeInternalCall(world: World, start: Instant): Call {
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
function makeOutboundCall(world: World, start: Instant): Call {
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
function makeServiceCall(world: World, start: Instant): Call {
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

/** The conversation that follows when somebody takes the call after `ring` seconds. */
function pickUp(world: World, call: Call, user: Person, from: Instant, ring: number): Call {
    const { random } = world;
    const answer = from + ring * SECOND;
    const end = answer + random.quantile(TALK) * SECOND;
    occupy(world, user, end);
    return {
        ...call,
        answer,
        end,
        ringing: ring,
        to: { uuid: random.uuid(), user, number: user.extension, start: from },
        hungUpBy: random.chance(0.6) ? 'Caller' : 'Agent',
        hangupCause: 'NORMAL_CLEARING',
        recorded: call.direction !== 'Internal'
    };
}
