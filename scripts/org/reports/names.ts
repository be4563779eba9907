import type { DatabaseSync } from 'node:sqlite';
import type { SourceModel } from '../../metadata/index.ts';
import { bound, createScope, listsOf, sql, type Fragment } from '../query/index.ts';
import { findObject } from '../store/index.ts';

/** The names of records by id; those that the reader does not see have none. */
export type Names = ReadonlyMap<string, string>;
/** Reads the names of some records. */
export type NameReader = (db: DatabaseSync, ids: readonly string[]) => Names;

const MOST_IDS = 50_000;

/** The statement for records of one object, compiled once for all ids. */
function statementOf(model: SourceModel, object: string): (ids: readonly string[]) => Fragment {
    const scope = createScope(model, object);
    const [id, name] = [scope.resolve('Id').text, scope.resolve('Name').text];
    const before = sql(`SELECT ${id}, ${name} `, scope.from(), ` WHERE ${id} IN (SELECT "value" FROM json_each(`);
    return (ids) => sql(before, bound(JSON.stringify(ids)), '))');
}

/** Reads names of records of these objects, of which the model may lack some. */
export function nameReader(model: SourceModel, objects: readonly string[]): NameReader {
    const statements = objects
        .filter((object) => findObject(model, object))
        .map((object) => statementOf(model, object));
    return (db, ids) => {
        const names = new Map<string, string>();
        for (let from = 0; from < ids.length; from += MOST_IDS)
            for (const statement of statements)
                for (const [id, name] of listsOf(db, statement(ids.slice(from, from + MOST_IDS))))
                    names.set(String(id), String(name));
        return names;
    };
}
