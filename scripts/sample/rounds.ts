import { makeAttempt, type Kind } from './attempts.ts';
import type { Person, Queue } from './directory.ts';
import type { Attempt, Instant } from './model.ts';
import { isBusy, onShift, staff, type World } from './world.ts';

const SECOND = 1000;

/** How a ring ends where nobody outside ends it. Rounds of a queue that rings one agent are mostly left to ring out. */
const RINGING: readonly (readonly [Kind, number])[] = [
    ['noAnswer', 50],
    ['rejected', 13],
    ['timedOut', 11],
    ['noDevices', 11],
    ['allBusy', 9],
    ['notResponding', 4],
    ['mobileUnreachable', 3],
    ['deviceBusy', 4],
    ['unclear', 1]
];

/** A round of a queue: whom it rings, from when to when. */
interface Round {
    readonly queue: Queue;
    readonly uuid: string;
    readonly start: Instant;
    /** When the caller's wait ends: a ring cannot last longer. */
    readonly limit: Instant;
    readonly ending: 'answered' | 'hungUp' | 'open';
}

/** All attempts of a wait: round after round until it ends; `answering` is the agent who ends it. */
export function ringRounds(world: World, wait: Round, answering: Person | undefined): Attempt[] {
    const { random } = world;
    const attempts: Attempt[] = [];
    const present = staff(world, wait.queue, wait.start);
    // At night the queue still tries whoever is configured, and finds no phone.
    const candidates = present.length > 0 ? present : wait.queue.members.slice(0, 2);
    const tried = new Set<Person>();
    let time = wait.start;
    while (time < wait.limit) {
        const others = candidates.filter((person) => person !== answering && !tried.has(person));
        if (others.length === 0) {
            if (present.length === 0) break;
            tried.clear();
        }
        const rung = random.several(
            others.length > 0 ? others : candidates.filter((each) => each !== answering),
            wait.queue.together
        );
        if (rung.length === 0) break;
        for (const person of rung) tried.add(person);
        const round = rung.flatMap((user) => tryAgent(world, { ...wait, start: time }, user));
        attempts.push(...round);
        const seconds = Math.max(1, ...round.map(({ ring }) => ring ?? random.between(1, 3)));
        time += (seconds + random.between(4, 12)) * SECOND;
    }
    const last =
        wait.ending === 'answered' && wait.limit === wait.start ? siblings(world, wait, candidates, answering) : [];
    return [...attempts, ...last];
}

/** Somebody answered at once: the other phones rang for a moment. */
function siblings(world: World, wait: Round, candidates: readonly Person[], answering: Person | undefined): Attempt[] {
    const { queue, uuid, start } = wait;
    const others = candidates.filter((person) => person !== answering && !isBusy(world, person, start));
    return world.random.several(others, queue.together - 1).map((user) =>
        makeAttempt(world, {
            kind: 'loseRace',
            time: start,
            user,
            dialType: 'Call Queue',
            callUuid: uuid,
            queue,
            ring: 1
        })
    );
}

/** Nothing where the phone that rings is the one that is answered: a queue that rings one at a time has no loser. */
function tryAgent(world: World, { queue, uuid, start, limit, ending }: Round, user: Person): Attempt[] {
    const { random } = world;
    const left = Math.round((limit - start) / SECOND);
    const attempt = (kind: Kind, ring?: number, queueLookup = false): Attempt[] => [
        makeAttempt(world, {
            kind,
            time: start,
            user,
            dialType: 'Call Queue',
            callUuid: uuid,
            queue,
            ring,
            queueLookup
        })
    ];
    if (onShift(world, start).length === 0) return attempt('noDevices');
    // A queue passes over agents it knows to be talking; some slip through.
    if (isBusy(world, user, start)) return random.chance(0.12) ? attempt('allBusy', undefined, random.chance(0.2)) : [];
    const kind = user.roams && random.chance(0.3) ? 'mobileUnreachable' : random.weighted(RINGING);
    const ring = ringSeconds(world, kind, queue);
    if (ring === undefined) return attempt(kind, undefined, kind === 'noDevices' && random.chance(0.15));
    if (ring <= left) return attempt(kind, ring);
    if (ending === 'answered') return queue.together > 1 ? attempt('loseRace', left) : [];
    return left < 2 ? attempt('gaveUpTrying') : attempt('callerCancelled', left);
}

/** How long a phone rings when nothing ends it early; undefined where it does not ring. */
function ringSeconds({ random }: World, kind: Kind, queue: Queue): number | undefined {
    switch (kind) {
        case 'noAnswer':
            return queue.ringSeconds;
        case 'timedOut':
            return queue.ringSeconds + 5;
        case 'rejected':
            return random.between(2, 7);
        case 'deviceBusy':
            return 1;
        default:
            return undefined;
    }
}
