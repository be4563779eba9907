import type { ObjectModel } from '../../metadata/index.ts';
import { findColumn, findObject, findRelationship, type Column } from '../store/index.ts';
import { failAt, type QueryContext } from './context.ts';

/** A parent on the way to a field. */
export interface ParentStep {
    /** As the files spell it: `Owner`, `Shelf__r`. */
    readonly name: string;
    /** From the queried object to this parent: `Book__r.Shelf__r`. */
    readonly path: string;
    /** More than one where the lookup is polymorphic. */
    readonly objects: readonly ObjectModel[];
}

/** A field of the queried object or of a parent. */
export interface FoundField {
    readonly column: Column;
    /** As the files spell it, whatever the query does. */
    readonly path: string;
    readonly parents: readonly ParentStep[];
    /** As the query spells it; errors point at it. */
    readonly written: string;
}

/** SOQL's limit on relationships from child to parent. */
const MOST_LEVELS = 5;
const APPROPRIATE = 'Please reference your WSDL or the describe call for the appropriate names.';

function withoutAlias({ alias, object }: QueryContext, written: string): readonly string[] {
    const steps = written.split('.');
    const first = steps[0]?.toLowerCase();
    const named = first === alias || (first === object.name.toLowerCase() && !findRelationship(object, first));
    return steps.length > 1 && named ? steps.slice(1) : steps;
}

/** The parents that steps such as `Owner` lead to. @throws SoqlError INVALID_FIELD */
export function findParents(context: QueryContext, steps: readonly string[], written: string): readonly ParentStep[] {
    const parents: ParentStep[] = [];
    let objects: readonly ObjectModel[] = [context.object];
    for (const step of steps) {
        const lookups = objects.flatMap((object) => findRelationship(object, step) ?? []);
        const [lookup] = lookups;
        const names = new Set(lookups.flatMap((one) => one.lookup?.referenceTo ?? []));
        objects = [...names].flatMap((name) => findObject(context.org.model, name) ?? []);
        if (!lookup?.lookup || objects.length === 0) {
            const message =
                `Didn't understand relationship '${step}' in field path. If you are attempting to use a custom relationship, ` +
                `be sure to append the '__r' after the custom relationship name. ${APPROPRIATE}`;
            throw failAt(context, 'INVALID_FIELD', message, written);
        }
        const name = lookup.lookup.relationship;
        parents.push({ name, path: [...parents.map((parent) => parent.name), name].join('.'), objects });
    }
    if (parents.length > MOST_LEVELS) {
        const message = `The path '${written}' follows more than ${MOST_LEVELS} relationships from child to parent.`;
        throw failAt(context, 'INVALID_FIELD', message, written);
    }
    return parents;
}

/**
 * The path to the id behind `Owner.Type`: the name of the object that a parent belongs to, where it has no such field itself.
 * Undefined for any other path. @throws SoqlError INVALID_FIELD
 */
export function typeNameOwner(context: QueryContext, written: string): string | undefined {
    const steps = withoutAlias(context, written);
    if (steps.length < 2 || steps.at(-1)?.toLowerCase() !== 'type') return undefined;
    const owner = findParents(context, steps.slice(0, -1), written).at(-1);
    const own = owner?.objects.some((object) => findColumn(object, 'Type') !== undefined);
    return owner && own === false ? `${owner.path}.Id` : undefined;
}

/** The field a query names, with or without its object's alias. @throws SoqlError INVALID_FIELD */
export function findField(context: QueryContext, written: string): FoundField {
    const steps = withoutAlias(context, written);
    const parents = findParents(context, steps.slice(0, -1), written);
    const objects = parents.at(-1)?.objects ?? [context.object];
    const name = steps.at(-1) ?? '';
    const column = objects.map((object) => findColumn(object, name)).find((found) => found !== undefined);
    if (!column) {
        const message =
            `No such column '${name}' on entity '${objects[0]?.name ?? context.object.name}'. If you are attempting to use a ` +
            `custom field, be sure to append the '__c' after the custom field name. ${APPROPRIATE}`;
        throw failAt(context, 'INVALID_FIELD', message, written);
    }
    const parent = parents.at(-1);
    return { column, parents, written, path: parent ? `${parent.path}.${column.name}` : column.name };
}
