import { counted, placing, reasonOf } from 'c/phoneEventModel';
import type { Actor, Miss, Period, Reason, Streak } from 'c/phoneEventModel';
import { readersZone } from 'c/phoneEventText';

/** Which part of the misses somebody asked to see. Keys are those of the views. */
export type Focus =
    | { readonly kind: 'all' | 'lost' }
    | { readonly kind: 'actor'; readonly key: Actor }
    | { readonly kind: 'other' | 'against' | 'streak' | 'longest' | 'cell'; readonly key: string };

/** What the reader chose to see. */
export interface Choice {
    readonly period: Period;
    readonly reason: Reason | undefined;
    readonly focus: Focus;
}

/** The misses of a reason; without one those that count. */
export function ofReason(misses: readonly Miss[], reason: Reason | undefined): readonly Miss[] {
    return reason === undefined ? counted(misses) : misses.filter((miss) => reasonOf(miss) === reason);
}

/** What a focus may ask for, beside the misses. */
export interface Asking {
    /** The key of a miss's person or queue. */
    readonly otherOf: (miss: Miss) => string;
    /** Whether its call is one of the lost calls that the page counts. */
    readonly isLost: (miss: Miss) => boolean;
    /** By person. */
    readonly streaks: ReadonlyMap<string, Streak>;
    /** The end of the period, in milliseconds since 1970. */
    readonly now: number;
}

/** The misses that a focus asks for. */
export function inFocus(
    misses: readonly Miss[],
    { focus, period }: Choice,
    { otherOf, isLost, streaks, now }: Asking
): readonly Miss[] {
    switch (focus.kind) {
        case 'all':
            return misses;
        case 'lost':
            return misses.filter(isLost);
        case 'actor':
            return misses.filter(({ actor }) => actor === focus.key);
        case 'other':
            return misses.filter((miss) => otherOf(miss) === focus.key);
        case 'against':
            return misses.filter((miss) => otherOf(miss) === focus.key && miss.actor === 'Agent');
        case 'streak':
            return newestFirst(streaks.get(focus.key)?.now);
        case 'longest':
            return newestFirst(streaks.get(focus.key)?.longest);
        case 'cell': {
            const place = placing(period, now, readersZone);
            return misses.filter(({ startedAt }) => {
                const placed = startedAt === undefined ? undefined : place(startedAt);
                return placed !== undefined && cellKey(placed) === focus.key;
            });
        }
        default:
            return focus satisfies never;
    }
}

/** A row of misses is not cut by a reason: its number counts all of them. */
function newestFirst(streak: readonly Miss[] = []): readonly Miss[] {
    return [...streak].reverse();
}

/** The key of a cell of the strip. */
export function cellKey({ row, hour }: { readonly row: string; readonly hour: number }): string {
    return `${row}|${hour}`;
}

/** True where two focuses are the same. */
export function isFocus(focus: Focus, kind: Focus['kind'], key?: string): boolean {
    return focus.kind === kind && (!('key' in focus) || focus.key === key);
}
