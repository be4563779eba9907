import { makeAttempt } from './attempts.ts';
import type { Attempt, Call, Instant } from './model.ts';
import { newCall, pickUp } from './newCall.ts';
import { isBusy, type World } from './world.ts';

const SECOND = 1000;

/** From outside to a person's own number; some leave a message. */
export function makeDirectCall(world: World, start: Instant): Call {
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
export function makeGroupCall(world: World, start: Instant): Call {
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
