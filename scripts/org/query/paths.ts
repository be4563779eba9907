import type { ObjectModel, SourceModel } from '../../metadata/index.ts';
import { findChildRelationship, findColumn, findObject, findRelationship, type Column } from '../store/index.ts';
import { QueryError } from './errors.ts';
import { identifier, joined, raw, sql, type Fragment } from './fragment.ts';
import type { ChildJoin } from './nodes.ts';
import { visibleRows } from './sharing.ts';
import type { FieldPath } from '../types.ts';

/** A table in the FROM clause. */
interface Place {
    readonly alias: string;
    readonly object: ObjectModel;
}

/** A field as a statement names it. */
export interface ResolvedPath {
    /** `t0."Name"`, or a COALESCE where a polymorphic lookup leads to several tables. */
    readonly text: string;
    readonly field: Column;
}

/** Resolves paths of one statement and gathers the joins they need. Lives as long as one compilation. */
export interface Scope {
    readonly root: Place;
    readonly model: SourceModel;
    readonly resolve: (path: FieldPath) => ResolvedPath;
    /** Whether FROM has the table that a path leads to, whether or not the path is resolved. */
    readonly reads: (path: FieldPath) => boolean;
    /** FROM and its joins, for everything resolved so far; only rows that the model's user may see. */
    readonly from: () => Fragment;
}

/** SOQL's limits: relationships to parents in a query, and levels of them in a path. SQLite joins 64 tables. */
const MOST_JOINS = 55;
const MOST_LEVELS = 5;

/** The object of that name. @throws QueryError where there is none */
export function objectNamed(model: SourceModel, name: string): ObjectModel {
    const object = findObject(model, name);
    if (!object) throw new QueryError('INVALID_TYPE', `sObject type '${name}' is not supported.`);
    return object;
}

/** Where the last step of a path begins: the way there, and the step. A way into children ends in a slash. */
function lastStep(path: string): readonly [way: string, step: string] {
    const at = Math.max(path.lastIndexOf('.'), path.lastIndexOf('/'));
    return [path.slice(0, path[at] === '/' ? at + 1 : Math.max(0, at)), path.slice(at + 1)];
}

/**
 * A scope on an object and on children joined to it; `prefix` keeps aliases apart in nested statements.
 * @throws QueryError where there are no such children, and from `resolve` where a path does not exist
 */
