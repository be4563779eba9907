import type {
    FieldFunctionExpression,
    FieldType,
    FieldTypeOf,
    QueryBase,
    Subquery
} from '@jetstreamapp/soql-parser-js';
import { columnsOf, findChildRelationship, findObject, type Column } from '../store/index.ts';
import { readFilter, readOrder, readPage } from './clauses.ts';
import { contextOf, failAt, type QueryContext } from './context.ts';
import { finished, parentShape, pathsOf, type DraftShape } from './draftShape.ts';
import { functionName, isDateFunction, noGeolocation, shown } from './expressions.ts';
import { findField, findParents, typeNameOwner, type FoundField } from './paths.ts';
import type { ChildrenItem, Item, SelectPlan, Shape, Show } from './plan.ts';

/** "FIELDS()": how many records a query with it may ask for. */
const MOST_WITH_FIELDS = 200;
/** "Relationship Queries": lists of children in one query, and levels of them. */
const MOST_CHILD_LISTS = 20;
const MOST_CHILD_LEVELS = 5;

function add(context: QueryContext, shape: DraftShape, item: Item, written: string): void {
    if (shape.items.some(({ name }) => name.toLowerCase() === item.name.toLowerCase()))
        throw failAt(context, 'MALFORMED_QUERY', `duplicate field selected: ${written}`, written);
    shape.items.push(item);
}

function valueItem(field: FoundField, name: string | undefined, show: Show = 'value'): Item {
    return { kind: 'value', name: name ?? field.column.name, path: field.path, column: field.column, show };
}

function addField(context: QueryContext, shape: DraftShape, written: string): void {
    const idPath = typeNameOwner(context, written);
    if (idPath !== undefined) {
        const steps = idPath.split('.').slice(0, -1);
        const owner = parentShape(shape, { parents: findParents(context, steps, written) });
        return add(context, owner, { kind: 'typeName', name: 'Type', idPath }, written);
    }
    const field = findField(context, written);
    add(context, parentShape(shape, field), valueItem(field, undefined), written);
}

function groupOf(context: QueryContext, call: FieldFunctionExpression): (column: Column) => boolean {
    const [group] = call.parameters;
    switch (typeof group === 'string' ? group.toUpperCase() : '') {
        case 'ALL':
            return () => true;
        case 'STANDARD':
            return (column) => !column.name.includes('__');
        case 'CUSTOM':
            return (column) => column.name.includes('__');
        default:
            throw failAt(context, 'MALFORMED_QUERY', 'FIELDS takes ALL, STANDARD or CUSTOM', 'FIELDS');
    }
}

function addGroup(context: QueryContext, shape: DraftShape, call: FieldFunctionExpression, query: QueryBase): void {
    const wanted = groupOf(context, call);
    const bounded = query.limit !== undefined && query.limit <= MOST_WITH_FIELDS;
    if (!bounded && shown(call).toUpperCase() !== 'FIELDS(STANDARD)') {
        const message = `The SOQL FIELDS function must have a LIMIT of at most ${MOST_WITH_FIELDS}`;
        throw failAt(context, 'MALFORMED_QUERY', message, 'FIELDS');
    }
    for (const column of columnsOf(context.org.model, context.object.name).filter(wanted))
        add(
            context,
            shape,
            valueItem({ column, parents: [], path: column.name, written: column.name }, undefined),
            column.name
        );
}

function addFunction(context: QueryContext, shape: DraftShape, call: FieldFunctionExpression, query: QueryBase): void {
    const name = functionName(call);
    if (name === 'FIELDS') return addGroup(context, shape, call, query);
    if (name === 'DISTANCE') throw noGeolocation(context, call);
    const [argument] = call.parameters;
    if (name === 'CONVERTCURRENCY' || (typeof argument === 'object' && functionName(argument) === 'CONVERTCURRENCY'))
        throw failAt(
            context,
            'NOT_SUPPORTED',
            'The local org has one currency: leave convertCurrency out.',
            'convertCurrency'
        );
    if ((name === 'TOLABEL' || name === 'FORMAT') && typeof argument === 'string') {
        const field = findField(context, argument);
        const item = valueItem(field, call.alias, name === 'FORMAT' ? 'format' : 'label');
        return add(context, call.alias ? shape : parentShape(shape, field), item, argument);
    }
    const why = isDateFunction(name) ? 'can be selected only where it is grouped by' : 'cannot be selected here';
    throw failAt(context, 'MALFORMED_QUERY', `${shown(call)} ${why}`, call.functionName);
}

/** Objects that own records in Salesforce and that the local org may lack: a WHEN for them never applies. */
const OWNERS: ReadonlySet<string> = new Set(['group', 'queue', 'user']);

