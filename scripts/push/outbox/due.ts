import { listParameter, type Database } from './database.ts';
import { HELD, ROW_COLUMNS, type OutgoingRow } from './outgoing.ts';

/** How much of what may be sent now waits: at most `limit` is counted. `oldest` is when the first of them came in; a row of the ledger counts from its hour. */
export function pendingNow(
    database: Database,
    now: number,
    limit: number
): { readonly rows: number; readonly oldest: number | undefined } {
    const row = database.get<{ readonly rows: number; readonly oldest: number | null }>(
        `SELECT count(*) AS rows, min(CASE WHEN object <> 'Phone_Event_Batch__c' OR since <= ? THEN since END) AS oldest FROM (
             SELECT object, since FROM outgoing WHERE ${SENDABLE} ORDER BY next_at LIMIT ?)`,
        now,
        now,
        now + FAR_MS,
        limit
    );
    return { rows: row?.rows ?? 0, oldest: row?.oldest ?? undefined };
}

/** Whether more than so many rows are due, those of groups that are on their way too: to look at each costs too much. */
export function isBacklog(database: Database, now: number, rows: number): boolean {
    const due = database.get<{ readonly rows: number }>(
        `SELECT count(*) AS rows FROM (SELECT 1 FROM outgoing WHERE state = 'pending' AND ${DUE} ORDER BY next_at LIMIT ?)`,
        now,
        now + FAR_MS,
        rows + 1
    );
    return (due?.rows ?? 0) > rows;
}

/** No wait is this long: a row that is to wait longer was put off before the clock was set back. */
export const FAR_MS = 15 * 60_000;
/** Takes the moment, and the moment with FAR_MS added. */
export const DUE = `code IS NOT '${HELD}' AND (next_at <= ? OR next_at > ?)`;

/** A row that may be sent now: due, and none of its group is on its way already. Takes what DUE takes. */
const SENDABLE = `state = 'pending' AND ${DUE} AND NOT EXISTS (
    SELECT 1 FROM outgoing AS other WHERE other.grp = outgoing.grp AND other.state = 'sending')`;

/** Rows that may be sent now, whole groups together, at most about `limit`; none of a group that is on its way already. */
export function dueRows(
    database: Database,
    { now, limit }: { readonly now: number; readonly limit: number }
): readonly OutgoingRow[] {
    const groups = database
        .all<{ readonly grp: string }>(
            `SELECT grp FROM outgoing WHERE ${SENDABLE} ORDER BY next_at, grp LIMIT ?`,
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

/** When the next row that was put off may be sent; undefined where none waits for its time. */
export function nextDue(database: Database): number | undefined {
    const row = database.get<{ readonly at: number | null }>(
        `SELECT min(next_at) AS at FROM outgoing WHERE state = 'pending' AND code IS NOT ? AND object <> 'Phone_Event_Batch__c'`,
        HELD
    );
    return row?.at ?? undefined;
}
