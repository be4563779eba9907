import type { Org } from '../types.ts';

/**
 * Remembers what is made once for each object of each org, from the whole model: what a user may not see is calculated all
 * the same. A model never changes while its org is open.
 */
export function perObject<T>(make: (org: Org, object: string) => T): (org: Org, object: string) => T {
    const made = new WeakMap<Org, Map<string, T>>();
    return ({ system: org }, object) => {
        const own = made.get(org) ?? new Map<string, T>();
        made.set(org, own);
        const known = own.get(object);
        if (known !== undefined) return known;
        const fresh = make(org, object);
        own.set(object, fresh);
        return fresh;
    };
}
