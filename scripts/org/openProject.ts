import { loadSource } from '../metadata/index.ts';
import { permissionSetNamed } from './access/index.ts';
import { openOrg } from './open.ts';
import type { Org } from './types.ts';

export interface OpenProjectOptions {
    /** Fixes the clock; milliseconds since 1970. */
    readonly now?: number | undefined;
    /** A permission set: the org as its user sees it. The admin's where absent. */
    readonly as?: string | undefined;
    readonly namespace?: string | undefined;
}

/** An empty org in memory made from a project's metadata, for commands; a problem where there is no such permission set. */
export function openProject(root: string, options: OpenProjectOptions = {}): Org | { readonly problem: string } {
    const { now, as, namespace } = options;
    const model = loadSource(root, namespace === undefined ? {} : { namespace });
    const org = openOrg(model, now === undefined ? {} : { clock: () => now });
    if (as === undefined) return org;
    const set = permissionSetNamed(model, as);
    const user = set && org.users.find(({ access }) => access.permissionSets.join() === set.name);
    return user ?? { problem: `There is no permission set "${as}".` };
}
