import type { DatabaseSync } from 'node:sqlite';

/** Days that a deletion is remembered, as long as Salesforce tells of one. */
export const REMEMBERED_DAYS = 30;

const DAY = 86_400_000;
const TABLE = `CREATE TABLE IF NOT EXISTS "local.deleted" (object TEXT NOT NULL, id TEXT NOT NULL, at INTEGER NOT NULL) STRICT;
    CREATE INDEX IF NOT EXISTS "local.deleted.at" ON "local.deleted" (object, at)`;

/** A record that is gone, and when it went: milliseconds, UTC. */
export interface Deletion {
    readonly id: string;
    readonly at: number;
}

/** Makes the place for deletions, and forgets those that are too old to be told. */
export function openDeletions(db: DatabaseSync, now: number): void {
    db.exec(TABLE);
    db.prepare('DELETE FROM "local.deleted" WHERE at < ?').run(now - REMEMBERED_DAYS * DAY);
}

/** Remembers, in the open transaction, that a record was deleted: object, id and when are bound. */
export const NOTE_DELETION = 'INSERT INTO "local.deleted" VALUES (?, ?, ?)';

/** What was deleted of an object from a moment on and before another, in that order. */
export function deletionsBetween(db: DatabaseSync, object: string, from: number, to: number): readonly Deletion[] {
    const sql = 'SELECT id, at FROM "local.deleted" WHERE object = ? AND at >= ? AND at < ? ORDER BY at, rowid';
    return db
        .prepare(sql)
        .all(object, from, to)
        .map((row) => ({ id: String(row['id']), at: Number(row['at']) }));
}
