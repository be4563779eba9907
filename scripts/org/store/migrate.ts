import type { DatabaseSync } from 'node:sqlite';
import type { ObjectModel, Problem, SourceModel } from '../../metadata/index.ts';
import type { Stored } from '../types.ts';
import type { Column } from './column.ts';
import { columnsOf } from './columns.ts';
import { fromApi, toApi } from './convert.ts';
import { knownKeyPrefixes } from './id.ts';
import { indexesOf, quoted, sqlType, tableSql, type IndexSql } from './tables.ts';

const TABLES = `CREATE TABLE IF NOT EXISTS "local.column" (object TEXT, name TEXT, type TEXT, PRIMARY KEY (object, name)) STRICT;
CREATE TABLE IF NOT EXISTS "local.prefix" (object TEXT PRIMARY KEY, prefix TEXT NOT NULL) STRICT`;

type Known = ReadonlyMap<string, string>;

/** What came of fitting a database to a model. */
export interface Migration {
    /** Whether there was nothing yet. */
    readonly fresh: boolean;
    /** Whether rows must be calculated anew: the columns, or the formulas, are others. */
    readonly changed: boolean;
    readonly problems: readonly Problem[];
}

function problem(column: { object: string; file?: Column['file'] }, message: string, remedy: string): Problem {
    const line = column.file?.root.line;
    return { file: column.file?.path ?? column.object, ...(line !== undefined && { line }), message, remedy };
}

function knownColumns(db: DatabaseSync): Known {
    const rows = db.prepare('SELECT object, name, type FROM "local.column"').all();
    return new Map(rows.map(({ object, name, type }) => [`${String(object)}.${String(name)}`, String(type)]));
}

/** What is written down of a column; formula fields with their formula, so that another one is noticed. */
function typeOf(column: Column): string {
    return column.formula === undefined ? column.type : `${column.type} = ${column.formula}`;
}

function plainType(type: string): string {
    return type.split(' = ')[0] ?? type;
}

function addColumn(db: DatabaseSync, column: Column): void {
    db.exec(`ALTER TABLE ${quoted(column.object)} ADD COLUMN ${quoted(column.name)} ${sqlType(column)}`);
    // a box that nobody ticked is not ticked
    if (column.type === 'Checkbox') db.exec(`UPDATE ${quoted(column.object)} SET ${quoted(column.name)} = 0`);
}

function freeName(db: DatabaseSync, object: string, wanted: string): string {
    const taken = new Set(
        db
            .prepare(`PRAGMA table_info(${quoted(object)})`)
            .all()
            .map(({ name }) => String(name))
    );
    let name = wanted;
    for (let number = 2; taken.has(name); number += 1) name = `${wanted} ${number}`;
    return name;
}

/** Puts the values of a column that changed its type where they belong now; those that don't fit stay beside it. */
function retype(db: DatabaseSync, column: Column, before: string): Problem {
    const { object, name } = column;
    const old = freeName(db, object, `${name} (${before})`);
    db.exec(`ALTER TABLE ${quoted(object)} RENAME COLUMN ${quoted(name)} TO ${quoted(old)}`);
    addColumn(db, column);
    const rows = db
        .prepare(`SELECT "Id", ${quoted(old)} AS value FROM ${quoted(object)} WHERE ${quoted(old)} IS NOT NULL`)
        .all();
    const set = db.prepare(`UPDATE ${quoted(object)} SET ${quoted(name)} = ? WHERE "Id" = ?`);
    let left = 0;
    for (const { Id, value } of rows) {
        // Safe: the type was written down by this file.
        const text = toApi({ type: before as Column['type'] }, value as Stored);
        const converted = fromApi(column, text);
        if ('stored' in converted) set.run(converted.stored, Id as string);
        else left += 1;
    }
    const message =
        `The field ${object}.${name} was of type ${before} when the data was written and is ${column.type} now: ` +
        `${rows.length - left} values were converted, ${left} could not be.`;
    return problem(column, message, `All values of before are still in the column "${old}" of the data folder.`);
}

