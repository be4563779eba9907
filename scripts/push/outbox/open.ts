import { existsSync } from 'node:fs';
import { openDatabase, type Database } from './database.ts';
import { OutboxProblem, sqliteCode, toOutboxProblem } from './problem.ts';
import { APPLICATION_ID, SCHEMA, SCHEMA_VERSION, UPGRADES } from './schema.ts';

/** The outbox of one writer: an open database that no other writer uses. */
export interface Outbox {
    readonly path: string;
    readonly database: Database;
    readonly close: () => void;
}

/** In memory: for a push whose outbox is not kept. */
export const IN_MEMORY = ':memory:';

const BUSY = 5;

/**
 * Opens the outbox of a writer, and makes it where there is none. Throws an OutboxProblem where another writer has it, where
 * it is damaged, and where it cannot be written. What was being sent when the last writer ended is pending again.
 */
export function openOutbox(path: string): Outbox {
    const release = path === IN_MEMORY ? () => undefined : lock(path);
    try {
        const database = prepare(path);
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
        return {
            path,
            database,
            close: () => {
                database.close();
                release();
            }
        };
    } catch (error) {
        release();
        throw toOutboxProblem(error, path);
    }
}

/** Opens an outbox beside its writer, to look at it or to change single rows. Throws where there is none. */
export function visitOutbox(path: string): Outbox {
    if (!existsSync(path)) {
        throw new OutboxProblem('unusable', `There is no outbox ${path}. Check --outbox.`);
    }
    try {
        const database = openDatabase(path);
        try {
            refuseOther(path, database);
            database.exec('PRAGMA synchronous = FULL');
        } catch (error) {
            database.close();
            throw error;
        }
        return { path, database, close: () => database.close() };
    } catch (error) {
        throw toOutboxProblem(error, path);
    }
}

function refuseOther(path: string, database: Database): void {
    const { id, version } = database.get<{ readonly id: number; readonly version: number }>(
        'SELECT application_id AS id, user_version AS version FROM pragma_application_id, pragma_user_version'
    ) ?? { id: 0, version: 0 };
    if (id !== APPLICATION_ID) {
        throw new OutboxProblem('unusable', `${path} is not an outbox. Check --outbox.`);
    }
    if (version > SCHEMA_VERSION) {
        throw laterVersion(path);
    }
}

function laterVersion(path: string): OutboxProblem {
    return new OutboxProblem('unusable', `The outbox ${path} was made by a later version of the writer. Use that.`);
}

function prepare(path: string): Database {
    const database = openDatabase(path);
    try {
        database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000');
        const { user_version: version } = database.get<{ readonly user_version: number }>('PRAGMA user_version') ?? {
            user_version: 0
        };
        if (version > SCHEMA_VERSION) {
            throw laterVersion(path);
        }
        if (version === 0) {
            makeTables(path, database);
        }
        if (isSmall(database)) {
            check(database);
        }
        if (version > 0 && version < SCHEMA_VERSION) {
            upgrade(database, version);
        }
        return database;
    } catch (error) {
        database.close();
        throw error;
    }
}

/** A check reads every page: a larger file is not read through before the first record may come in. */
const CHECKED_BYTES = 256 * 1024 * 1024;

function isSmall(database: Database): boolean {
    const { bytes } = database.get<{ readonly bytes: number }>(
        'SELECT page_count * page_size AS bytes FROM pragma_page_count, pragma_page_size'
    ) ?? { bytes: 0 };
    return bytes <= CHECKED_BYTES;
}

function check(database: Database): void {
    const { quick_check: said } = database.get<{ readonly quick_check: string }>('PRAGMA quick_check(1)') ?? {
        quick_check: 'no answer'
    };
    if (said !== 'ok') {
        throw Object.assign(new Error(said), { errcode: 11 });
    }
}

function upgrade(database: Database, from: number): void {
    database.transaction(() => {
        for (let version = from; version < SCHEMA_VERSION; version += 1) {
            database.exec(UPGRADES[version] ?? '');
        }
        database.exec(`PRAGMA user_version = ${SCHEMA_VERSION}`);
    });
}

function makeTables(path: string, database: Database): void {
    const tables = database.get<{ readonly count: number }>('SELECT count(*) AS count FROM sqlite_schema');
    if ((tables?.count ?? 0) > 0) {
        throw new OutboxProblem(
            'unusable',
            `${path} is a database of something else. Name another file as the outbox.`
        );
    }
    database.transaction(() => {
        database.exec(SCHEMA);
        database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${SCHEMA_VERSION}`);
    });
}

/**
 * Takes the lock beside the outbox: a transaction that is never finished. The operating system ends it with the process,
 * however that ends, and readers of the outbox itself are not disturbed.
 */
function lock(path: string): () => void {
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
