import type { DatabaseSync } from 'node:sqlite';
import { PUNCTUATION } from './terms.ts';

const SIGNS = PUNCTUATION.replaceAll(/[\\\]^-]/g, '\\$&');
const BETWEEN_WORDS = new RegExp(`[${SIGNS} \\t\\n\\r]+`, 'g');

const ready = new WeakSet<DatabaseSync>();

/** Has a database know `search_words(text)`, its words with one space around each, and `search_digits(text)`, all of them as one. */
export function withSearchFunctions(db: DatabaseSync): void {
    if (ready.has(db)) return;
    ready.add(db);
    const options = { deterministic: true, directOnly: true };
    db.function('search_words', options, (text) => ` ${String(text).replaceAll(BETWEEN_WORDS, ' ')} `);
    db.function('search_digits', options, (text) => String(text).replaceAll(BETWEEN_WORDS, ''));
}
