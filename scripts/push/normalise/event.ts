import type { Leg } from '../types.ts';

/** What one event of the switch says. */
export type ReadSwitchEvent =
    | { readonly kind: 'leg'; readonly leg: Leg }
    | { readonly kind: 'notAMiss'; readonly reason: string }
    | { readonly kind: 'unreadable'; readonly reason: string; readonly remedy: string };

/** An event by header; a header without a value is not there. */
export type Headers = Readonly<Record<string, string>>;

/** Whether a header has a value. */
export function isGiven(entry: [string, string | undefined]): entry is [string, string] {
    return entry[1] !== undefined && entry[1] !== '';
}

/** A name of the switch in a reason: reasons are counted, so one must not be as long, or what, anybody likes. */
export function shortened(name = ''): string {
    return /^[\w:.-]{1,40}$/.test(name) ? name : 'no name of the switch';
}
