import type { OutboundRecord } from '../fields/index.ts';
import { listParameter, type Database } from './database.ts';

export type OutgoingState = 'pending' | 'sending' | 'delivered' | 'dead' | 'leftOut';

/** A row on its way to the org. */
export interface OutgoingRow {
    readonly id: number;
    readonly object: string;
    readonly key: string;
    readonly grp: string;
    /** The record that speaks for it. */
    readonly record: number | null;
    /** An OutboundRecord as JSON. */
    readonly body: string;
    /** Values that a person put in its place, as JSON. */
    readonly edits: string | null;
    readonly state: OutgoingState;
    readonly version: number;
    readonly attempts: number;
    /** What the org, or the writer, said of it last. */
    readonly code: string | null;
    readonly since: number;
    readonly happened_at: number | null;
    readonly sent_at: number | null;
}

/** The code of rows that are put off because another writer may have their records by now: no time makes them due. */
export const HELD = 'HELD';

/** The columns of a row. */
export const ROW_COLUMNS =
    'id, object, key, grp, record, body, edits, state, version, attempts, code, since, happened_at, sent_at';

/** What goes to the org, or is kept from it. */
export interface Outgoing {
    readonly outbound: OutboundRecord;
    readonly record: number | undefined;
    /** When the first record of it came in: its lateness counts from here. */
    readonly since: number;
    readonly happenedAt: number | undefined;
    /** Why it is not sent. */
    readonly leftOut?: string | undefined;
    /** Whether its record speaks for the row from now on, whichever did before. */
    readonly takesOver?: boolean;
    /** Kept only where there is nothing of that key: a stub never takes the place of a whole call. */
    readonly onlyNew?: boolean;
}

/** Puts rows in, or in the place of those with their keys; one that says nothing new stays as it is, and a held one stays held. Call it in a transaction. */
export function putOutgoing(database: Database, rows: readonly Outgoing[]): void {
    for (const { outbound, record, since, happenedAt, leftOut, takesOver, onlyNew } of rows) {
        database.run(
            `INSERT INTO outgoing (object, key, grp, record, body, state, reason, since, happened_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
             ON CONFLICT (object, key) DO UPDATE SET
                 body = excluded.body, grp = excluded.grp, version = version + 1, attempts = 0,
                 since = CASE WHEN state IN ('pending', 'sending') THEN since ELSE excluded.since END,
                 state = CASE WHEN state = 'sending' THEN 'sending' ELSE excluded.state END,
                 next_at = iif(code = ?11 AND excluded.state = 'pending', next_at, 0),
                 reason = iif(code = ?11 AND excluded.state = 'pending', reason, excluded.reason),
                 code = iif(code = ?11 AND excluded.state = 'pending', code, NULL), fields = NULL,
                 record = iif(?12, excluded.record, record)
             WHERE body <> excluded.body AND ?10`,
            outbound.object,
            String(outbound.key),
            outbound.group,
            record ?? null,
            JSON.stringify(outbound),
            leftOut === undefined ? 'pending' : 'leftOut',
            leftOut ?? null,
            since,
            happenedAt ?? null,
            Number(onlyNew !== true),
            HELD,
            Number(takesOver === true)
        );
    }
}

/** Notes that the org has rows as they are: those that a record speaks for, or the one with a key. Call it in a transaction. */
export function noteInOrg(
    database: Database,
    which: { readonly record: number } | { readonly object: string; readonly key: string },
    now: number
): void {
    const set = `UPDATE outgoing SET state = 'delivered', next_at = 0, code = NULL, reason = NULL, sent_at = coalesce(sent_at, ?1), done_at = ?1 WHERE state = 'pending'`;
    if ('record' in which) {
        database.run(`${set} AND record = ?2`, now, which.record);
    } else {
        database.run(`${set} AND object = ?2 AND key = ?3`, now, which.object, which.key);
    }
}

/** Sends a row that the org has with less. Call it in a transaction. */
export function sendAgain(
    database: Database,
    { object, key }: { readonly object: string; readonly key: string }
): void {
    database.run(
        `UPDATE outgoing SET state = 'pending' WHERE state = 'delivered' AND object = ? AND key = ?`,
        object,
        key
    );
}

/** The rows of one object that some records speak for. Named indexes: without statistics SQLite takes others, and reads every row. */
export function rowsOfRecords(database: Database, object: string, records: Iterable<number>): readonly OutgoingRow[] {
    return database.all<OutgoingRow>(
        `SELECT ${ROW_COLUMNS} FROM outgoing INDEXED BY outgoing_record WHERE record IN (SELECT value FROM json_each(?)) AND object = ?`,
        listParameter(records),
        object
    );
}

/** Every row of the outbox. */
export function outgoingRows(database: Database): readonly OutgoingRow[] {
    return database.all<OutgoingRow>(`SELECT ${ROW_COLUMNS} FROM outgoing ORDER BY id`);
}

/** The rows with some external ids. */
export function rowsOfKeys(database: Database, object: string, keys: Iterable<string>): readonly OutgoingRow[] {
    return database.all<OutgoingRow>(
        `SELECT ${ROW_COLUMNS} FROM outgoing WHERE object = ? AND key IN (SELECT value FROM json_each(?))`,
        object,
        listParameter(keys)
    );
}

/** The calls, as their records name them, of what is held of some groups. */
export function callsHeld(database: Database, groups: Iterable<string>): readonly string[] {
    return database
        .all<{ readonly call: string }>(
            `SELECT DISTINCT record.call FROM outgoing INDEXED BY outgoing_group JOIN record ON record.id = outgoing.record
             WHERE grp IN (SELECT value FROM json_each(?)) AND outgoing.state = 'pending' AND code = ? AND record.call IS NOT NULL`,
            listParameter(groups),
            HELD
        )
        .map(({ call }) => call);
}

/** Takes back rows that were never sent. Call it in a transaction. */
export function dropUnsent(database: Database, ids: readonly number[]): void {
    database.run(
        `DELETE FROM outgoing WHERE sent_at IS NULL AND id IN (SELECT value FROM json_each(?))`,
        listParameter(ids)
    );
}
