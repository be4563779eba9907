import type { DatabaseSync } from 'node:sqlite';
import { isKept } from './folder.ts';
import { quoted } from './tables.ts';

interface Sequences {
    readonly last: Map<string, number>;
    /** Those that have moved since they were last written down. */
    readonly moved: Set<string>;
}

const TABLE = 'CREATE TABLE IF NOT EXISTS "local.sequence" (name TEXT PRIMARY KEY, last INTEGER NOT NULL) STRICT';

// numbers are taken even where a write is rolled back, as on the platform: ids and auto-numbers are never given twice
const sequences = new WeakMap<DatabaseSync, Sequences>();

function sequencesOf(db: DatabaseSync): Sequences {
    let own = sequences.get(db);
    if (!own) {
        own = { last: new Map(), moved: new Set() };
        sequences.set(db, own);
        if (isKept(db)) {
            db.exec(TABLE);
            const rows = db.prepare('SELECT name, last FROM "local.sequence"').all();
            for (const { name, last } of rows) own.last.set(String(name), Number(last));
        }
    }
    return own;
}

/** The next number, from 1, of records of a table; `column` keeps a sequence apart, as each auto-number field needs. */
export function nextNumber(db: DatabaseSync, object: string, column = 'Id'): number {
    const own = sequencesOf(db);
    const key = `${object}.${column}`;
    const last = own.last.get(key) ?? Number(db.prepare(`SELECT count(*) AS n FROM ${quoted(object)}`).get()?.['n']);
    own.last.set(key, last + 1);
    own.moved.add(key);
    return last + 1;
}

/** Numbers that belong to no table, such as those of events: the last one given. */
export function counterOf(db: DatabaseSync, name: string): number {
    return sequencesOf(db).last.get(name) ?? 0;
}

/** Moves such a number on. */
export function moveCounter(db: DatabaseSync, name: string, last: number): void {
    const own = sequencesOf(db);
    own.last.set(name, last);
    own.moved.add(name);
}

/** Writes down, in the open transaction, which numbers were given, where the org is kept. */
export function saveSequences(db: DatabaseSync): void {
    const own = sequences.get(db);
    if (!own || own.moved.size === 0 || !isKept(db)) return;
    const save = db.prepare(
        'INSERT INTO "local.sequence" VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET last = excluded.last'
    );
    for (const name of own.moved) save.run(name, own.last.get(name) ?? 0);
}

/** Says that what was written down is committed. */
export function sequencesSaved(db: DatabaseSync): void {
    sequences.get(db)?.moved.clear();
}