function addTypeOf(context: QueryContext, shape: DraftShape, { field, conditions }: FieldTypeOf): void {
    const steps = field.split('.');
    const parents = findParents(context, steps, field);
    const relationship = parents.at(-1);
    if (!relationship) return;
    const base = { idPath: `${relationship.path}.Id` };
    const branches = new Map<string, Shape>();
    let otherwise: Shape = { ...base, objects: relationship.objects, items: [] };
    for (const { objectType, fieldList } of conditions) {
        const object = objectType === undefined ? undefined : findObject(context.org.model, objectType);
        if (objectType !== undefined && !object && OWNERS.has(objectType.toLowerCase())) continue;
        const objects = object ? [object] : relationship.objects;
        if (objectType !== undefined && (!object || !relationship.objects.includes(object))) {
            const message = `'${objectType}' is not an object that '${field}' can lead to`;
            throw failAt(context, 'INVALID_TYPE', message, objectType);
        }
        const draft: DraftShape = { ...base, objects, items: [] };
        for (const written of fieldList) {
            const found = findField({ ...context, object: objects[0] ?? context.object, alias: undefined }, written);
            const item = valueItem({ ...found, path: `${relationship.path}.${found.path}` }, undefined);
            if (found.parents.length > 0)
                throw failAt(
                    context,
                    'NOT_SUPPORTED',
                    'The local org reads fields of the parent itself in TYPEOF.',
                    written
                );
            add(context, draft, item, written);
        }
        if (object) branches.set(object.name, finished(draft));
        else otherwise = finished(draft);
    }
    const owner = parentShape(shape, { parents: parents.slice(0, -1) });
    add(context, owner, { kind: 'typeof', name: relationship.name, ...base, branches, otherwise }, field);
}

function addChildren(context: QueryContext, shape: DraftShape, subquery: Subquery, level: number): void {
    const word = subquery.relationshipName;
    const found = findChildRelationship(context.org.model, context.object.name, word);
    const object = found && findObject(context.org.model, found.childObject);
    if (!object) {
        const message =
            `Didn't understand relationship '${word}' in FROM part of query call. If you are attempting to use a custom ` +
            "relationship, be sure to append the '__r' after the custom relationship name. Please reference your WSDL or the " +
            'describe call for the appropriate names.';
        throw failAt({ select: context.counter.next }, 'INVALID_TYPE', message, word);
    }
    const inner = contextOf(context.org, object, subquery.sObjectAlias, context.counter);
    if (level >= MOST_CHILD_LEVELS)
        throw failAt(
            inner,
            'MALFORMED_QUERY',
            `Lists of children are nested deeper than ${MOST_CHILD_LEVELS} levels`,
            'SELECT'
        );
    if (subquery.groupBy || subquery.fields?.some((field) => isAggregate(field)))
        throw failAt(
            inner,
            'MALFORMED_QUERY',
            'Aggregate functions and GROUP BY are not allowed in a sub-select',
            'SELECT'
        );
    const plan = readSelect(inner, subquery, level + 1);
    const item: ChildrenItem = { kind: 'children', name: found.name, lookup: found.field, plan };
    add(context, shape, item, word);
    if (shape.items.filter(({ kind }) => kind === 'children').length > MOST_CHILD_LISTS)
        throw failAt(context, 'MALFORMED_QUERY', `A query takes ${MOST_CHILD_LISTS} sub-selects at most`, 'SELECT');
}

const AGGREGATES: ReadonlySet<string> = new Set(['AVG', 'COUNT', 'COUNT_DISTINCT', 'GROUPING', 'MAX', 'MIN', 'SUM']);

/** Whether an item of a SELECT list is a figure over many records. */
export function isAggregate(field: FieldType): boolean {
    return field.type === 'FieldFunctionExpression' && AGGREGATES.has(functionName(field));
}

function addItem(context: QueryContext, shape: DraftShape, field: FieldType, query: QueryBase, level: number): void {
    switch (field.type) {
        case 'FieldFunctionExpression':
            return addFunction(context, shape, field, query);
        case 'FieldTypeof':
            return addTypeOf(context, shape, field);
        case 'FieldSubquery':
            return addChildren(context, shape, field.subquery, level);
        default: {
            if ('alias' in field && field.alias !== undefined)
                throw failAt(context, 'MALFORMED_QUERY', 'only aggregate expressions use field aliasing', field.alias);
            const steps = 'relationships' in field ? [...field.relationships, field.field] : [field.field];
            addField(context, shape, 'objectPrefix' in field ? (field.rawValue ?? field.field) : steps.join('.'));
        }
    }
}

/** A query for records. @throws SoqlError */
export function readSelect(context: QueryContext, query: QueryBase, level = 0): SelectPlan {
    const draft: DraftShape = { idPath: 'Id', objects: [context.object], items: [] };
    for (const field of query.fields ?? []) addItem(context, draft, field, query, level);
    const shape = finished(draft);
    return {
        kind: 'records',
        object: context.object,
        shape,
        query: {
            object: context.object.name,
            fields: [...new Set(pathsOf(shape))],
            ...readFilter(context, query),
            orderBy: readOrder(context, query),
            ...readPage(context, query)
        }
    };
}
