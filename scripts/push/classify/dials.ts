import { listOf, switchUser } from '../normalise/index.ts';
import type { Instant, Leg, SwitchUser } from '../types.ts';

/** One dial string that the caller's leg ran. */
export interface Dial {
    /** 1 for the first dial of the call. */
    readonly number: number;
    readonly text: string;
    readonly users: readonly SwitchUser[];
    readonly at: Instant | undefined;
    /** When the next application ran, which is when the dial was over. */
    readonly until: Instant | undefined;
}

const USER_ENDPOINT = /\buser\/([^\s,|:@\][{}<>]+)(?:@([^\s,|:\][{}<>]+))?/g;

/** Every attempt of a call asks for them, and a dial string may name thousands of users: they are read once. */
const read = new WeakMap<Leg, readonly Dial[]>();

/** The dials a caller's leg made, in order: `bridge` applications of its app_log, else the last application alone. */
export function dialsOf(caller: Leg): readonly Dial[] {
    const dials = read.get(caller) ?? readDials(caller);
    read.set(caller, dials);
    return dials;
}

function readDials(caller: Leg): readonly Dial[] {
    const { applications, variables } = caller;
    const domain = variables.get('dialed_domain') ?? variables.get('domain_name');
    const bridges = applications.flatMap((application, index) =>
        application.name === 'bridge' ? [{ ...application, until: applications[index + 1]?.at }] : []
    );
    const last = variables.get('last_app') === 'bridge' ? variables.get('last_arg') : undefined;
    const found =
        bridges.length > 0 ? bridges : last === undefined ? [] : [{ data: last, at: undefined, until: undefined }];
    return found.map(({ data, at, until }, index) => ({
        number: index + 1,
        text: data,
        users: usersIn(data, domain),
        at,
        until: until ?? caller.endedAt
    }));
}

/** The users that a dial string names, each once. */
export function usersIn(dialString: string, domain: string | undefined): readonly SwitchUser[] {
    const users = [...dialString.matchAll(USER_ENDPOINT)].map(([, name, at]) => switchUser(name ?? '', at ?? domain));
    return [...new Map(users.map((user) => [user.key.toLowerCase(), user])).values()];
}

/** A leg that the caller's last dial made, from `originated_legs`: `uuid;name;number`. */
export interface OriginatedLeg {
    readonly uuid: string;
    readonly number: string | undefined;
}

/** Legs of the caller's last dial; the switch forgets those of earlier dials. */
export function originatedLegs(caller: Leg): readonly OriginatedLeg[] {
    return listOf(caller.variables.get('originated_legs')).map((entry) => {
        const [uuid = '', , number] = entry.split(';');
        return { uuid, number: number || undefined };
    });
}
