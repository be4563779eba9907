import type { Attempt, Outcome } from './call';
import { groupedBy } from './grouped';

/** What a missed attempt tells of its call. Time in milliseconds since 1970. */
export interface CallBrief {
    readonly id: string;
    readonly name: string;
    readonly startedAt: number | undefined;
    readonly inbound: boolean;
    /** Undefined where the caller withheld it. */
    readonly number: string | undefined;
    readonly queueName: string | undefined;
    readonly outcome: Outcome;
}

/** A missed attempt as a queue or a person sees it. */
export interface Miss extends Attempt {
    /** Undefined where the attempt is not linked to a call, or the call may not be seen. */
    readonly call: CallBrief | undefined;
    /** The record of the queue; undefined where the attempt came through none. */
    readonly queueId: string | undefined;
}

/** A call with its missed attempts, newest first. */
export interface CallLine {
    /** Of the call, or of the attempt where it has no call. */
    readonly id: string;
    readonly call: CallBrief | undefined;
    readonly at: number | undefined;
    readonly misses: readonly Miss[];
}

/** The calls that were missed or lost, newest first; an attempt without a call is a line of its own. */
export function callLinesOf(misses: readonly Miss[], lost: readonly CallBrief[]): readonly CallLine[] {
    const byCall = groupedBy(misses, (miss) => miss.call?.id ?? miss.id);
    const withMisses = [...byCall].map(([id, own]): CallLine => {
        const call = own[0]?.call;
        return { id, call, at: call?.startedAt ?? own[0]?.startedAt, misses: own };
    });
    const others = lost
        .filter(({ id }) => !byCall.has(id))
        .map((call): CallLine => ({ id: call.id, call, at: call.startedAt, misses: [] }));
    // What has no time is kept, at the end.
    return [...withMisses, ...others].sort((a, b) => (b.at ?? -Infinity) - (a.at ?? -Infinity) || 0);
}

/** The record of who was tried; undefined where the attempt is linked to none, though their number may be known. */
export function linkedPerson({ personKey, personNumber }: Attempt): string | undefined {
    return personKey === '' || personKey === personNumber?.toString() ? undefined : personKey;
}
