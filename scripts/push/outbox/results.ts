import { listParameter, type Database } from './database.ts';
import { HELD } from './outgoing.ts';

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
        database.run(
            `UPDATE outgoing SET state = 'pending', next_at = CASE WHEN code = ? THEN next_at ELSE 0 END
             WHERE state = 'sending' AND batch = ?`,
            HELD,
            batch
        )
    );
}

/** A parent by its external id. */
export interface ParentKey {
    readonly object: string;
    readonly key: string;
}

/** What became of a row that was sent. */
export type RowResult = { readonly id: number; readonly version: number } & (
    | {
          readonly kind: 'delivered';
          /** Parents it was sent without; undefined where they were kept when it was sent. */
          readonly dropped: readonly ParentKey[] | undefined;
      }
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

/** A held row that changed since it was sent: what is newer was not sent, so the org is asked before it is. Takes the version sent. */
const STAYS_HELD = `(code = '${HELD}' AND version <> ?1)`;

/** Writes down what became of rows. A row that was changed meanwhile goes again. Call it in a transaction. */
export function setResults(database: Database, results: readonly RowResult[], now: number): void {
    for (const result of results) {
        switch (result.kind) {
            case 'delivered':
                database.run(
                    `UPDATE outgoing SET state = iif(version = ?1, 'delivered', 'pending'), attempts = attempts + 1, done_at = ?2,
                         next_at = iif(${STAYS_HELD}, next_at, 0), reason = iif(${STAYS_HELD}, reason, NULL),
                         code = iif(${STAYS_HELD}, code, NULL), fields = NULL WHERE id = ?3`,
                    result.version,
                    now,
                    result.id
                );
                if (result.dropped !== undefined) {
                    keepUnlinked(database, result.id, result.dropped);
                }
                break;
            case 'dead':
                database.run(
                    `UPDATE outgoing SET state = iif(version = ?1, 'dead', 'pending'), attempts = attempts + 1, done_at = ?2,
                         next_at = iif(${STAYS_HELD}, next_at, 0), reason = iif(${STAYS_HELD}, reason, ?4),
                         code = iif(${STAYS_HELD}, code, ?3), fields = ?5 WHERE id = ?6`,
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
                    `UPDATE outgoing SET state = 'pending', attempts = attempts + ?1,
                         next_at = CASE WHEN code = '${HELD}' THEN next_at ELSE ?2 END,
                         reason = CASE WHEN code = '${HELD}' THEN reason ELSE ?4 END,
                         code = CASE WHEN code = '${HELD}' THEN code ELSE ?3 END,
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

function keepUnlinked(database: Database, child: number, dropped: readonly ParentKey[]): void {
    database.run('DELETE FROM unlinked WHERE child = ?', child);
    addUnlinked(database, child, dropped);
}

/** Keeps which parents a row is sent without: it goes again when one of them arrives. Call it in a transaction. */
export function addUnlinked(database: Database, child: number, dropped: readonly ParentKey[]): void {
    for (const { object, key } of dropped) {
        database.run('INSERT OR IGNORE INTO unlinked (object, key, child) VALUES (?, ?, ?)', object, key, child);
    }
}
