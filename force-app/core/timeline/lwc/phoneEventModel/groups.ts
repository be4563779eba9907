import { counted, uncounted, type Actor, type AttemptType } from './call';
import { reasonOf, type Reason } from './reason';

/** Attempts that agree in what their reason is made of, counted by the platform. */
export interface ReasonGroup {
    readonly type: AttemptType;
    readonly cause: string | undefined;
    readonly lookup: boolean;
    readonly attempts: number;
    /** How many of them say how long they rang. */
    readonly timed: number;
    /** Sum of the record's formula Counts Against Agent. */
    readonly against: number;
}

const FAIR_CAUSES: readonly string[] = ['NO_ANSWER', 'ALLOTTED_TIMEOUT', 'NO_USER_RESPONSE', 'ORIGINATOR_CANCEL'];

/** How many attempts count as misses: neither look-ups nor lost races. */
export function missesIn(groups: readonly ReasonGroup[]): number {
    return attemptsIn(counted(groups));
}

/** All attempts, also those that count as no misses. */
export function attemptsIn(groups: readonly ReasonGroup[]): number {
    return sum(groups.map(({ attempts }) => attempts));
}

/** The attempts of each reason. */
export function reasonsIn(groups: readonly ReasonGroup[]): ReadonlyMap<Reason, number> {
    return totals(groups.map((group) => [reasonOf(group), group.attempts] as const));
}

/**
 * Who should act, over the groups. The formula field itself cannot be grouped by (SOQL reference, Considerations for
 * GROUP BY), so its rule is applied to the groups; what its setting decides comes from the sum of Counts Against Agent.
 */
export function actorsIn(groups: readonly ReasonGroup[]): ReadonlyMap<Actor, number> {
    return totals(groups.flatMap(actorsOfGroup));
}

function actorsOfGroup(group: ReasonGroup): readonly (readonly [Actor, number])[] {
    const { type, cause, attempts, timed, against } = group;
    if (uncounted(group)) return [['Nobody', attempts]];
    if (type === 'All Busy' || cause === 'USER_BUSY') return [['Routing', attempts]];
    if (cause === 'CALL_REJECTED') return [['Agent', attempts]];
    if (type === 'Trying' && cause === 'ORIGINATOR_CANCEL') return [['Caller', attempts]];
    if (type === 'No Devices' || type === 'Trying') return [['Device', attempts]];
    if (type !== 'Ringing' || cause === undefined || !FAIR_CAUSES.includes(cause)) return [['Unknown', attempts]];
    return [
        ['Agent', against],
        [cause === 'ORIGINATOR_CANCEL' ? 'Caller' : 'Routing', Math.max(0, timed - against)],
        ['Unknown', Math.max(0, attempts - timed)]
    ];
}

function totals<K>(entries: readonly (readonly [K, number])[]): ReadonlyMap<K, number> {
    const found = new Map<K, number>();
    for (const [key, value] of entries) if (value > 0) found.set(key, (found.get(key) ?? 0) + value);
    return found;
}

function sum(values: readonly number[]): number {
    return values.reduce((all, value) => all + value, 0);
}
