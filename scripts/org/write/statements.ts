import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { Org, Row } from '../types.ts';

const MOST_STATEMENTS = 1_000;

// preparing costs more than running: each text is prepared once for each database
const prepared = new WeakMap<DatabaseSync, Map<string, StatementSync>>();

function statement(org: Org, sql: string): StatementSync {
    let own = prepared.get(org.db);
    if (!own) {
        own = new Map();
        prepared.set(org.db, own);
    }
    let found = own.get(sql);
    if (!found) {
        // records that change ever other fields have ever other texts
        if (own.size >= MOST_STATEMENTS) own.clear();
        found = org.db.prepare(sql);
        own.set(sql, found);
    }
    return found;
}

/** Runs a statement that changes rows. */
export function run(org: Org, sql: string, ...values: readonly SQLInputValue[]): void {
    statement(org, sql).run(...values);
}

/** The first row of a statement. */
export function first(org: Org, sql: string, ...values: readonly SQLInputValue[]): Row | undefined {
    return statement(org, sql).get(...values) as Row | undefined;
}

/** Every row of a statement. */
export function all(org: Org, sql: string, ...values: readonly SQLInputValue[]): readonly Row[] {
    return statement(org, sql).all(...values) as readonly Row[];
}
