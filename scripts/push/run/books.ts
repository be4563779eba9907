import type { LeftOutReason } from '../classify/index.ts';
import type { NoMissReason, Outcome } from '../types.ts';
import type { Prepared } from './pipeline.ts';

/** What became of every record. `records + furtherDials = events + left out + merged + not a miss + unreadable + waiting`. */
export interface Books {
    readonly records: number;
    /** Events beyond the first that one caller's record gave: it dialled users without devices more than once. */
    readonly furtherDials: number;
    readonly events: number;
    /** Misses that the person who pushed did not want logged. */
    readonly leftOut: Readonly<Partial<Record<LeftOutReason, number>>>;
    readonly merged: number;
    readonly notAMiss: Readonly<Partial<Record<NoMissReason, number>>>;
    readonly unreadable: number;
    /** Not finished yet, or waiting for another leg of the same call. */
    readonly waiting: number;
}

/** Counts each record once. */
export function keepBooks({
    outcomes,
    problems,
    attempts,
    leftOut
}: Pick<Prepared, 'outcomes' | 'problems' | 'attempts' | 'leftOut'>): Books {
    const count = (kind: Outcome['kind']) => outcomes.filter((outcome) => outcome.kind === kind).length;
    const reasons = outcomes.flatMap((outcome) => (outcome.kind === 'noMiss' ? [outcome.reason] : []));
    const unreadable = problems.filter(({ kind }) => kind === 'unreadable').length;
    return {
        records: outcomes.length + problems.length,
        furtherDials: attempts.length + leftOut.length - count('event'),
        events: attempts.length,
        leftOut: tally(leftOut.map(({ reason }) => reason)),
        merged: count('merged'),
        notAMiss: tally(reasons),
        unreadable,
        waiting: problems.length - unreadable + count('waiting')
    };
}

/** Whether both sides are equal; a push that says no has a fault of its own. */
export function balances(books: Books): boolean {
    const { records, furtherDials, events, leftOut, merged, notAMiss, unreadable, waiting } = books;
    return records + furtherDials === events + total(leftOut) + merged + total(notAMiss) + unreadable + waiting;
}

function tally<Reason extends string>(reasons: readonly Reason[]): Readonly<Partial<Record<Reason, number>>> {
    const counts = [...Map.groupBy(reasons, (reason) => reason)].map(([reason, all]) => [reason, all.length] as const);
    // Object.fromEntries forgets which keys it was given.
    return Object.fromEntries(counts) as Partial<Record<Reason, number>>;
}

function total(counts: Readonly<Record<string, number>>): number {
    return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** The books as one line, with the reasons of what is no miss below it. */
export function formatBooks(books: Books): readonly string[] {
    const leftOut = total(books.leftOut);
    const left = leftOut === 0 ? '' : ` + left out ${leftOut}`;
    const further = books.furtherDials === 0 ? '' : ` + further dials in them ${books.furtherDials}`;
    const { records, events, merged, unreadable, waiting } = books;
    return [
        `Records ${records}${further} = events ${events}${left} + merged ${merged} + not a miss ${total(books.notAMiss)} + unreadable ${unreadable} + waiting ${waiting}`,
        ...Object.entries(books.leftOut).map(([reason, count]) => `  left out ${count}: ${reason}`),
        ...Object.entries(books.notAMiss).map(([reason, count]) => `  not a miss ${count}: ${reason}`)
    ];
}
