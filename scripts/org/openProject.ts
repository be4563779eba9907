import { loadSource } from '../metadata/index.ts';
import { permissionSetsNamed } from './access/index.ts';
import { openOrg } from './open.ts';
import type { Org } from './types.ts';

export interface OpenProjectOptions {
    /** Fixes the clock; milliseconds since 1970. */
    readonly now?: number | undefined;
    /** A permission set: the org as its user sees it. The admin's where absent. */
    readonly as?: string | undefined;
}

/**
 * An empty org in memory made from a project's metadata, for commands that need no server.
 * @throws AccessError where there is no such permission set
 */
export function openProject(root: string, { now, as }: OpenProjectOptions = {}): Org {
    const model = loadSource(root);
    const sets = as === undefined ? [] : permissionSetsNamed(model, [as]);
    const org = openOrg(model, now === undefined ? {} : { clock: () => now });
    const user = org.users.find(({ access }) => !access.isAdmin && access.permissionSets.join() === sets[0]?.name);
    return user ?? org;
}
