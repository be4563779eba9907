import { leaveUnlinked, unlinkedRows } from './absent.ts';
import { listParameter, type Database } from './database.ts';
import { FAR_MS } from './due.ts';
import { HELD } from './outgoing.ts';

/** A row that is put off. */
export interface HeldRow {
    readonly id: number;
    readonly grp: string;
    readonly call: string;
}

/** Which rows are put off, and when the org is asked for them. */
export interface Holding {
    /** A source that brought a record of their call. */
    readonly source: string;
    readonly until: number;
    readonly ofCall: (call: string) => boolean;
}

/**
 * Groups of which something waits to be sent, is on its way, or goes again when a parent comes; without the bodies, since
 * they are long.
 */
export function openGroups(database: Database): readonly string[] {
    return database
        .all<{ readonly grp: string }>(
            `SELECT grp FROM outgoing INDEXED BY outgoing_due WHERE state = 'pending'
             UNION SELECT grp FROM outgoing INDEXED BY outgoing_sending WHERE state = 'sending'
             UNION SELECT grp FROM unlinked INDEXED BY unlinked_child CROSS JOIN outgoing ON outgoing.id = child`
        )
        .map(({ grp }) => grp);
}

/**
 * Puts off what the org does not have as it is of those of some groups that are of such a call, the row of the call itself
 * too, and what is under way: should its request fail, it waits. Only `releaseHeld` lets it go. What is held already is not held
 * longer. Parents that come late are not linked to such calls any more: a row that is linked is sent whole, as it is known here.
 */
export function holdUnsent(database: Database, some: readonly string[], { source, until, ofCall }: Holding): void {
    database.transaction(() => {
        const unlinked = unlinkedRows(database, some, source).filter(({ call }) => ofCall(call));
        leaveUnlinked(
            database,
            unlinked.map(({ child }) => child)
        );
        const groups = database.all<Pick<HeldRow, 'grp' | 'call'>>(
            `SELECT DISTINCT grp, record.call FROM outgoing INDEXED BY outgoing_group JOIN record ON record.id = outgoing.record
             WHERE grp IN (SELECT value FROM json_each(?)) AND outgoing.state IN ('pending', 'sending') AND code IS NOT ? AND uuid IS NOT NULL
             AND EXISTS (SELECT 1 FROM record AS other WHERE other.call = record.call AND other.source = ?)`,
            listParameter(some),
            HELD,
            source
        );
        database.run(
            `UPDATE outgoing SET next_at = ?, code = ?, reason = ?
             WHERE grp IN (SELECT value FROM json_each(?)) AND state IN ('pending', 'sending') AND code IS NOT ?`,
            until,
            HELD,
            'Another writer may have it by now.',
            listParameter(groups.filter(({ call }) => ofCall(call)).map(({ grp }) => grp)),
            HELD
        );
    });
}

/** Held rows whose time to ask for them has come, or that were held before the clock was set back; at most `limit`. */
export function heldRows(database: Database, now: number, limit: number): readonly HeldRow[] {
    return database.all<HeldRow>(
        `SELECT outgoing.id, grp, record.call FROM outgoing JOIN record ON record.id = outgoing.record
         WHERE outgoing.state = 'pending' AND code = ? AND (next_at <= ? OR next_at > ?) ORDER BY next_at LIMIT ?`,
        HELD,
        now,
        now + FAR_MS,
        limit
    );
}

/** Asks for the held rows of some groups at another moment. */
export function holdLonger(database: Database, groups: Iterable<string>, until: number): void {
    database.run(`UPDATE outgoing SET next_at = ? WHERE ${OF_GROUPS}`, until, listParameter(groups), HELD);
}

/** Notes that the org does not have the held rows of some groups, whatever was tried. Call it in a transaction. */
export function noteAbsent(database: Database, groups: Iterable<string>): void {
    database.run(`UPDATE outgoing SET sent_at = NULL WHERE ${OF_GROUPS}`, listParameter(groups), HELD);
}

/** Lets the held rows of some groups be sent. Call it in a transaction. */
export function releaseHeld(database: Database, groups: Iterable<string>): void {
    database.run(
        `UPDATE outgoing SET next_at = 0, code = NULL, reason = NULL WHERE ${OF_GROUPS}`,
        listParameter(groups),
        HELD
    );
}

const OF_GROUPS = `grp IN (SELECT value FROM json_each(?)) AND state = 'pending' AND code = ?`;