export function createScope(
    model: SourceModel,
    objectName: string,
    prefix = 't',
    children: readonly ChildJoin[] = []
): Scope {
    const root: Place = { alias: `${prefix}0`, object: objectNamed(model, objectName) };
    const places = new Map<string, readonly Place[]>([['', [root]]]);
    const resolved = new Map<FieldPath, ResolvedPath>();
    const joins: Fragment[] = [];
    /** The lookup of the first children, which stands for the root's Id as long as nothing else of the root is asked for. */
    let rootId: string | undefined;

    function follow(path: string): readonly Place[] {
        const known = places.get(path);
        if (known) return known;
        const [way, relationship] = lastStep(path);
        const parents = follow(way);
        const found = parents.flatMap((parent) => join(parent, relationship));
        if (way === '') rootId = undefined;
        if (joins.length > MOST_JOINS)
            throw new QueryError(
                'INVALID_QUERY',
                `The query follows more than ${MOST_JOINS} relationships to parents.`
            );
        if (found.length === 0) throw noRelationship(relationship, parents[0]?.object.name ?? objectName);
        places.set(path, found);
        return found;
    }

    function join(parent: Place, relationship: string): readonly Place[] {
        const lookup = findRelationship(parent.object, relationship);
        const targets = lookup?.lookup?.referenceTo.map((name) => findObject(model, name)) ?? [];
        return targets.flatMap((object) => {
            if (!object || !lookup) return [];
            const alias = `${prefix}${joins.length + 1}`;
            const on = `${alias}."Id" = ${parent.alias}.${identifier(lookup.name)}`;
            const visible = visibleRows(model, object, alias);
            // a parent that the user may not see is as one that is not there
            joins.push(
                sql(
                    ` LEFT JOIN ${identifier(object.name)} AS ${alias} ON ${on}`,
                    ...(visible ? [' AND ', visible] : [])
                )
            );
            return [{ alias, object }];
        });
    }

    function joinChildren(parent: Place, { relationship, outer }: ChildJoin): Place {
        const child = findChildRelationship(model, parent.object.name, relationship);
        if (!child) throw noRelationship(relationship, parent.object.name);
        const place = { alias: `${prefix}${joins.length + 1}`, object: objectNamed(model, child.childObject) };
        const lookup = `${place.alias}.${identifier(child.field)}`;
        if (parent === root && !outer && isSure(findColumn(place.object, child.field))) rootId = lookup;
        joins.push(childTable(place, outer, `${lookup} = ${parent.alias}."Id"`));
        return place;
    }

    function childTable({ alias, object }: Place, outer: boolean, on: string): Fragment {
        const visible = visibleRows(model, object, alias);
        return sql(
            ` ${outer ? 'LEFT' : 'INNER'} JOIN ${identifier(object.name)} AS ${alias} ON ${on}`,
            ...(visible ? [' AND ', visible] : [])
        );
    }

    /** Whether a lookup says all of a root that is asked for no more than its Id: lookups lead to records that are there. */
    function isSure(lookup: Column | undefined): boolean {
        return lookup?.lookup?.referenceTo.length === 1 && visibleRows(model, root.object, root.alias) === undefined;
    }

    function resolve(path: FieldPath): ResolvedPath {
        const known = resolved.get(path);
        if (known) return known;
        if (path.split('.').length > MOST_LEVELS + 1)
            throw new QueryError('INVALID_FIELD', `'${path}' follows more than ${MOST_LEVELS} relationships.`);
        const [way, name] = lastStep(path);
        const id = path === 'Id' ? rootId : undefined;
        if (way === '' && id === undefined) rootId = undefined;
        const owners = follow(way);
        const columns = owners.flatMap(({ alias, object }) => {
            const field = findColumn(object, name);
            return field ? [{ text: id ?? `${alias}.${identifier(field.name)}`, field }] : [];
        });
        const [first] = columns;
        if (!first) throw noField(name, owners[0]?.object.name ?? objectName);
        const text = columns.length === 1 ? first.text : `COALESCE(${columns.map((column) => column.text).join(', ')})`;
        const answer = { text, field: first.field };
        resolved.set(path, answer);
        return answer;
    }

    let above = root;
    let first: Place | undefined;
    let way = '';
    for (const join of children) {
        above = joinChildren(above, join);
        first ??= above;
        way += `${join.relationship}/`;
        places.set(way, [above]);
    }
    return {
        root,
        model,
        resolve,
        reads: (path) => {
            const [wayThere] = lastStep(path);
            return wayThere === '' ? rootId === undefined : places.has(wayThere);
        },
        from: () => {
            if (rootId === undefined || !first) return sql('FROM ', rootTable(model, root), joined(joins, ''));
            const alone = childTable(first, false, `${rootId} IS NOT NULL`);
            return sql(`FROM (SELECT 1) AS ${root.alias}`, joined([alone, ...joins.slice(1)], ''));
        }
    };
}

function rootTable(model: SourceModel, { object, alias }: Place): Fragment {
    const table = identifier(object.name);
    const visible = visibleRows(model, object, alias);
    return visible
        ? sql(`(SELECT * FROM ${table} AS ${alias} WHERE `, visible, `) AS ${alias}`)
        : raw(`${table} AS ${alias}`);
}

function noField(name: string, object: string): QueryError {
    return new QueryError(
        'INVALID_FIELD',
        `No such column '${name}' on entity '${object}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name.`
    );
}

function noRelationship(name: string, object: string): QueryError {
    return new QueryError(
        'INVALID_FIELD',
        `Didn't understand relationship '${name}' in field path on entity '${object}'. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name.`
    );
}
