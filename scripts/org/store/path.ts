import type { ObjectModel, SourceModel } from '../../metadata/index.ts';
import type { FieldPath } from '../types.ts';
import type { Column } from './column.ts';
import { columnsOf, findColumn, findObject, findRelationship } from './columns.ts';

/** One step of a path: from a row, by the id in `column`, to the row of `object`. */
export interface Join {
    /** Relationship as its own file spells it: `Owner`, `Shelf__r`. */
    readonly relationship: string;
    readonly fromObject: string;
    /** Column of `fromObject` that holds the id. */
    readonly column: string;
    readonly object: string;
}

/** What a path means: the column at its end and the joins that lead there (none for a field of the object itself). */
export interface ResolvedField {
    readonly column: Column;
    readonly joins: readonly Join[];
    /** The path as the files spell it. */
    readonly path: FieldPath;
}

/** A path that leads nowhere, in the words Salesforce uses. */
export interface PathProblem {
    readonly problem: string;
    readonly errorCode: 'INVALID_FIELD' | 'INVALID_TYPE';
}

function noColumn(name: string, object: string): PathProblem {
    const problem =
        `No such column '${name}' on entity '${object}'. If you are attempting to use a custom field, be sure to append ` +
        `the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.`;
    return { problem, errorCode: 'INVALID_FIELD' };
}

function noRelationship(name: string, object: string): PathProblem {
    const problem =
        `Didn't understand relationship '${name}' of '${object}' in field path. If you are attempting to use a custom ` +
        `relationship, be sure to append the '__r' after the custom relationship name.`;
    return { problem, errorCode: 'INVALID_FIELD' };
}

/** Walks `Name`, `Owner.Name` or `Book__r.Shelf__r.Floor__c` from an object. Names match whatever their case. */
export function resolveField(model: SourceModel, object: string, path: FieldPath): ResolvedField | PathProblem {
    let current: ObjectModel | undefined = findObject(model, object);
    if (!current) return { problem: `sObject type '${object}' is not supported.`, errorCode: 'INVALID_TYPE' };
    const steps = path.split('.');
    const last = steps.pop() ?? '';
    const joins: Join[] = [];
    for (const step of steps) {
        const lookup = findRelationship(current, step);
        const target: ObjectModel | undefined = findObject(model, lookup?.lookup?.referenceTo[0] ?? '');
        if (!lookup?.lookup || !target) return noRelationship(step, current.name);
        joins.push({
            relationship: lookup.lookup.relationship,
            fromObject: current.name,
            column: lookup.name,
            object: target.name
        });
        current = target;
    }
    const column = findColumn(current, last);
    if (!column) return noColumn(last, current.name);
    return { column, joins, path: [...joins.map((join) => join.relationship), column.name].join('.') };
}

/** A list of children under a parent. */
export interface ChildRelationship {
    /** As written in a query: `Loans__r`; for standard lookups without `__r`. */
    readonly name: string;
    readonly childObject: string;
    /** Column of the child that holds the parent's id. */
    readonly field: string;
    readonly deleteConstraint: 'SetNull' | 'Restrict' | 'Cascade';
}

const children = new WeakMap<SourceModel, ReadonlyMap<string, readonly ChildRelationship[]>>();

function childName(column: Column): string {
    const name = column.lookup?.childRelationship ?? '';
    return name !== '' && column.name.endsWith('__c') && !name.endsWith('__r') ? `${name}__r` : name;
}

function collectChildren(model: SourceModel): ReadonlyMap<string, readonly ChildRelationship[]> {
    const found = new Map<string, ChildRelationship[]>();
    for (const child of model.objects.values()) {
        for (const column of columnsOf(model, child.name)) {
            for (const parent of column.lookup?.referenceTo ?? []) {
                const list = found.get(parent) ?? [];
                found.set(parent, list);
                list.push({
                    name: childName(column),
                    childObject: child.name,
                    field: column.name,
                    deleteConstraint:
                        column.type === 'MasterDetail' ? 'Cascade' : (column.lookup?.deleteConstraint ?? 'SetNull')
                });
            }
        }
    }
    return found;
}

/** Every lookup that points at an object; `name` is empty where the lookup has no child relationship name. */
export function childRelationshipsOf(model: SourceModel, object: string): readonly ChildRelationship[] {
    let all = children.get(model);
    if (!all) {
        all = collectChildren(model);
        children.set(model, all);
    }
    return all.get(findObject(model, object)?.name ?? object) ?? [];
}

/** The children named so (`Loans__r`, upper and lower case alike). */
export function findChildRelationship(model: SourceModel, object: string, name: string): ChildRelationship | undefined {
    const wanted = name.toLowerCase();
    return childRelationshipsOf(model, object).find(
        (child) => child.name !== '' && child.name.toLowerCase() === wanted
    );
}
