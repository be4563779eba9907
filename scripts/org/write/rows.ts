import type { Org, Row } from '../types.ts';
import { columnsOf, quoted } from '../store/index.ts';
import { perObject } from './perObject.ts';
import { run } from './statements.ts';
import { currentTransaction } from './transaction.ts';

interface RowStatements {
    readonly columns: readonly string[];
    readonly insert: string;
    readonly update: string;
}

const statementsOf = perObject((org, object): RowStatements => {
    const columns = columnsOf(org.model, object).map((column) => column.name);
    const names = columns.map(quoted);
    return {
        columns,
        insert: `INSERT INTO ${quoted(object)} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
        update: `UPDATE ${quoted(object)} SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE "Id" = ?`
    };
});

/** Writes a new row, every column of it. It is not kept at hand: most new rows are nobody's parent. */
export function insertRow(org: Org, object: string, row: Row): void {
    const { columns, insert } = statementsOf(org, object);
    run(org, insert, ...columns.map((name) => row[name] ?? null));
}

/** Writes every column of an existing row. */
export function updateRow(org: Org, object: string, row: Row): void {
    const { columns, update } = statementsOf(org, object);
    run(org, update, ...columns.map((name) => row[name] ?? null), row['Id'] ?? null);
    currentTransaction(org).rows.set(String(row['Id']), row);
}
