import { groupedBy } from './grouped';
import type { CallBrief } from './miss';

/** A conversation that came about, with the numbers that took part. Time in milliseconds since 1970. */
export interface Contact {
    readonly at: number;
    readonly numbers: readonly string[];
}

/** A caller who was lost and has not been spoken to since. */
export interface Waiting {
    readonly number: string;
    /** The newest of their lost calls. */
    readonly call: CallBrief;
    readonly lostCalls: number;
    /** When they were lost first since anybody spoke to them. */
    readonly since: number;
}

/**
 * Who waits to be called back, longest first: one entry for each caller, whose last lost call no conversation followed,
 * whoever called whom. Callers who withheld their number cannot be called back and are left out.
 */
export function waitingOf(lost: readonly CallBrief[], contacts: readonly Contact[]): readonly Waiting[] {
    const spokenTo = new Map<string, number>();
    for (const { at, numbers } of contacts) {
        for (const number of numbers) spokenTo.set(number, Math.max(at, spokenTo.get(number) ?? at));
    }
    const open = lost.filter(
        ({ number, startedAt }) =>
            number !== undefined && startedAt !== undefined && startedAt > (spokenTo.get(number) ?? -Infinity)
    );
    const byNumber = groupedBy(open, ({ number = '' }) => number);
    return [...byNumber]
        .flatMap(([number, calls]): readonly Waiting[] => {
            const sorted = [...calls].sort((a, b) => (b.startedAt ?? 0) - (a.startedAt ?? 0));
            const [newest] = sorted;
            const since = sorted.at(-1)?.startedAt ?? 0;
            return newest === undefined ? [] : [{ number, call: newest, lostCalls: calls.length, since }];
        })
        .sort((a, b) => a.since - b.since);
}
