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

/** What is written of a row; `settled` only where the org answered for it as it was sent. */
interface Written {
    readonly settled: 'delivered' | 'dead' | null;
    readonly nextAt: number;
    readonly code: string | null;
    readonly reason: string | null;
    readonly fields: string | null;
    readonly counts: boolean;
}

/** What nobody answered for, or is newer than what was sent, stays held: the org is asked before it goes. Takes the version sent, and what is settled. */
const STAYS_HELD = `code = '${HELD}' AND (?2 IS NULL OR version <> ?1)`;

/** Writes down what became of rows. A row that was changed meanwhile goes again. Call it in a transaction. */
export function setResults(database: Database, results: readonly RowResult[], now: number): void {
    for (const result of results) {
        if (result.kind === 'delivered' && result.dropped !== undefined) {
            keepUnlinked(database, result.id, result.dropped);
        }
        const { settled, nextAt, code, reason, fields, counts } = writtenOf(result);
        database.run(
            `UPDATE outgoing SET state = iif(?2 IS NOT NULL AND version = ?1, ?2, 'pending'), attempts = attempts + ?3,
                 next_at = iif(${STAYS_HELD}, next_at, ?4), code = iif(${STAYS_HELD}, code, ?5),
                 reason = iif(${STAYS_HELD}, reason, ?6), fields = iif(?2 IS NULL, fields, ?7),
                 done_at = iif(?2 IS NULL, done_at, ?8), since = iif(?2 IS NULL AND ?3, ?8, since) WHERE id = ?9`,
            result.version,
            settled,
            Number(counts),
            nextAt,
            code,
            reason,
            fields,
            now,
            result.id
        );
    }
}

function writtenOf(result: RowResult): Written {
    switch (result.kind) {
        case 'delivered':
            return { settled: 'delivered', nextAt: 0, code: null, reason: null, fields: null, counts: true };
        case 'dead': {
            const { code, reason, fields } = result;
            return { settled: 'dead', nextAt: 0, code, reason, fields: JSON.stringify(fields), counts: true };
        }
        case 'again': {
            const { nextAt, code, reason, counts } = result;
            return { settled: null, nextAt, code, reason, fields: null, counts };
        }
    }
}

function keepUnlinked(database: Database, child: number, dropped: readonly ParentKey[]): void {
    database.run('DELETE FROM unlinked WHERE child = ?', child);
    addUnlinked(database, child, dropped);
}

/**
 * Keeps which parents a row is sent without: it goes again when one of them arrives; a held one does not, since another writer
 * may have written more of it by then. Call it in a transaction.
 */
export function addUnlinked(database: Database, child: number, dropped: readonly ParentKey[]): void {
    for (const { object, key } of dropped) {
        database.run(
            'INSERT OR IGNORE INTO unlinked (object, key, child) SELECT ?, ?, id FROM outgoing WHERE id = ? AND code IS NOT ?',
            object,
            key,
            child,
            HELD
        );
    }
}
