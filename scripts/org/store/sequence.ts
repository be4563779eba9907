import type { DatabaseSync } from 'node:sqlite';
import { quoted } from './tables.ts';

// numbers are taken even where a write is rolled back, as on the platform: ids and auto-numbers are never given twice
const sequences = new WeakMap<DatabaseSync, Map<string, number>>();

/** The next number, from 1, of records of a table; `column` keeps a sequence apart, as each auto-number field needs. */
export function nextNumber(db: DatabaseSync, object: string, column = 'Id'): number {
    let own = sequences.get(db);
    if (!own) {
        own = new Map();
        sequences.set(db, own);
    }
    const key = `${object}.${column}`;
    const last = own.get(key) ?? Number(db.prepare(`SELECT count(*) AS n FROM ${quoted(object)}`).get()?.['n']);
    own.set(key, last + 1);
    return last + 1;
}
