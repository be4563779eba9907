import type { Call, Leg } from '../types.ts';

/** Legs put together by call, and the records that only repeat one. */
export interface JoinedLegs {
    /** By the caller's uuid, so that the order never depends on the order of the files. */
    readonly calls: readonly Call[];
    readonly repeats: readonly { readonly leg: Leg; readonly into: Leg }[];
}

/** Joins the legs of each call. Two records of one uuid (log-dir and err-log-dir, say) count once: the longer one stays. */
export function joinCalls(legs: readonly Leg[]): JoinedLegs {
    const byUuid = new Map<string, Leg>();
    const repeats: { leg: Leg; into: string }[] = [];
    for (const leg of legs) {
        const known = byUuid.get(leg.uuid);
        if (known === undefined) {
            byUuid.set(leg.uuid, leg);
        } else {
            const keepsKnown = known.text.length >= leg.text.length;
            byUuid.set(leg.uuid, keepsKnown ? known : leg);
            repeats.push({ leg: keepsKnown ? leg : known, into: leg.uuid });
        }
    }
    return {
        calls: [...Map.groupBy(byUuid.values(), callOf).entries()].sort(byKey).map(([, members]) => toCall(members)),
        repeats: repeats.map(({ leg, into }) => ({ leg, into: byUuid.get(into) ?? leg }))
    };
}

/** What joins the legs of a call: the caller's uuid. A leg that names no call stands alone. */
export function callOf(leg: Leg): string {
    return leg.callUuid ?? `alone ${leg.uuid}`;
}

function toCall(members: readonly Leg[]): Call {
    return {
        uuid: members.find((leg) => leg.callUuid !== undefined)?.callUuid,
        caller: members.find((leg) => leg.side === 'caller'),
        legs: members.filter((leg) => leg.side !== 'caller').sort(byStart)
    };
}

/** The fixed order of legs: by start, then by uuid. */
export function byStart(a: Leg, b: Leg): number {
    return (a.startedAt ?? 0) - (b.startedAt ?? 0) || compare(a.uuid, b.uuid);
}

function byKey(a: readonly [string, unknown], b: readonly [string, unknown]): number {
    return compare(a[0], b[0]);
}

function compare(a: string, b: string): number {
    return a < b ? -1 : Number(a > b);
}
