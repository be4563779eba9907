import type { Database } from './database.ts';

/** What became of everything that ever came in. */
export interface Books {
    readonly records: number;
    /** Events beyond the first that one caller's record gave: it dialled users without devices more than once. */
    readonly furtherDials: number;
    /** Delivered, dead, pending and waiting together. */
    readonly events: number;
    /** Misses that whoever runs the writer does not want logged, by reason. */
    readonly leftOut: Readonly<Record<string, number>>;
    readonly merged: number;
    readonly notAMiss: Readonly<Record<string, number>>;
    readonly unreadable: number;
    /** Records that the switch may still be writing. A push alone has them: it leaves them where they are. */
    readonly notFinished?: number;
    readonly delivered: number;
    readonly dead: number;
    readonly pending: number;
    /** Records not decided yet: just in, or waiting for another leg of their call. */
    readonly waiting: number;
}

interface Count {
    readonly name: string;
    readonly reason: string | null;
    readonly count: number;
    readonly events: number;
}

/** Counts everything once: rows that are kept, and those that were pruned. */
export function readBooks(database: Database, object: string): Books {
    const records = database.all<Count>(
        `SELECT state AS name, reason, count(*) AS count, sum(events) AS events FROM record GROUP BY state, CASE WHEN state = 'notAMiss' THEN reason END`
    );
    const rows = database.all<Count>(
        `SELECT state AS name, reason, count(*) AS count, 0 AS events FROM outgoing WHERE object = ? GROUP BY state, CASE WHEN state = 'leftOut' THEN reason END`,
        object
    );
    const archive = new Map(
        database
            .all<{ readonly name: string; readonly count: number }>('SELECT name, count FROM archive')
            .map(({ name, count }) => [name, count])
    );
    const past = (name: string): number => archive.get(name) ?? 0;
    const of = (counts: readonly Count[], ...names: readonly string[]): number =>
        counts.filter(({ name }) => names.includes(name)).reduce((sum, { count }) => sum + count, 0);
    const waiting = of(records, 'received', 'waiting');
    const speaking = of(records, 'event') + past('record event');
    const attempts = records.reduce((sum, { events }) => sum + events, 0) + past('attempts');
    const delivered = of(rows, 'delivered') + past('event delivered');
    const [dead, pending] = [of(rows, 'dead'), of(rows, 'pending', 'sending')];
    const pastRecords = [...archive].filter(([name]) => name.startsWith('record ')).reduce((sum, [, n]) => sum + n, 0);
    return {
        records: records.reduce((sum, { count }) => sum + count, 0) + pastRecords,
        furtherDials: attempts - speaking,
        events: delivered + dead + pending + waiting,
        leftOut: byReason(rows, 'leftOut', archive, 'event leftOut '),
        merged: of(records, 'merged') + past('record merged'),
        notAMiss: byReason(records, 'notAMiss', archive, 'record notAMiss '),
        unreadable: of(records, 'unreadable') + past('record unreadable'),
        delivered,
        dead,
        pending,
        waiting
    };
}

/** Whether each record and each event is in exactly one place; a writer whose books do not balance has a fault. */
export function balances(books: Books): boolean {
    const { records, furtherDials, events, leftOut, merged, notAMiss, unreadable, notFinished = 0 } = books;
    const told = events + total(leftOut) + merged + total(notAMiss) + unreadable + notFinished;
    return records + furtherDials === told;
}

/** The books as lines for a terminal. */
export function formatBooks(books: Books): readonly string[] {
    const { records, furtherDials, events, merged, unreadable, delivered, dead, pending, waiting } = books;
    const leftOut = total(books.leftOut);
    const left = leftOut === 0 ? '' : ` + left out ${leftOut}`;
    const unfinished = (books.notFinished ?? 0) === 0 ? '' : ` + not finished ${books.notFinished}`;
    const further = furtherDials === 0 ? '' : ` + further dials in them ${furtherDials}`;
    return [
        `Records ${records}${further} = events ${events}${left} + merged ${merged} + not a miss ${total(books.notAMiss)} + unreadable ${unreadable}${unfinished}`,
        `Events ${events} = delivered ${delivered} + dead ${dead} + pending ${pending} + waiting ${waiting}`,
        ...Object.entries(books.leftOut).map(([reason, count]) => `  left out ${count}: ${reason}`),
        ...Object.entries(books.notAMiss).map(([reason, count]) => `  not a miss ${count}: ${reason}`)
    ];
}

function byReason(
    counts: readonly Count[],
    name: string,
    archive: ReadonlyMap<string, number>,
    prefix: string
): Readonly<Record<string, number>> {
    const now = counts.filter((one) => one.name === name).map(({ reason, count }) => [reason ?? '', count] as const);
    const past = [...archive]
        .filter(([key]) => key.startsWith(prefix))
        .map(([key, count]) => [key.slice(prefix.length), count] as const);
    const sums = new Map<string, number>();
    for (const [reason, count] of [...past, ...now]) {
        sums.set(reason, (sums.get(reason) ?? 0) + count);
    }
    return Object.fromEntries([...sums].filter(([, count]) => count > 0));
}

function total(counts: Readonly<Record<string, number>>): number {
    return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
