import { makeAttempt, type Kind } from './attempts.ts';
import type { Person } from './directory.ts';
import type { Attempt, Call, Instant } from './model.ts';
import { newCall } from './newCall.ts';
import { itemAt } from './random.ts';
import { answeredBy, otherEvent, scene, SECOND, steps, type Story } from './storyParts.ts';
import type { World } from './world.ts';

/** 40 phones of the shop ring at once: 39 of them lose, most because one was quicker. */
export function huntGroup(world: World): Story {
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
    return makeAttempt(world, { kind, time, user, dialType: 'Group', callUuid, ring: kind === 'rejected' ? 4 : 17 });
}

export function transferred(world: World): Story {
    const { agents } = world.directory;
    const at = scene(world, 107, 0, 'Lantern Books', '+12125550142');
    const first: Call = {
        ...answeredBy(world, at, 5, 14, 14, 96),
        instances: 2,
        hungUpBy: 'Agent',
        hangupCause: 'BLIND_TRANSFER',
        attempts: steps(world, at, at.start + 8 * SECOND, [
            [0, 3, 'loseRace', 14],
            [0, 7, 'loseRace', 14]
        ])
    };
    const start = first.end ?? at.start;
    const missed = makeAttempt(world, {
        kind: 'noAnswer',
        time: start + SECOND,
        user: itemAt(agents, 16),
        dialType: 'User',
        callUuid: at.uuid,
        originatingUser: itemAt(agents, 5),
        ring: 20
    });
    const next = itemAt(agents, 20);
    const answer = start + 28 * SECOND;
    const second: Call = {
        ...newCall(world, { start, uuid: at.uuid, dialled: at.queue.number }),
        instance: 2,
        instances: 2,
        caller: at.caller,
        answer,
        end: answer + 173 * SECOND,
        to: { uuid: world.random.uuid(), user: next, number: next.extension, start: answer - 5 * SECOND },
        ringing: 26,
        hangupCause: 'NORMAL_CLEARING',
        hungUpBy: 'Caller',
        recorded: true,
        attempts: [missed]
    };
    return {
        title: 'Passed on to a colleague',
        text: 'Sales answered and passed the caller on: a second conversation of the same caller, with a miss of its own.',
        calls: [first, second],
        shown: 1
    };
}

export function voicemail(world: World): Story {
    const { directory } = world;
    const at = scene(world, 125, 0, 'Umar Pemberley', '+441632960871');
    const user = itemAt(directory.office, 2);
    const rang = at.start + 2 * SECOND;
    const missed = makeAttempt(world, {
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
                attempts: [missed, otherEvent([missed], 'Voicemail Left', rang + 64 * SECOND, world)]
            }
        ],
        shown: 0
    };
}
