import type { Org, Row } from '../types.ts';
import { columnsOf, quoted } from '../store/index.ts';
import { perObject } from './perObject.ts';
import { run } from './statements.ts';
import { currentTransaction } from './transaction.ts';

interface RowStatements {
    readonly columns: readonly string[];
    readonly insert: string;
}

const statementsOf = perObject((org, object): RowStatements => {
    const columns = columnsOf(org.model, object).map((column) => column.name);
    const names = columns.map(quoted);
    return {
        columns,
        insert: `INSERT INTO ${quoted(object)} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`
    };
});

/** Writes a new row, every column of it. It is not kept at hand: most new rows are nobody's parent. */
export function insertRow(org: Org, object: string, row: Row): void {
    const { columns, insert } = statementsOf(org, object);
    run(org, insert, ...columns.map((name) => row[name] ?? null));
}

/** Writes what a row has other than before: the database then leaves the indexes of all other columns alone. */
export function updateRow(org: Org, object: string, row: Row, before: Row): void {
    const { columns } = statementsOf(org, object);
    const changed = columns.filter((name) => row[name] !== before[name]);
    if (changed.length === 0) return;
    const set = changed.map((name) => `${quoted(name)} = ?`).join(', ');
    const values = changed.map((name) => row[name] ?? null);
    run(org, `UPDATE ${quoted(object)} SET ${set} WHERE "Id" = ?`, ...values, row['Id'] ?? null);
    currentTransaction(org).rows.set(String(row['Id']), row);
}
