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
    /** How many flaws there were: each kind has its turn. */
    readonly flaws: { count: number };
    /** Who is at work in the hour asked for last. */
    readonly shift: { hour: number; agents: readonly Person[] };
}

export function makeWorld(seed: number): World {
    return {
        random: makeRandom(seed),
        directory: makeDirectory(),
        busyUntil: new Map(),
        flaws: { count: 0 },
        shift: { hour: -1, agents: [] }
    };
}

export function isBusy(world: World, person: Person, time: Instant): boolean {
    return (world.busyUntil.get(person) ?? 0) > time;
}

export function occupy(world: World, person: Person, until: Instant): void {
    world.busyUntil.set(person, Math.max(until, world.busyUntil.get(person) ?? 0));
}

/** The agents at work at an instant; every day the shifts go to others. */
export function onShift({ shift, directory: { agents } }: World, time: Instant): readonly Person[] {
    const hours = Math.floor(time / 3_600_000);
    if (shift.hour !== hours) {
        const day = Math.floor(hours / 24);
        shift.hour = hours;
        shift.agents = SHIFTS.flatMap(([from, to], index) => {
            // 7 and 24 have no common divisor: no agent twice in a day.
            const agent = agents[(index * 7 + day * 5) % agents.length];
            return agent !== undefined && hours % 24 >= from && hours % 24 < to ? [agent] : [];
        });
    }
    return shift.agents;
}

/** A queue's members at work; whoever is at work where no member is. */
export function staff(world: World, queue: Queue, time: Instant): readonly Person[] {
    const working = onShift(world, time);
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
