import type { Person, Queue } from './directory.ts';
import {
    ANSWERED_WAIT,
    ANSWERED_WAITED_SHARE,
    HUNG_UP_BY_HOUR,
    HUNG_UP_WAIT,
    HUNG_UP_WAITED_SHARE,
    MENU,
    PHANTOM_SHARE,
    TALK
} from './figures.ts';
import type { Call, Instant } from './model.ts';
import { newCall } from './newCall.ts';
import { ringRounds } from './rounds.ts';
import { isBusy, occupy, staff, type World } from './world.ts';

const SECOND = 1000;

/** A call from outside to a queue: a voice menu, a wait in rounds of ringing, and an answer or a caller who gives up. */
export function makeQueueCall(world: World, start: Instant): Call {
    const { random } = world;
    const queue = random.weighted(world.directory.queues.map((each) => [each, each.weight]));
    if (random.chance(PHANTOM_SHARE)) return phantom(world, queue, start);
    const joined = start + random.quantile(MENU) * SECOND;
    const hour = new Date(start).getUTCHours();
    const answering = random.chance(1 - (HUNG_UP_BY_HOUR[hour] ?? 1)) ? chooseAgent(world, queue, joined) : undefined;
    return answering === undefined
        ? hungUp(world, queue, start, joined)
        : answered(world, queue, start, joined, answering);
}

function answered(world: World, queue: Queue, start: Instant, joined: Instant, agent: Person): Call {
    const { random } = world;
    const uuid = random.uuid();
    const wait = random.chance(ANSWERED_WAITED_SHARE) ? random.quantile(ANSWERED_WAIT) : 0;
    const answer = joined + wait * SECOND;
    const talk = random.quantile(TALK);
    const end = answer + talk * SECOND;
    const attempts = ringRounds(world, { queue, uuid, start: joined, limit: answer, ending: 'answered' }, agent);
    occupy(world, agent, end);
    return {
        ...newCall(world, { start, uuid, dialled: queue.number, queue }),
        answer,
        end,
        to: { uuid: random.uuid(), user: agent, number: agent.extension, start: answer - Math.min(wait, 6) * SECOND },
        inQueue: wait,
        ringing: Math.min(wait, 6),
        hangupCause: 'NORMAL_CLEARING',
        hungUpBy: random.chance(0.62) ? 'Caller' : 'Agent',
        recorded: true,
        attempts
    };
}

function hungUp(world: World, queue: Queue, start: Instant, joined: Instant): Call {
    const { random } = world;
    const uuid = random.uuid();
    const wait = random.chance(HUNG_UP_WAITED_SHARE) ? random.quantile(HUNG_UP_WAIT) : 0;
    const end = joined + wait * SECOND;
    const bySwitch = wait > 200 && random.chance(0.25);
    const attempts = ringRounds(world, { queue, uuid, start: joined, limit: end, ending: 'hungUp' }, undefined);
    return {
        ...newCall(world, { start, uuid, dialled: queue.number, queue }),
        end,
        inQueue: wait,
        ringing: Math.min(wait, queue.ringSeconds),
        hangupCause: bySwitch ? 'ALLOTTED_TIMEOUT' : 'ORIGINATOR_CANCEL',
        hungUpBy: bySwitch ? 'Switch' : 'Caller',
        attempts
    };
}

function phantom(world: World, queue: Queue, start: Instant): Call {
    const seconds = world.random.between(0, 2);
    return {
        ...newCall(world, { start, uuid: world.random.uuid(), dialled: queue.number }),
        end: start + seconds * SECOND,
        hangupCause: 'NORMAL_CLEARING',
        hungUpBy: 'Unknown'
    };
}

function chooseAgent(world: World, queue: Queue, time: Instant): Person | undefined {
    const present = staff(world, queue, time);
    const free = present.filter((person) => !isBusy(world, person, time));
    if (present.length === 0) return undefined;
    return world.random.pick(free.length > 0 ? free : present);
}
