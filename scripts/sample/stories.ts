import { makeAttempt, type Kind } from './attempts.ts';
import type { Directory, Person, Queue } from './directory.ts';
import type { Attempt, Call, DialType, Instant } from './model.ts';
import { transfer } from './otherCalls.ts';
import { newCall } from './queueCalls.ts';
import { itemAt } from './random.ts';
import { NEWEST } from './schedule.ts';
import type { World } from './world.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** A call worth opening, with what the home page says of it. `calls[shown]` is the conversation it leads to. */
export interface Story {
    readonly title: string;
    readonly text: string;
    readonly calls: readonly Call[];
    readonly shown: number;
}

/** Seconds after the caller reached the queue, who was tried, how it ended, and how long it rang. */
type Step = readonly [after: number, person: number, kind: Kind, ring?: number];

/** The calls that the home page leads to, oldest first. */
export function makeStories(world: World): readonly Story[] {
    return [
        voicemail(world),
        transferred(world),
        huntGroup(world),
        nobodyReachable(world),
        gaveUp(world),
        rejectedTwice(world),
        savedAfterFive(world),
        inProgress(world)
    ];
}

interface Scene {
    readonly uuid: string;
    readonly start: Instant;
    readonly queue: Queue;
    readonly caller: { readonly name: string; readonly number: string };
}

function scene(world: World, minutesAgo: number, queueIndex: number, caller: string, number: string): Scene {
    return {
        uuid: world.random.uuid(),
        start: NEWEST - minutesAgo * MINUTE,
        queue: itemAt(world.directory.queues, queueIndex),
        caller: { name: caller, number }
    };
}

