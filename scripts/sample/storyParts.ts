import { makeAttempt, type Kind } from './attempts.ts';
import type { Queue } from './directory.ts';
import type { Attempt, Call, Instant } from './model.ts';
import { newCall } from './newCall.ts';
import { itemAt } from './random.ts';
import { NEWEST } from './schedule.ts';
import type { World } from './world.ts';

export const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** A call worth opening, with what the home page says of it. `calls[shown]` is the conversation it leads to. */
export interface Story {
    readonly title: string;
    readonly text: string;
    readonly calls: readonly Call[];
    readonly shown: number;
    /** Leads the home page, whatever is newer. */
    readonly first?: boolean;
}

/** Seconds after the caller reached the queue, who was tried, how it ended, and how long it rang. */
type Step = readonly [after: number, person: number, kind: Kind, ring?: number];

export interface Scene {
    readonly uuid: string;
    readonly start: Instant;
    readonly queue: Queue;
    readonly caller: { readonly name: string; readonly number: string };
}

export function scene(world: World, minutesAgo: number, queueIndex: number, caller: string, number: string): Scene {
    return {
        uuid: world.random.uuid(),
        start: NEWEST - minutesAgo * MINUTE,
        queue: itemAt(world.directory.queues, queueIndex),
        caller: { name: caller, number }
    };
}

export function steps(world: World, { uuid, queue }: Scene, joined: Instant, rows: readonly Step[]): Attempt[] {
    return rows.map(([after, person, kind, ring]) =>
        makeAttempt(world, {
            kind,
            time: joined + after * SECOND,
            user: itemAt(world.directory.agents, person),
            dialType: 'Call Queue',
            callUuid: uuid,
            queue,
            ring
        })
    );
}

/** A call that somebody answered `wait` seconds after it reached the queue. */
export function answeredBy(
    world: World,
    { uuid, start, queue, caller }: Scene,
    person: number,
    wait: number,
    rang: number,
    talk: number
): Call {
    const joined = start + 8 * SECOND;
    const user = itemAt(world.directory.agents, person);
    const answer = joined + wait * SECOND;
    return {
        ...newCall(world, { start, uuid, dialled: queue.number, queue }),
        caller,
        answer,
        end: answer + talk * SECOND,
        to: { uuid: world.random.uuid(), user, number: user.extension, start: answer - rang * SECOND },
        inQueue: wait,
        ringing: rang,
        hangupCause: 'NORMAL_CLEARING',
        hungUpBy: 'Caller',
        recorded: true
    };
}

export function lost(
    world: World,
    { uuid, start, queue, caller }: Scene,
    wait: number,
    hungUpBy: 'Caller' | 'Switch'
): Call {
    return {
        ...newCall(world, { start, uuid, dialled: queue.number, queue }),
        caller,
        end: start + (8 + wait) * SECOND,
        inQueue: wait,
        ringing: Math.min(wait, 20),
        hangupCause: hungUpBy === 'Caller' ? 'ORIGINATOR_CANCEL' : 'ALLOTTED_TIMEOUT',
        hungUpBy
    };
}

/** An event that is no missed call, about the user of the last attempt. */
export function otherEvent(attempts: readonly Attempt[], eventType: string, time: Instant, { random }: World): Attempt {
    const last = itemAt(attempts, attempts.length - 1);
    return { ...last, key: random.uuid(), eventType, time, type: undefined, cause: undefined, ring: undefined };
}
