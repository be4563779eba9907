import type { Context } from 'hono';
import type { Org } from './types.ts';

const KEY = 'org';

/** Says for the rest of a request whose org it works on. */
export function setRequestOrg(context: Context, org: Org): void {
    context.set(KEY, org);
}

/**
 * The org as the user of this request sees it. Every route works on it, never on the org that its part was made with: that
 * one counts only where a part is called without the server around it, as tests do.
 */
export function requestOrg(context: Context, made: Org): Org {
    const org: unknown = context.get(KEY);
    // Safe: nothing but setRequestOrg sets the key.
    return org === undefined ? made : (org as Org);
}
