import { allocationsOf, usageOf } from '../limits/index.ts';
import type { Org } from '../types.ts';

/** The day's allocation of events is used up, as Salesforce tells subscribers. */
export const EXHAUSTED = '403::Organization total events daily limit exceeded';

/** Whether nothing more is delivered today: the allocation is used up, or a fault says so. */
export type IsExhausted = () => boolean;

/** Whether the org's own count has reached what it may use, where that is enforced. */
export function isUsedUp(org: Org): boolean {
    const { dailyEvents, eventsEnforced } = allocationsOf(org);
    return eventsEnforced && usageOf(org).used('deliveredEvents') >= dailyEvents;
}

/** Counts messages that were delivered. */
export function countDelivered(org: Org, messages: number): void {
    usageOf(org).add('deliveredEvents', messages);
}
