import type { ObjectModel, SourceModel } from '../../metadata/index.ts';
import { childRelationshipsOf, columnsOf, findObject, type ChildRelationship, type Column } from '../store/index.ts';

/** What a field of a record type stands for. */
export type Meaning =
    | { readonly kind: 'id'; readonly column: Column }
    | { readonly kind: 'apiName' | 'weakEtag' | 'displayValue' }
    | { readonly kind: 'value'; readonly column: Column }
    | { readonly kind: 'parent'; readonly column: Column; readonly relationship: string; readonly object: ObjectModel }
    | { readonly kind: 'children'; readonly relationship: ChildRelationship };

const NAME = /^(?!__)[_A-Za-z][_0-9A-Za-z]*$/;
const known = new WeakMap<ObjectModel, ReadonlyMap<string, Meaning>>();

/** Objects that UI API offers; custom metadata types are not among them. */
export function queryableObjects(model: SourceModel): readonly ObjectModel[] {
    return [...model.objects.values()].filter(
        ({ kind, name }) => kind !== 'customMetadata' && kind !== 'platformEvent' && NAME.test(name)
    );
}

/** Whether an object can be queried, so that a relationship may lead to it. */
export function queryableObject(model: SourceModel, name: string): ObjectModel | undefined {
    const object = findObject(model, name);
    return object && object.kind !== 'customMetadata' && NAME.test(object.name) ? object : undefined;
}

/** Field name of a record type to what it stands for. A polymorphic lookup leads to the first object that the model has. */
export function meaningsOf(model: SourceModel, object: ObjectModel): ReadonlyMap<string, Meaning> {
    const found = known.get(object);
    if (found) return found;
    const meanings = new Map<string, Meaning>([
        ['ApiName', { kind: 'apiName' }],
        ['WeakEtag', { kind: 'weakEtag' }],
        ['DisplayValue', { kind: 'displayValue' }]
    ]);
    const add = (name: string, meaning: Meaning): void => {
        if (NAME.test(name) && !meanings.has(name)) meanings.set(name, meaning);
    };
    for (const column of columnsOf(model, object.name))
        add(column.name, { kind: column.type === 'Id' ? 'id' : 'value', column });
    for (const column of columnsOf(model, object.name)) {
        const target = column.lookup?.referenceTo
            .map((name) => queryableObject(model, name))
            .find((one) => one !== undefined);
        if (column.lookup && target)
            add(column.lookup.relationship, {
                kind: 'parent',
                column,
                relationship: column.lookup.relationship,
                object: target
            });
    }
    for (const relationship of childRelationshipsOf(model, object.name)) {
        if (queryableObject(model, relationship.childObject))
            add(relationship.name, { kind: 'children', relationship });
    }
    known.set(object, meanings);
    return meanings;
}
