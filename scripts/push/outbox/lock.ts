import { openDatabase } from './database.ts';
import { OutboxProblem, sqliteCode, toOutboxProblem } from './problem.ts';

const BUSY = 5;

/**
 * Takes the lock beside the outbox: a transaction that is never finished. The operating system ends it with the process,
 * however that ends, and readers of the outbox itself are not disturbed.
 */
export function lock(path: string): () => void {
    const file = `${path}.lock`;
    try {
        const database = openDatabase(file);
        try {
            database.exec('PRAGMA busy_timeout = 0; PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE');
        } catch (error) {
            database.close();
            throw error;
        }
        return () => database.close();
    } catch (error) {
        throw sqliteCode(error) === BUSY
            ? new OutboxProblem(
                  'inUse',
                  `Another writer uses the outbox ${path}${holder(path)}. Stop it first, or give this one an outbox of its own (--outbox).`,
                  error
              )
            : toOutboxProblem(error, file);
    }
}

function holder(path: string): string {
    try {
        const database = openDatabase(path, { readOnly: true });
        const writer = database.get<{ readonly value: string }>(`SELECT value FROM meta WHERE name = 'writer'`);
        database.close();
        return writer === undefined ? '' : ` (process ${writer.value})`;
    } catch {
        return '';
    }
}
