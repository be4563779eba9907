import type { Person, Queue } from './directory.ts';
import { TALK } from './figures.ts';
import type { Call, Instant } from './model.ts';
import { makeCaller, occupy, type World } from './world.ts';

interface Arrival {
    readonly start: Instant;
    readonly uuid: string;
    readonly dialled: string;
    readonly queue?: Queue;
}

/** What a call from outside is before anybody answers. */
export function newCall(world: World, { start, uuid, dialled, queue }: Arrival): Call {
    return {
        uuid,
        instance: 1,
        instances: 1,
        direction: 'Inbound',
        caller: makeCaller(world),
        fromUser: undefined,
        dialled,
        start,
        answer: undefined,
        end: undefined,
        to: undefined,
        queue,
        inQueue: undefined,
        ringing: 0,
        hangupCause: undefined,
        hungUpBy: undefined,
        recorded: false,
        voicemail: false,
        attempts: []
    };
}

/** The conversation that follows when somebody takes the call after `ring` seconds. */
export function pickUp(world: World, call: Call, user: Person, from: Instant, ring: number): Call {
    const { random } = world;
    const answer = from + ring * 1000;
    const end = answer + random.quantile(TALK) * 1000;
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
