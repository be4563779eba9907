import type { NoMissReason, Outcome } from '../types.ts';
import type { Prepared } from './pipeline.ts';

/** What became of every record. `records + furtherDials = events + merged + not a miss + unreadable + waiting`. */
export interface Books {
    readonly records: number;
    /** Events beyond the first that one caller's record gave: it dialled users without devices more than once. */
    readonly furtherDials: number;
    readonly events: number;
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
    attempts
}: Pick<Prepared, 'outcomes' | 'problems' | 'attempts'>): Books {
    const count = (kind: Outcome['kind']) => outcomes.filter((outcome) => outcome.kind === kind).length;
    const reasons = outcomes.flatMap((outcome) => (outcome.kind === 'noMiss' ? [outcome.reason] : []));
    const unreadable = problems.filter(({ kind }) => kind === 'unreadable').length;
    return {
        records: outcomes.length + problems.length,
        furtherDials: attempts.length - count('event'),
        events: attempts.length,
        merged: count('merged'),
        notAMiss: Object.fromEntries(
            [...Map.groupBy(reasons, (reason) => reason)].map(([reason, all]) => [reason, all.length])
        ),
        unreadable,
        waiting: problems.length - unreadable + count('waiting')
    };
}

/** Whether both sides are equal; a push that says no has a fault of its own. */
export function balances(books: Books): boolean {
    const { records, furtherDials, events, merged, notAMiss, unreadable, waiting } = books;
    const notMissed = Object.values(notAMiss).reduce((sum, count) => sum + count, 0);
    return records + furtherDials === events + merged + notMissed + unreadable + waiting;
}

/** The books as one line, with the reasons of what is no miss below it. */
export function formatBooks(books: Books): readonly string[] {
    const reasons = Object.entries(books.notAMiss);
    const notMissed = reasons.reduce((sum, [, count]) => sum + count, 0);
    const further = books.furtherDials === 0 ? '' : ` + further dials in them ${books.furtherDials}`;
    const { records, events, merged, unreadable, waiting } = books;
    return [
        `Records ${records}${further} = events ${events} + merged ${merged} + not a miss ${notMissed} + unreadable ${unreadable} + waiting ${waiting}`,
        ...reasons.map(([reason, count]) => `  not a miss ${count}: ${reason}`)
    ];
}
