import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';

/** A SQLite file, as the outbox needs it. Values are always bound. */
export interface Database {
    /** The rows of a question, in the shape that the question names. */
    readonly all: <Row>(sql: string, ...values: readonly SQLInputValue[]) => readonly Row[];
    readonly get: <Row>(sql: string, ...values: readonly SQLInputValue[]) => Row | undefined;
    /** Gives the number of rows changed. */
    readonly run: (sql: string, ...values: readonly SQLInputValue[]) => number;
    /** Puts a row in; gives its id. `RETURNING` would take a third longer. */
    readonly insert: (sql: string, ...values: readonly SQLInputValue[]) => number;
    readonly exec: (sql: string) => void;
    /** Everything in `work` or nothing of it; on disk when this returns. */
    readonly transaction: <Result>(work: () => Result) => Result;
    readonly close: () => void;
}

/** Opens a SQLite file, or `:memory:`. */
export function openDatabase(path: string, options: { readonly readOnly?: boolean } = {}): Database {
    const database = new DatabaseSync(path, { readOnly: options.readOnly ?? false, timeout: 5000 });
    const prepared = new Map<string, StatementSync>();
    const prepare = (sql: string): StatementSync => {
        const known = prepared.get(sql) ?? database.prepare(sql);
        prepared.set(sql, known);
        return known;
    };
    return {
        all: <Row>(sql: string, ...values: readonly SQLInputValue[]) => prepare(sql).all(...whole(values)) as Row[],
        get: <Row>(sql: string, ...values: readonly SQLInputValue[]) =>
            prepare(sql).get(...whole(values)) as Row | undefined,
        run: (sql, ...values) => Number(prepare(sql).run(...whole(values)).changes),
        insert: (sql, ...values) => Number(prepare(sql).run(...whole(values)).lastInsertRowid),
        exec: (sql) => database.exec(sql),
        transaction: (work) => {
            database.exec('BEGIN IMMEDIATE');
            try {
                const result = work();
                database.exec('COMMIT');
                return result;
            } catch (error) {
                rollBack(database);
                throw error;
            }
        },
        close: () => database.close()
    };
}

/** What `work` makes of an open database; where it throws, the database is closed. */
export function orClose<Result>(database: Database, work: () => Result): Result {
    try {
        return work();
    } catch (error) {
        database.close();
        throw error;
    }
}

// Moments come in microseconds and waits by chance; the outbox keeps whole milliseconds.
function whole(values: readonly SQLInputValue[]): readonly SQLInputValue[] {
    return values.map((value) => (typeof value === 'number' ? Math.round(value) : value));
}

// A full disk ends the transaction by itself.
function rollBack(database: DatabaseSync): void {
    if (database.isTransaction) {
        database.exec('ROLLBACK');
    }
}

/** A list of values for `IN (SELECT value FROM json_each(?))`. */
export function listParameter(values: Iterable<string | number>): string {
    return JSON.stringify([...values]);
}
