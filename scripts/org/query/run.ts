import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Org, Row, Stored } from '../types.ts';
import { compileChildQuery, compileCount, compileQuery, COUNT_COLUMN, PARENT_COLUMN } from './compile.ts';
import type { Fragment } from './fragment.ts';
import type { ChildQuery, SelectQuery } from './nodes.ts';

type Readable = Pick<Org, 'db' | 'model'>;

const MOST_STATEMENTS = 500;
const prepared = new WeakMap<DatabaseSync, Map<string, StatementSync>>();

function statementOf(db: DatabaseSync, text: string): StatementSync {
    const statements = prepared.get(db) ?? new Map<string, StatementSync>();
    prepared.set(db, statements);
    let statement = statements.get(text);
    if (!statement) {
        if (statements.size >= MOST_STATEMENTS) statements.clear();
        statement = db.prepare(text);
        statements.set(text, statement);
    }
    return statement;
}

/** Rows of a compiled statement; statements are prepared once for each text. */
export function rowsOf(db: DatabaseSync, { text, values }: Fragment): readonly Row[] {
    const statement = statementOf(db, text);
    statement.setReturnArrays(false);
    // Safe: tables hold text, numbers and NULL only (see Stored), and bigints are not enabled.
    return statement.all(...values) as Row[];
}

/** The same rows as lists in the order of the columns, which cost half as much where there are many. */
export function listsOf(db: DatabaseSync, { text, values }: Fragment): readonly (readonly Stored[])[] {
    const statement = statementOf(db, text);
    statement.setReturnArrays(true);
    // Safe: lists were asked for; their values are as above.
    return statement.all(...values) as unknown as Stored[][];
}

/**
 * Records as rows whose keys are the field paths asked for.
 * @throws QueryError where the model has no such object or field, or an operator does not fit
 */
export function runQuery({ db, model }: Readable, query: SelectQuery): readonly Row[] {
    return rowsOf(db, compileQuery(model, query));
}

/**
 * Gives each record to `visit` as it is read, so that no more than one is held at a time. `visit` must not run the same query.
 * @throws QueryError
 */
export function eachRow({ db, model }: Readable, query: SelectQuery, visit: (row: Row) => void): void {
    const { text, values } = compileQuery(model, query);
    for (const row of db.prepare(text).iterate(...values)) visit(row as Row);
}

/** How many records the filter lets through; limit and offset do not matter. @throws QueryError */
export function countQuery({ db, model }: Readable, query: Omit<SelectQuery, 'fields'>): number {
    return Number(rowsOf(db, compileCount(model, { ...query, fields: [] }))[0]?.['count'] ?? 0);
}

/** A parent's page of children. */
export interface ChildPage {
    readonly rows: readonly Row[];
    /** Of all children the filter lets through; undefined where the page is empty, as no row carries it. */
    readonly total: number | undefined;
}

/** Pages of children by parent Id, read by one statement. Parents without rows are absent. @throws QueryError */
export function runChildQuery({ db, model }: Readable, query: ChildQuery): ReadonlyMap<string, ChildPage> {
    const pages = new Map<string, { rows: Row[]; total: number }>();
    if (query.parentIds.length === 0) return pages;
    for (const row of rowsOf(db, compileChildQuery(model, query))) {
        const parent = String(row[PARENT_COLUMN]);
        const page = pages.get(parent);
        if (page) page.rows.push(row);
        else pages.set(parent, { rows: [row], total: count(row[COUNT_COLUMN]) });
    }
    return pages;
}

function count(value: Stored | undefined): number {
    return Number(value ?? 0);
}
