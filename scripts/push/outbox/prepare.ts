import { openDatabase, orClose, type Database } from './database.ts';
import { OutboxProblem } from './problem.ts';
import { APPLICATION_ID, SCHEMA, SCHEMA_VERSION, UPGRADES } from './schema.ts';

interface Marks {
    readonly id: number;
    readonly version: number;
    readonly tables: number;
}

/** The version of an outbox's tables; 0 for an empty database, as a writer leaves it that was killed in its first moment. Throws for any other. */
export function versionOf(path: string, database: Database): number {
    const { id, version, tables } = database.get<Marks>(
        `SELECT application_id AS id, user_version AS version, (SELECT count(*) FROM sqlite_schema) AS tables
         FROM pragma_application_id, pragma_user_version`
    ) ?? { id: 0, version: 0, tables: 0 };
    if (id !== APPLICATION_ID && (version !== 0 || tables > 0)) {
        throw new OutboxProblem('unusable', `${path} is not an outbox, but holds something else. Check --outbox.`);
    }
    if (version > SCHEMA_VERSION) {
        throw new OutboxProblem('unusable', `The outbox ${path} was made by a later version of the writer. Use that.`);
    }
    return version;
}

/** Opens the database of an outbox, and makes its tables where it is empty. Throws where it is damaged, or something else's. */
export function prepare(path: string): Database {
    const database = openDatabase(path);
    return orClose(database, () => {
        // Before anything is changed: the mode of a file stays with it.
        const version = versionOf(path, database);
        database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000');
        if (version === 0) {
            makeTables(database);
        }
        if (isSmall(database)) {
            check(database);
        }
        if (version > 0 && version < SCHEMA_VERSION) {
            upgrade(database, version);
        }
        return database;
    });
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

function makeTables(database: Database): void {
    database.transaction(() => {
        database.exec(SCHEMA);
        database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${SCHEMA_VERSION}`);
    });
}
