import { existsSync, statSync } from 'node:fs';
import { openDatabase, orClose, type Database } from './database.ts';
import { lock } from './lock.ts';
import { behindLinks } from './place.ts';
import { prepare, versionOf } from './prepare.ts';
import { OutboxProblem, toOutboxProblem } from './problem.ts';

/** The outbox of one writer: an open database that no other writer uses. */
export interface Outbox {
    readonly path: string;
    readonly database: Database;
    readonly close: () => void;
}

/** In memory: for a push whose outbox is not kept. */
export const IN_MEMORY = ':memory:';

/**
 * Opens the outbox of a writer, and makes it where there is none. Throws an OutboxProblem where another writer has it, where
 * it is damaged, and where it cannot be written. What was being sent when the last writer ended is pending again.
 */
export function openOutbox(path: string): Outbox {
    const place = path === IN_MEMORY ? path : behindLinks(path);
    refuseOther(place);
    const release = place === IN_MEMORY ? () => undefined : lock(place);
    try {
        const database = prepare(place);
        orClose(database, () => begin(database));
        return {
            path: place,
            database,
            close: () => {
                database.close();
                release();
            }
        };
    } catch (error) {
        release();
        throw toOutboxProblem(error, place);
    }
}

function begin(database: Database): void {
    database.transaction(() => {
        // Rows of a Bulk job stay with it: its id was kept, so it can be asked what became of them.
        database.run(
            `UPDATE outgoing SET state = 'pending' WHERE state = 'sending'
             AND batch NOT IN (SELECT id FROM job WHERE stage <> 'done')`
        );
        database.run(
            `INSERT INTO meta VALUES ('writer', ?) ON CONFLICT DO UPDATE SET value = excluded.value`,
            `${process.pid}`
        );
    });
}

/** Throws, with nothing made beside it, where something else than an outbox lies there. */
function refuseOther(place: string): void {
    const found = place === IN_MEMORY ? undefined : statSync(place, { throwIfNoEntry: false });
    if (found !== undefined && (found.size > 0 || !found.isFile())) {
        look(place).database.close();
    }
}

/** Opens an outbox beside its writer, to look at it or to change single rows. Throws where there is none. */
export function visitOutbox(path: string): Outbox {
    const { database, version } = existsSync(path) ? look(path) : { database: undefined, version: 0 };
    if (database === undefined || version === 0) {
        database?.close();
        throw new OutboxProblem('unusable', `There is no outbox ${path}. Check --outbox.`);
    }
    return { path, database, close: () => database.close() };
}

function look(path: string): { readonly database: Database; readonly version: number } {
    try {
        const database = openDatabase(path);
        return orClose(database, () => {
            const version = versionOf(path, database);
            database.exec('PRAGMA synchronous = FULL');
            return { database, version };
        });
    } catch (error) {
        throw toOutboxProblem(error, path);
    }
}
