import type { LayoutRelatedList, ObjectModel } from '../../metadata/index.ts';
import {
    accessTo,
    childRelationshipsOf,
    findChildRelationship,
    findObject,
    keyPrefixOf,
    type ChildRelationship
} from '../store/index.ts';
import { countQuery } from '../query/index.ts';
import type { Condition, OrderBy, Org } from '../types.ts';
import { recordCollection, type CollectionOptions } from './collection.ts';
import { notFound } from './error.ts';
import { layoutFor } from './layouts.ts';
import { displayColumn, listField, type ListField } from './listColumns.ts';

/** A parent's list of children, with what the parent's layout says about it. */
export interface RelatedList {
    readonly relationship: ChildRelationship;
    readonly child: ObjectModel;
    readonly layout: LayoutRelatedList | undefined;
}

/** The list of that name (`Books__r`, also without `__r` as pages write it). @throws UiError 404 */
export function relatedListNamed(org: Org, parent: ObjectModel, name: string): RelatedList {
    const relationship =
        findChildRelationship(org.model, parent.name, name) ??
        findChildRelationship(org.model, parent.name, `${name}__r`);
    const found = relationship && related(org, parent, relationship);
    if (!found) throw notFound(`related list '${name}' of '${parent.name}'`);
    return found;
}

function related(org: Org, parent: ObjectModel, relationship: ChildRelationship): RelatedList | undefined {
    const child = findObject(org.model, relationship.childObject);
    const wanted = `${relationship.childObject}.${relationship.field}`;
    const layout = layoutFor(org, parent)?.relatedLists.find((list) => list.relatedList === wanted);
    return child ? { relationship, child, layout } : undefined;
}

function fieldsOf(org: Org, { child, layout }: RelatedList): readonly ListField[] {
    const tokens = layout?.fields.length ? layout.fields : ['NAME'];
    return tokens.flatMap((token) => listField(org, child, token) ?? []);
}

function orderOf(org: Org, { child, layout }: RelatedList): readonly OrderBy[] {
    const field = layout?.sortField === undefined ? undefined : listField(org, child, layout.sortField);
    if (!field) return [];
    return layout?.sortOrder === 'Desc'
        ? [{ path: field.path, direction: 'DESC', nulls: 'LAST' }]
        : [{ path: field.path, direction: 'ASC', nulls: 'FIRST' }];
}

/** Lists of an object: those on its layout, in its order; all it has where no layout names any. */
export function relatedLists(org: Org, parent: ObjectModel) {
    const all = childRelationshipsOf(org.model, parent.name)
        .filter((relationship) => relationship.name !== '')
        .flatMap((relationship) => related(org, parent, relationship) ?? []);
    const order = layoutFor(org, parent)?.relatedLists ?? [];
    const placed = order.flatMap((list) => all.find((one) => one.layout === list) ?? []);
    const shown = order.length > 0 ? placed : all;
    return {
        parentObjectApiName: parent.name,
        relatedLists: shown.map(({ relationship, child }) => ({
            keyPrefix: keyPrefixOf(org.model, child.name),
            label: child.pluralLabel,
            objectApiName: child.name,
            relatedListId: relationship.name,
            themeInfo: null
        }))
    };
}

/** Columns, order and label of one list. */
export function relatedListInfo(org: Org, parent: ObjectModel, list: RelatedList) {
    const { relationship, child } = list;
    return {
        cloneable: false,
        createable: accessTo(child).create,
        deletable: false,
        displayColumns: fieldsOf(org, list).map((field) => displayColumn(org, child, field)),
        fieldApiName: relationship.field,
        label: child.pluralLabel,
        listReference: referenceOf(parent, null, relationship),
        objectApiNames: [child.name],
        orderedByInfo: orderOf(org, list).map(({ path, direction }) => ({
            fieldApiName: path,
            isAscending: direction === 'ASC',
            label: listField(org, child, path)?.label ?? path
        })),
        parentFieldApiName: 'Id',
        parentObjectApiName: parent.name,
        relatedListId: relationship.name,
        unsupportedColumns: (list.layout?.fields ?? []).filter((token) => !listField(org, child, token)),
        updateable: false,
        visibility: 'Public'
    };
}

/**
 * A page of children of one parent. Without fields of its own a request gets the columns of the layout.
 * @throws UiError, QueryError
 */
export function relatedListRecords(
    org: Org,
    parent: ObjectModel,
    parentId: string,
    list: RelatedList,
    options: CollectionOptions,
    more: readonly Condition[] = []
) {
    const { relationship, child } = list;
    const shown = fieldsOf(org, list).flatMap((field) => {
        const { fieldApiName, lookupId } = displayColumn(org, child, field);
        return lookupId === null ? [fieldApiName] : [fieldApiName, lookupId];
    });
    const where: Condition = { and: [{ path: relationship.field, operator: 'eq', value: parentId }, ...more] };
    const asksItself = options.fields !== undefined || options.optionalFields !== undefined;
    const page = recordCollection(org, child, where, asksItself ? ['Id'] : shown, orderOf(org, list), options);
    return {
        ...page,
        listReference: referenceOf(parent, parentId, relationship)
    };
}

/** How many children a list has. */
export function relatedListCount(
    org: Org,
    parent: ObjectModel,
    parentId: string,
    { relationship, child }: RelatedList
) {
    const count = countQuery(org, {
        object: child.name,
        where: { path: relationship.field, operator: 'eq', value: parentId }
    });
    return { count, hasMore: false, listReference: referenceOf(parent, parentId, relationship) };
}

function referenceOf(parent: ObjectModel, parentId: string | null, relationship: ChildRelationship) {
    return {
        id: null,
        inContextOfRecordId: parentId,
        parentObjectApiName: parent.name,
        relatedListId: relationship.name,
        type: 'relatedList'
    };
}
