import { columnsOf, findObject, quoted, resolveField, type Column } from '../store/index.ts';
import type { FormulaScope, FormulaType, ReadPath } from '../formulas/index.ts';
import type { Org, Row, Stored } from '../types.ts';
import { first } from './statements.ts';
import { currentTransaction } from './transaction.ts';

const TYPES: Readonly<Partial<Record<Column['type'], FormulaType>>> = {
    Checkbox: 'checkbox',
    Number: 'number',
    Currency: 'number',
    Percent: 'percent',
    Date: 'date',
    DateTime: 'datetime',
    Time: 'time',
    Picklist: 'picklist',
    MultiselectPicklist: 'multipicklist',
    Lookup: 'id',
    MasterDetail: 'id',
    Id: 'id'
};

/** What a column is inside a formula. */
export function formulaTypeOf(column: Column): FormulaType {
    return TYPES[column.type] ?? 'text';
}

interface Global {
    readonly type: FormulaType;
    readonly read: (org: Org) => Stored;
}

function customMetadata(org: Org, [object = '', record = '', field = '']: readonly string[]): Global | undefined {
    const found = org.model.customMetadata.find(
        (one) =>
            one.object.toLowerCase() === object.toLowerCase() &&
            one.developerName.toLowerCase() === record.toLowerCase()
    );
    const column = columnsOf(org.model, object).find((one) => one.name.toLowerCase() === field.toLowerCase());
    if (!found || !column) return undefined;
    // read from the table, so that a value changed there counts from then on
    const sql = `SELECT ${quoted(column.name)} AS value FROM ${quoted(found.object)} WHERE "DeveloperName" = ?`;
    return { type: formulaTypeOf(column), read: () => first(org, sql, found.developerName)?.['value'] ?? null };
}

function platformRow(org: Org, object: 'User' | 'Organization', id: string, field: string): Global | undefined {
    const column = columnsOf(org.model, object).find((one) => one.name.toLowerCase() === field.toLowerCase());
    if (!column) return undefined;
    return { type: formulaTypeOf(column), read: () => readRow(org, object, id)?.[column.name] ?? null };
}

function label(org: Org, name: string): Global | undefined {
    const found = org.model.labels.get(name);
    return found && { type: 'text', read: () => found.value };
}

/** `$CustomMetadata…`, `$User.…`, `$Organization.…`, `$Label.…`; undefined for every other global variable. */
function globalOf(org: Org, path: string): Global | undefined {
    const [kind = '', ...rest] = path.split('.');
    switch (kind.toLowerCase()) {
        case '$custommetadata':
            return customMetadata(org, rest);
        case '$user':
            return platformRow(org, 'User', org.user.id, rest.join('.'));
        case '$organization':
            return platformRow(org, 'Organization', org.id, rest.join('.'));
        case '$label':
            return label(org, rest.join('.'));
        default:
            return undefined;
    }
}

/** A row by its id, read once in a transaction. */
export function readRow(org: Org, object: string, id: string): Row | undefined {
    const { rows } = currentTransaction(org);
    if (rows.has(id)) return rows.get(id);
    const row = first(org, `SELECT * FROM ${quoted(object)} WHERE "Id" = ?`, id);
    rows.set(id, row);
    return row;
}

/** What formulas of an object may name, and of what type it is. */
export function typesOf(org: Org, object: string): FormulaScope['typeOf'] {
    return (path) => {
        if (path.startsWith('$')) return globalOf(org, path)?.type;
        const resolved = resolveField(org.model, object, path);
        return 'problem' in resolved ? undefined : formulaTypeOf(resolved.column);
    };
}

type Reader = (row: Row) => Stored;

function readerOf(org: Org, object: string, path: string): Reader {
    if (path.startsWith('$')) {
        const found = globalOf(org, path);
        return () => found?.read(org) ?? null;
    }
    const resolved = resolveField(org.model, object, path);
    if ('problem' in resolved) throw new Error(resolved.problem);
    const { joins, column } = resolved;
    if (joins.length === 0) return (row) => row[column.name] ?? null;
    return (row) => {
        let current: Row | undefined = row;
        for (const join of joins) {
            const id: Stored = current?.[join.column] ?? null;
            if (id === null) return null;
            current = readRow(org, join.object, String(id));
        }
        return current?.[column.name] ?? null;
    };
}

/** Makes the function that reads paths of formulas from rows of an object; each path is looked up once. */
export function rowReader(org: Org, object: string): (row: Row) => ReadPath {
    const readers = new Map<string, Reader>();
    const name = findObject(org.model, object)?.name ?? object;
    return (row) => (path) => {
        let reader = readers.get(path);
        if (!reader) {
            reader = readerOf(org, name, path);
            readers.set(path, reader);
        }
        return reader(row);
    };
}
