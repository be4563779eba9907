import type { DatabaseSync } from 'node:sqlite';
import type { ObjectModel, SourceModel } from '../../metadata/index.ts';
import type { Column } from './column.ts';
import { columnsOf } from './columns.ts';

/** An identifier as SQL takes it, whatever it holds. */
export function quoted(identifier: string): string {
    return `"${identifier.replaceAll('"', '""')}"`;
}

/** How a column's values are stored. */
export function sqlType(column: Pick<Column, 'type' | 'caseSensitive'>): string {
    switch (column.type) {
        case 'Number':
        case 'Currency':
        case 'Percent':
            return 'REAL';
        case 'Checkbox':
        case 'DateTime':
        case 'Time':
            return 'INTEGER';
        case 'Id':
        case 'Lookup':
        case 'MasterDetail':
        case 'Date':
            return 'TEXT';
        default:
            return column.caseSensitive ? 'TEXT' : 'TEXT COLLATE NOCASE';
    }
}

/** Makes the table of an object. */
export function tableSql(object: ObjectModel, columns: readonly Column[]): string {
    const definitions = columns.map(
        (column) => `${quoted(column.name)} ${sqlType(column)}${column.name === 'Id' ? ' NOT NULL UNIQUE' : ''}`
    );
    return `CREATE TABLE ${quoted(object.name)} (${definitions.join(', ')}) STRICT`;
}

function indexSql(object: ObjectModel, column: Column): string | undefined {
    const created = column.name === 'CreatedDate';
    // nobody asks for the rows of one owner in a local org with one user: an index would only slow writing down
    const lookup = column.lookup !== undefined && !column.system;
    if (!column.unique && !column.externalId && !lookup && !created) return undefined;
    const kind = column.unique ? 'UNIQUE INDEX' : 'INDEX';
    return `CREATE ${kind} ${quoted(`${object.name}.${column.name}`)} ON ${quoted(object.name)} (${quoted(column.name)})`;
}

/** An index that a column has. */
export interface IndexSql {
    readonly column: Column;
    readonly name: string;
    readonly sql: string;
}

/** The indexes of an object's table. */
export function indexesOf(object: ObjectModel, columns: readonly Column[]): readonly IndexSql[] {
    return columns.flatMap((column) => {
        const sql = indexSql(object, column);
        return sql === undefined ? [] : [{ column, name: `${object.name}.${column.name}`, sql }];
    });
}

/** Makes an empty table for every object, with indexes on lookups, external ids, unique fields and CreatedDate. */
export function createTables(db: DatabaseSync, model: SourceModel): void {
    for (const object of model.objects.values()) {
        const columns = columnsOf(model, object.name);
        const indexes = indexesOf(object, columns).map(({ sql }) => sql);
        db.exec([tableSql(object, columns), ...indexes].join(';\n'));
    }
}
