import { newCall } from './newCall.ts';
import { NEWEST } from './schedule.ts';
import { answeredBy, lost, otherEvent, scene, SECOND, steps, type Scene, type Story } from './storyParts.ts';
import type { World } from './world.ts';

export function savedAfterFive(world: World): Story {
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
    // Pages, lists and reports must not count this one as a miss.
    const callback = otherEvent(attempts, 'Callback Offered', joined + 84 * SECOND, world);
    return {
        title: 'Saved after five misses',
        text: 'Four agents let it ring or had no phone, one declined. The sixth picked up after a minute and a half.',
        calls: [{ ...call, attempts: [...attempts, callback] }],
        shown: 0,
        first: true
    };
}

export function rejectedTwice(world: World): Story {
    const at = scene(world, 24, 3, 'Harbour Lights Inn', '+441914980117');
    const call = answeredBy(world, at, 21, 23, 9, 402);
    const attempts = steps(world, at, at.start + 8 * SECOND, [
        [0, 12, 'rejected', 3],
        [8, 15, 'rejected', 2]
    ]);
    return {
        title: 'Rejected twice',
        text: 'Two agents of Priority Support pressed Decline before a third answered. Who should act: the agents.',
        calls: [{ ...call, attempts }],
        shown: 0
    };
}

export function gaveUp(world: World): Story {
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

export function nobodyReachable(world: World): Story {
    const at = scene(world, 58, 2, 'Pebble Beach Hotel', '+33199001742');
    const call = lost(world, at, 46, 'Switch');
    const attempts = steps(world, at, at.start + 8 * SECOND, [
        [0, 18, 'noDevices'],
        [5, 17, 'noDevices'],
        [10, 19, 'allBusy'],
        [14, 20, 'notResponding'],
        [25, 21, 'noDevices'],
        [30, 15, 'mobileUnreachable'],
        [41, 16, 'noDevices']
    ]);
    return {
        title: 'Nobody reachable',
        text: 'Seven agents were tried and not one phone rang: web phones closed, a mobile without signal, one agent busy.',
        calls: [{ ...call, attempts }],
        shown: 0
    };
}

/** The newest attempt of all: the data ends with it, and nothing lies later. */
export function inProgress(world: World): Story {
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
