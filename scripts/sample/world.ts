import { makeDirectory, type Directory, type Person, type Queue } from './directory.ts';
import { SHIFTS } from './figures.ts';
import { COMPANIES, FIRST_NAMES, LAST_NAMES } from './names.ts';
import type { Caller, Instant } from './model.ts';
import { callerNumber } from './phoneNumbers.ts';
import { makeRandom, type Random } from './random.ts';

/** What the calls of one run share: who exists, who is on the phone, and chance. Small, however many calls are made. */
export interface World {
    readonly random: Random;
    readonly directory: Directory;
    /** When each person's present conversation ends. */
    readonly busyUntil: Map<Person, Instant>;
}

export function makeWorld(seed: number): World {
    return { random: makeRandom(seed), directory: makeDirectory(), busyUntil: new Map() };
}

export function isBusy(world: World, person: Person, time: Instant): boolean {
    return (world.busyUntil.get(person) ?? 0) > time;
}

export function occupy(world: World, person: Person, until: Instant): void {
    world.busyUntil.set(person, Math.max(until, world.busyUntil.get(person) ?? 0));
}

/** The agents at work at an instant; every day the shifts go to others. */
export function onShift(directory: Directory, time: Instant): Person[] {
    const day = Math.floor(time / 86_400_000);
    const hour = new Date(time).getUTCHours();
    const { agents } = directory;
    return SHIFTS.flatMap(([from, to], shift) => {
        // 7 and 24 have no common divisor: no agent twice in a day.
        const agent = agents[(shift * 7 + day * 5) % agents.length];
        return agent !== undefined && hour >= from && hour < to ? [agent] : [];
    });
}

/** A queue's members at work; whoever is at work where no member is. */
export function staff(world: World, queue: Queue, time: Instant): Person[] {
    const working = onShift(world.directory, time);
    const members = working.filter((person) => queue.members.includes(person));
    return members.length > 0 ? members : working;
}

/** Somebody outside: a company, a person, or a number without a name. */
export function makeCaller({ random }: World): Caller {
    const number = random.chance(0.03) ? 'anonymous' : callerNumber(random);
    if (number === 'anonymous') return { name: 'Anonymous', number };
    const name = random.weighted([
        [random.pick(COMPANIES), 4],
        [`${random.pick(FIRST_NAMES)} ${random.pick(LAST_NAMES)}`, 4],
        [number, 2]
    ]);
    return { name, number };
}