function steps(world: World, { uuid, queue }: Scene, joined: Instant, rows: readonly Step[]): Attempt[] {
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
function answeredBy(
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

function lost(world: World, { uuid, start, queue, caller }: Scene, wait: number, hungUpBy: 'Caller' | 'Switch'): Call {
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

function savedAfterFive(world: World): Story {
    const at = scene(world, 11, 1, 'Kestrel Couriers', '+441164960482');
    const call = answeredBy(world, at, 16, 93, 5, 187);
    const joined = at.start + 8 * SECOND;
    const attempts = steps(world, at, joined, [
        [0, 8, 'noAnswer', 15],
        [19, 11, 'rejected', 4],
        [27, 9, 'noDevices'],
        [32, 14, 'noAnswer', 15],
        [51, 12, 'timedOut', 25]
    ]);
    // An event of another type: pages, lists and reports must not count it as a miss.
    const callback: Attempt = {
        ...makeAttempt(world, {
            kind: 'unclear',
            time: joined + 84 * SECOND,
            user: itemAt(world.directory.agents, 16),
            dialType: 'Call Queue',
            callUuid: at.uuid,
            queue: at.queue
        }),
        eventType: 'Callback Offered',
        type: undefined,
        cause: undefined
    };
    return {
        title: 'Saved after five misses',
        text: 'Four agents let it ring or had no phone, one declined. The sixth picked up after a minute and a half.',
        calls: [{ ...call, attempts: [...attempts, callback] }],
        shown: 0
    };
}

function rejectedTwice(world: World): Story {
    const at = scene(world, 24, 3, 'Harbour Lights Inn', '+441914980117');
    const call = answeredBy(world, at, 21, 31, 6, 402);
    const attempts = steps(world, at, at.start + 8 * SECOND, [
        [0, 12, 'rejected', 3],
        [8, 15, 'rejected', 2],
        [15, 18, 'noAnswer', 12]
    ]);
    return {
        title: 'Rejected twice',
        text: 'Two agents of Priority Support pressed Decline before a third answered. Who should act: the agents.',
        calls: [{ ...call, attempts }],
        shown: 0
    };
}

function gaveUp(world: World): Story {
    const at = scene(world, 41, 2, 'Rosa Ridgeway', '+447700900645');
    const call = lost(world, at, 128, 'Caller');
    const attempts = steps(world, at, at.start + 8 * SECOND, [
        [0, 16, 'noAnswer', 18],
        [23, 19, 'allBusy'],
        [27, 17, 'noAnswer', 18],
        [50, 20, 'deviceBusy', 1],
        [55, 18, 'timedOut', 23],
        [83, 16, 'noAnswer', 18],
        [106, 21, 'callerCancelled', 22]
    ]);
    return {
        title: 'The caller gave up',
        text: 'After two minutes and seven attempts the caller hung up while the last phone was still ringing.',
        calls: [{ ...call, attempts }],
        shown: 0
    };
}

function nobodyReachable(world: World): Story {
    const at = scene(world, 58, 2, 'Pebble Beach Hotel', '+33199001742');
    const call = lost(world, at, 46, 'Switch');
    const attempts = steps(world, at, at.start + 8 * SECOND, [
        [0, 15, 'noDevices'],
        [5, 17, 'noDevices'],
        [10, 19, 'allBusy'],
        [14, 20, 'notResponding'],
        [25, 21, 'noDevices'],
        [30, 18, 'mobileUnreachable'],
        [41, 16, 'noDevices']
    ]);
    return {
        title: 'Nobody reachable',
        text: 'Seven agents were tried and not one phone rang: web phones closed, a mobile without signal, one agent busy.',
        calls: [{ ...call, attempts }],
        shown: 0
    };
}

/** 40 phones of the shop ring at once: 39 of them lose, most because one was quicker. */
function huntGroup(world: World): Story {
    const { directory } = world;
    const at = scene(world, 82, 0, 'Orchard Row School', '+441514960233');
    const ringing = at.start + 3 * SECOND;
    const [winner, ...others] = directory.shop;
    if (winner === undefined) throw new Error('The shop has no phones.');
    const other: readonly Kind[] = [
        'noDevices',
        'noDevices',
        'noDevices',
        'noDevices',
        'allBusy',
        'allBusy',
        'rejected',
        'rejected',
        'notResponding'
    ];
    const attempts = others.map((user, index) => {
        const kind: Kind = index % 4 === 1 ? (other[(index - 1) / 4] ?? 'loseRace') : 'loseRace';
        return attemptInGroup(world, kind, user, ringing, at.uuid);
    });
    const answer = ringing + 17 * SECOND;
    return {
        title: 'A 40-phone hunt group',
        text: 'Forty phones rang on the shop floor and one was picked up after 17 seconds. Only nine of the other 39 are real misses.',
        calls: [
            {
                ...newCall(world, { start: at.start, uuid: at.uuid, dialled: directory.shopNumber }),
                caller: at.caller,
                answer,
                end: answer + 241 * SECOND,
                to: { uuid: world.random.uuid(), user: winner, number: winner.extension, start: ringing },
                ringing: 17,
                hangupCause: 'NORMAL_CLEARING',
                hungUpBy: 'Caller',
                recorded: true,
                attempts
            }
        ],
        shown: 0
    };
}

function attemptInGroup(world: World, kind: Kind, user: Person, time: Instant, callUuid: string): Attempt {
    const dialType: DialType = 'Group';
    return makeAttempt(world, { kind, time, user, dialType, callUuid, ring: kind === 'rejected' ? 4 : 17 });
}

function transferred(world: World): Story {
    const at = scene(world, 107, 0, 'Lantern Books', '+12125550142');
    const call = answeredBy(world, at, 5, 14, 14, 96);
    const attempts = steps(world, at, at.start + 8 * SECOND, [
        [0, 3, 'loseRace', 14],
        [0, 7, 'loseRace', 14]
    ]);
    const agent = itemAt(world.directory.agents, 5);
    const end = call.end ?? at.start;
    const [first, second] = transfer(world, { ...call, attempts }, agent, end);
    return {
        title: 'Passed on to a colleague',
        text: 'Sales answered and passed the caller on: a second conversation of the same caller, with a miss of its own.',
        calls: [first, { ...second, ...missedBeforeTransfer(world, agent, end, at.uuid) }],
        shown: 1
    };
}

function missedBeforeTransfer(
    { ...world }: World,
    passedOnBy: Person,
    time: Instant,
    callUuid: string
): Pick<Call, 'attempts' | 'answer' | 'end' | 'to' | 'ringing'> {
    const directory: Directory = world.directory;
    const [missed, next] = [itemAt(directory.agents, 16), itemAt(directory.agents, 20)];
    const answer = time + 28 * SECOND;
    return {
        attempts: [
            makeAttempt(world, {
                kind: 'noAnswer',
                time: time + SECOND,
                user: missed,
                dialType: 'User',
                callUuid,
                originatingUser: passedOnBy,
                ring: 20
            })
        ],
        answer,
        end: answer + 173 * SECOND,
        to: { uuid: world.random.uuid(), user: next, number: next.extension, start: answer - 5 * SECOND },
        ringing: 26
    };
}

function voicemail(world: World): Story {
    const { directory } = world;
    const at = scene(world, 125, 0, 'Umar Pemberley', '+441632960871');
    const user = itemAt(directory.office, 2);
    const rang = at.start + 2 * SECOND;
    const attempt = makeAttempt(world, {
        kind: 'noAnswer',
        time: rang,
        user,
        dialType: 'DDI',
        callUuid: at.uuid,
        ring: 22
    });
    return {
        title: 'A message on voicemail',
        text: 'A direct number rang for 22 seconds, then the caller left a message.',
        calls: [
            {
                ...newCall(world, { start: at.start, uuid: at.uuid, dialled: user.direct }),
                caller: at.caller,
                answer: rang + 23 * SECOND,
                end: rang + 64 * SECOND,
                ringing: 22,
                hangupCause: 'NORMAL_CLEARING',
                hungUpBy: 'Caller',
                recorded: true,
                voicemail: true,
                attempts: [attempt]
            }
        ],
        shown: 0
    };
}

/** The newest attempt of all: the data ends with it, and nothing lies later. */
function inProgress(world: World): Story {
    const at: Scene = { ...scene(world, 0, 1, 'Cinder Lane Cycles', '+442920180356'), start: NEWEST - 71 * SECOND };
    const joined = at.start + 8 * SECOND;
    const attempts = steps(world, at, joined, [
        [0, 9, 'noAnswer', 15],
        [20, 13, 'rejected', 5],
        [29, 10, 'timedOut', 20],
        [63, 15, 'allBusy']
    ]);
    return {
        title: 'A call in progress',
        text: 'The caller is still waiting: four attempts so far, the newest this very moment.',
        calls: [
            {
                ...newCall(world, { start: at.start, uuid: at.uuid, dialled: at.queue.number, queue: at.queue }),
                caller: at.caller,
                attempts
            }
        ],
        shown: 0
    };
}
