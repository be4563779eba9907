import { switchUser } from '../normalise/index.ts';
import type { Leg, SwitchUser } from '../types.ts';

/** The user a caller signed in as; undefined for a caller from outside. */
export function callerUser(caller: Leg): SwitchUser | undefined {
    const name = caller.variables.get('user_name');
    return name === undefined ? undefined : switchUser(name, caller.variables.get('domain_name'));
}
