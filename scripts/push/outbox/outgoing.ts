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
    readonly since: number;
    readonly happened_at: number | null;
    readonly sent_at: number | null;
}

/** The columns of a row. */
export const ROW_COLUMNS =
    'id, object, key, grp, record, body, edits, state, version, attempts, since, happened_at, sent_at';

/** What goes to the org, or is kept from it. */
export interface Outgoing {
    readonly outbound: OutboundRecord;
    readonly record: number | undefined;
    /** When the first record of it came in: its lateness counts from here. */
    readonly since: number;
    readonly happenedAt: number | undefined;
    /** Why it is not sent. */
    readonly leftOut?: string | undefined;
    /** Kept only where there is nothing of that key: a stub never takes the place of a whole call. */
    readonly onlyNew?: boolean;
}

/** Puts rows in, or in the place of those with their keys; one that says nothing new stays as it is. Call it in a transaction. */
export function putOutgoing(database: Database, rows: readonly Outgoing[]): void {
    for (const { outbound, record, since, happenedAt, leftOut, onlyNew } of rows) {
        database.run(
            `INSERT INTO outgoing (object, key, grp, record, body, state, reason, since, happened_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
             ON CONFLICT (object, key) DO UPDATE SET
                 body = excluded.body, grp = excluded.grp, version = version + 1, attempts = 0, next_at = 0,
                 since = CASE WHEN state IN ('pending', 'sending') THEN since ELSE excluded.since END,
                 state = CASE WHEN state = 'sending' THEN 'sending' ELSE excluded.state END,
                 reason = excluded.reason, code = NULL, fields = NULL
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
            Number(onlyNew !== true)
        );
    }
}

/** The rows of one object that some records speak for. */
export function rowsOfRecords(database: Database, object: string, records: Iterable<number>): readonly OutgoingRow[] {
    return database.all<OutgoingRow>(
        `SELECT ${ROW_COLUMNS} FROM outgoing WHERE record IN (SELECT value FROM json_each(?)) AND object = ?`,
        listParameter(records),
        object
    );
}

/** Every row of the outbox. */
export function outgoingRows(database: Database): readonly OutgoingRow[] {
    return database.all<OutgoingRow>(`SELECT ${ROW_COLUMNS} FROM outgoing ORDER BY id`);
}

/** When the next row that was put off may be sent; undefined where none waits. */
export function nextDue(database: Database): number | undefined {
    const row = database.get<{ readonly at: number | null }>(
        `SELECT min(next_at) AS at FROM outgoing WHERE state = 'pending' AND object <> 'Phone_Event_Batch__c'`
    );
    return row?.at ?? undefined;
}

/** The rows with some external ids. */
export function rowsOfKeys(database: Database, object: string, keys: Iterable<string>): readonly OutgoingRow[] {
    return database.all<OutgoingRow>(
        `SELECT ${ROW_COLUMNS} FROM outgoing WHERE object = ? AND key IN (SELECT value FROM json_each(?))`,
        object,
        listParameter(keys)
    );
}

/** Takes back rows that were never sent. Call it in a transaction. */
export function dropUnsent(database: Database, ids: readonly number[]): void {
    database.run(
        `DELETE FROM outgoing WHERE sent_at IS NULL AND id IN (SELECT value FROM json_each(?))`,
        listParameter(ids)
    );
}

/** How much waits to be sent: at most `limit` is counted. `oldest` is when the first of them came in. */
export function pendingNow(
    database: Database,
    now: number,
    limit: number
): { readonly rows: number; readonly oldest: number | undefined } {
    const row = database.get<{ readonly rows: number; readonly oldest: number | null }>(
        `SELECT count(*) AS rows, min(since) AS oldest FROM (
             SELECT since FROM outgoing WHERE state = 'pending' AND ${DUE} ORDER BY next_at LIMIT ?)`,
        now,
        now + FAR_MS,
        limit
    );
    return { rows: row?.rows ?? 0, oldest: row?.oldest ?? undefined };
}

/** No wait is this long: a row that is to wait longer was put off before the clock was set back. */
export const FAR_MS = 15 * 60_000;
/** Takes the moment, and the moment with FAR_MS added. */
export const DUE = '(next_at <= ? OR next_at > ?)';

/** Rows that may be sent now, whole groups together, at most about `limit`; none of a group that is on its way already. */
export function dueRows(
    database: Database,
    { now, limit }: { readonly now: number; readonly limit: number }
): readonly OutgoingRow[] {
    const groups = database
        .all<{ readonly grp: string }>(
            `SELECT grp FROM outgoing AS mine WHERE state = 'pending' AND ${DUE} AND NOT EXISTS (
                 SELECT 1 FROM outgoing WHERE outgoing.grp = mine.grp AND outgoing.state = 'sending')
             ORDER BY next_at, grp LIMIT ?`,
            now,
            now + FAR_MS,
            limit
        )
        .map(({ grp }) => grp);
    return database.all<OutgoingRow>(
        `SELECT ${ROW_COLUMNS} FROM outgoing WHERE grp IN (SELECT value FROM json_each(?)) AND state = 'pending' AND ${DUE} ORDER BY grp, id LIMIT ?`,
        listParameter(new Set(groups)),
        now,
        now + FAR_MS,
        limit
    );
}

/** Marks rows as on their way. On disk before the request leaves, so that what may be in the org is known to be. */
export function claimRows(database: Database, ids: readonly number[], batch: string, now: number): void {
    database.transaction(() =>
        database.run(
            `UPDATE outgoing SET state = 'sending', batch = ?, sent_at = coalesce(sent_at, ?) WHERE id IN (SELECT value FROM json_each(?))`,
            batch,
            now,
            listParameter(ids)
        )
    );
}

/** Makes the rows of a batch pending again, of which it is not known what became. */
export function releaseBatch(database: Database, batch: string): void {
    database.transaction(() =>
        database.run(`UPDATE outgoing SET state = 'pending', next_at = 0 WHERE state = 'sending' AND batch = ?`, batch)
    );
}

/** What became of a row that was sent. */
export type RowResult = { readonly id: number; readonly version: number } & (
    | { readonly kind: 'delivered'; readonly dropped: readonly { readonly object: string; readonly key: string }[] }
    | {
          readonly kind: 'dead';
          readonly code: string;
          readonly reason: string;
          readonly fields: readonly string[];
      }
    | {
          readonly kind: 'again';
          readonly nextAt: number;
          readonly code: string;
          readonly reason: string;
          /** Whether it was the row's own fault, so that it may linger with the next ones. */
          readonly counts: boolean;
      }
);

/** Writes down what became of rows. A row that was changed meanwhile goes again. Call it in a transaction. */
export function setResults(database: Database, results: readonly RowResult[], now: number): void {
    for (const result of results) {
        switch (result.kind) {
            case 'delivered':
                database.run(
                    `UPDATE outgoing SET state = CASE WHEN version = ? THEN 'delivered' ELSE 'pending' END, attempts = attempts + 1,
                         next_at = 0, done_at = ?, code = NULL, reason = NULL, fields = NULL WHERE id = ?`,
                    result.version,
                    now,
                    result.id
                );
                keepUnlinked(database, result.id, result.dropped);
                break;
            case 'dead':
                database.run(
                    `UPDATE outgoing SET state = CASE WHEN version = ? THEN 'dead' ELSE 'pending' END, attempts = attempts + 1,
                         next_at = 0, done_at = ?, code = ?, reason = ?, fields = ? WHERE id = ?`,
                    result.version,
                    now,
                    result.code,
                    result.reason,
                    JSON.stringify(result.fields),
                    result.id
                );
                break;
            case 'again':
                database.run(
                    `UPDATE outgoing SET state = 'pending', attempts = attempts + ?1, next_at = ?2, code = ?3, reason = ?4,
                         since = CASE WHEN ?1 THEN ?5 ELSE since END WHERE id = ?6`,
                    Number(result.counts),
                    result.nextAt,
                    result.code,
                    result.reason,
                    now,
                    result.id
                );
                break;
        }
    }
}

function keepUnlinked(
    database: Database,
    child: number,
    dropped: readonly { readonly object: string; readonly key: string }[]
): void {
    database.run('DELETE FROM unlinked WHERE child = ?', child);
    for (const { object, key } of dropped) {
        database.run('INSERT OR IGNORE INTO unlinked (object, key, child) VALUES (?, ?, ?)', object, key, child);
    }
}
