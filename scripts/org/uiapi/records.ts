import type { ObjectModel } from '../../metadata/index.ts';
import { displayValue, runQuery, uiValue, type SelectQuery } from '../query/index.ts';
import { findColumn, findObject, findRelationship, MASTER_RECORD_TYPE } from '../store/index.ts';
import type { ApiValue, FieldPath, Org, Row } from '../types.ts';
import { envelopeOf } from './fieldPaths.ts';

/** A field's value in a record: a plain value, or the parent record that a relationship leads to. */
export interface FieldValueRepresentation {
    readonly displayValue: string | null;
    readonly value: ApiValue | RecordRepresentation;
}

/** A record as UI API gives it. */
export interface RecordRepresentation {
    readonly apiName: string;
    readonly childRelationships: Readonly<Record<string, never>>;
    readonly fields: Readonly<Record<string, FieldValueRepresentation>>;
    readonly id: string;
    readonly lastModifiedById: string | null;
    readonly lastModifiedDate: string | null;
    readonly recordTypeId: string | null;
    readonly recordTypeInfo: null;
    readonly systemModstamp: string | null;
    /** Milliseconds of the last change. */
    readonly weakEtag: number;
}

/** Paths asked for as a tree of names. */
type FieldTree = ReadonlyMap<string, FieldBelow>;

interface FieldBelow {
    /** The fields below a relationship; undefined for a field. */
    readonly below: FieldTree | undefined;
}

function treeOf(paths: readonly FieldPath[]): FieldTree {
    const tree = new Map<string, FieldBelow>();
    const below = new Map<string, string[]>();
    for (const path of paths) {
        const dot = path.indexOf('.');
        if (dot < 0) tree.set(path, { below: undefined });
        else below.set(path.slice(0, dot), [...(below.get(path.slice(0, dot)) ?? []), path.slice(dot + 1)]);
    }
    for (const [relationship, rest] of below) tree.set(relationship, { below: treeOf(rest) });
    return tree;
}

function columnsFor(org: Org, object: ObjectModel, tree: FieldTree, prefix = ''): readonly FieldPath[] {
    const own = [...envelopeOf(org, object)].map((name) => prefix + name);
    const asked = [...tree].flatMap(([name, { below }]) => {
        if (!below) return [prefix + name];
        const parent = parentOf(org, object, name);
        return parent ? columnsFor(org, parent, below, `${prefix}${name}.`) : [];
    });
    return [...own, ...asked];
}

function parentOf(org: Org, object: ObjectModel, relationship: string): ObjectModel | undefined {
    const targets = findRelationship(object, relationship)?.lookup?.referenceTo ?? [];
    return targets.map((name) => findObject(org.model, name)).find((one) => one !== undefined);
}

/** Records with the fields asked for, parents nested, read by one statement. @throws QueryError */
export function readRecords(
    org: Org,
    query: Omit<SelectQuery, 'fields'>,
    paths: readonly FieldPath[]
): readonly RecordRepresentation[] {
    const object = findObject(org.model, query.object);
    if (!object) return [];
    const tree = treeOf(paths);
    const rows = runQuery(org, { ...query, fields: columnsFor(org, object, tree) });
    return rows.map((row) => represent(org, object, tree, row, ''));
}

function represent(org: Org, object: ObjectModel, tree: FieldTree, row: Row, prefix: string): RecordRepresentation {
    const fields = [...tree].map(([name, { below }]): [string, FieldValueRepresentation] => [
        name,
        below ? parentValue(org, object, name, below, row, prefix) : fieldValue(org, object, name, row, prefix)
    ]);
    const modified = row[`${prefix}LastModifiedDate`];
    const stamp = row[`${prefix}SystemModstamp`];
    return {
        apiName: object.name,
        childRelationships: {},
        fields: Object.fromEntries(fields),
        id: String(row[`${prefix}Id`]),
        lastModifiedById: textOf(row[`${prefix}LastModifiedById`]),
        lastModifiedDate: instantOf(modified),
        recordTypeId: textOf(row[`${prefix}RecordTypeId`]) ?? (object.kind === 'custom' ? MASTER_RECORD_TYPE : null),
        recordTypeInfo: null,
        systemModstamp: instantOf(stamp),
        weakEtag: typeof stamp === 'number' ? stamp : 0
    };
}

function fieldValue(org: Org, object: ObjectModel, name: string, row: Row, prefix: string): FieldValueRepresentation {
    const column = findColumn(object, name);
    const stored = row[prefix + name];
    return column
        ? { displayValue: displayValue(column, stored, org.user), value: uiValue(column, stored) }
        : { displayValue: null, value: null };
}

function parentValue(
    org: Org,
    object: ObjectModel,
    relationship: string,
    tree: FieldTree,
    row: Row,
    prefix: string
): FieldValueRepresentation {
    const below = `${prefix}${relationship}.`;
    const parent = parentOf(org, object, relationship);
    if (!parent || !row[`${below}Id`]) return { displayValue: null, value: null };
    return { displayValue: textOf(row[`${below}Name`]), value: represent(org, parent, tree, row, below) };
}

function textOf(value: Row[string] | undefined): string | null {
    return value === null || value === undefined ? null : String(value);
}

function instantOf(value: Row[string] | undefined): string | null {
    return typeof value === 'number' ? new Date(value).toISOString() : null;
}