function fitColumn(db: DatabaseSync, column: Column, known: Known, present: ReadonlySet<string>): readonly Problem[] {
    if (!present.has(column.name)) addColumn(db, column);
    const before = plainType(known.get(`${column.object}.${column.name}`) ?? column.type);
    // a formula's values are made anew anyway
    if (before === column.type || (column.formula !== undefined && sqlTypeOf(before) === sqlType(column))) return [];
    return [retype(db, column, before)];
}

function sqlTypeOf(type: string): string {
    return sqlType({ type: type as Column['type'], caseSensitive: false });
}

function fitIndex(db: DatabaseSync, index: IndexSql): readonly Problem[] {
    const { column, name, sql } = index;
    const now = db.prepare("SELECT sql FROM sqlite_master WHERE type = 'index' AND name = ?").get(name)?.['sql'];
    if (now === sql) return [];
    if (now !== undefined) db.exec(`DROP INDEX ${quoted(name)}`);
    try {
        db.exec(sql);
        return [];
    } catch {
        db.exec(sql.replace('CREATE UNIQUE INDEX', 'CREATE INDEX'));
        const message = `The field ${column.object}.${column.name} is unique now, but the data holds values twice.`;
        return [problem(column, message, 'Only new values are checked. Change the ones that are there twice.')];
    }
}

function fitTable(db: DatabaseSync, model: SourceModel, object: ObjectModel, known: Known): readonly Problem[] {
    const columns = columnsOf(model, object.name);
    const present = new Set(
        db
            .prepare(`PRAGMA table_info(${quoted(object.name)})`)
            .all()
            .map(({ name }) => String(name))
    );
    if (present.size === 0) {
        db.exec(tableSql(object, columns));
        return indexesOf(object, columns).flatMap((index) => fitIndex(db, index));
    }
    const problems = columns.flatMap((column) => fitColumn(db, column, known, present));
    return [...problems, ...indexesOf(object, columns).flatMap((index) => fitIndex(db, index))];
}

function removed(model: SourceModel, known: Known): readonly Problem[] {
    const present = new Set(
        [...model.objects.keys()].flatMap((object) => columnsOf(model, object).map(({ name }) => `${object}.${name}`))
    );
    const gone = [...known.keys()].filter((name) => !present.has(name));
    return gone.map((name) => ({
        file: name,
        message: `The data folder holds values of ${name}, which the metadata does not have any more.`,
        remedy: 'They are kept, and not shown. They are back when the field is back.'
    }));
}

/**
 * Makes a database fit a model: new objects and fields are added, what was retyped is converted as far as it goes, what was
 * removed stays where it is. Nothing is lost, and what can't be shown any more is named. All of it or nothing.
 */
export function migrate(db: DatabaseSync, model: SourceModel): Migration {
    db.exec(`BEGIN IMMEDIATE; ${TABLES}`);
    try {
        const known = knownColumns(db);
        const problems = [...model.objects.values()].flatMap((object) => fitTable(db, model, object, known));
        const note = db.prepare(
            'INSERT INTO "local.column" VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET type = excluded.type'
        );
        let changed = false;
        for (const object of model.objects.keys()) {
            for (const column of columnsOf(model, object)) {
                if (known.get(`${object}.${column.name}`) === typeOf(column)) continue;
                changed = true;
                note.run(object, column.name, typeOf(column));
            }
        }
        const prefix = db.prepare('INSERT OR IGNORE INTO "local.prefix" VALUES (?, ?)');
        for (const [object, own] of knownKeyPrefixes(model)) prefix.run(object, own);
        db.exec('COMMIT');
        return {
            fresh: known.size === 0,
            changed: known.size > 0 && changed,
            problems: [...problems, ...removed(model, known)]
        };
    } catch (error) {
        if (db.isTransaction) db.exec('ROLLBACK');
        throw error;
    }
}

/** The key prefixes that ids in a database have. */
export function savedKeyPrefixes(db: DatabaseSync): Known {
    db.exec(TABLES);
    const rows = db.prepare('SELECT object, prefix FROM "local.prefix"').all();
    return new Map(rows.map(({ object, prefix }) => [String(object), String(prefix)]));
}
