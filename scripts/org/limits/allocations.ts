import type { DatabaseSync } from 'node:sqlite';
import type { Org } from '../types.ts';

/** How much an org may use. */
export interface Allocations {
    /** Requests a day. */
    readonly dailyRequests: number;
    /** Whether requests beyond it are refused, or only counted. */
    readonly enforced: boolean;
    /** Change events and platform events delivered to subscribers a day. */
    readonly dailyEvents: number;
    readonly eventsEnforced: boolean;
}

/** The base of an Enterprise org, counted but not enforced. */
export const DEFAULT_ALLOCATIONS: Allocations = {
    dailyRequests: 100_000,
    enforced: false,
    dailyEvents: 50_000,
    eventsEnforced: false
};

const given = new WeakMap<DatabaseSync, Allocations>();

/** What the org may use. */
export function allocationsOf(org: Pick<Org, 'db'>): Allocations {
    return given.get(org.db) ?? DEFAULT_ALLOCATIONS;
}

/** Changes what the org may use. */
export function allocate(org: Pick<Org, 'db'>, changes: Partial<Allocations>): void {
    given.set(org.db, { ...allocationsOf(org), ...changes });
}
