import type { LayoutRelatedList, SourceModel } from '../../../metadata/index.ts';
import { childRelationshipsOf } from '../../store/index.ts';
import type { ChildRelationship } from '../../store/index.ts';
import { describeFields, fieldOfColumn } from './fields.ts';
import { layoutOf } from './layout.ts';
import { readListFilters } from './listFilters.ts';
import { describeObject } from './objects.ts';
import type { RelatedListDescription } from './types.ts';

const ROWS = 6;

export interface RelatedListChoices {
    readonly label?: string | undefined;
    readonly columns?: readonly string[] | undefined;
    readonly limit?: number | undefined;
    readonly sort?: { readonly field: string; readonly order: 'ASC' | 'DESC' } | undefined;
    /** Filters as the page has them, `Field__c|EQUALS|["value"]`. */
    readonly filters?: readonly string[] | undefined;
    /** Relationship that leads from the page's record to the list's parent. */
    readonly parent?: string | undefined;
}

/** All related lists of an object's layout, in its order. */
export function describeRelatedLists(model: SourceModel, object: string): readonly RelatedListDescription[] {
    const lists = layoutOf(model, object)?.relatedLists;
    if (lists === undefined) {
        return namedChildren(model, object).map((child) => describe(model, object, child, undefined, {}));
    }
    return lists.flatMap((list) => {
        const child = namedChildren(model, object).find(
            ({ childObject, field }) => list.relatedList === `${childObject}.${field}`
        );
        return child === undefined ? [] : [describe(model, object, child, list, {})];
    });
}

/** One related list by its relationship: `Loans__r`. Undefined where the object has none of that name. */
export function describeRelatedList(
    model: SourceModel,
    object: string,
    relationship: string,
    choices: RelatedListChoices = {}
): RelatedListDescription | undefined {
    const child = namedChildren(model, object).find(({ name }) => bare(name) === bare(relationship));
    if (child === undefined) return undefined;
    const list = layoutOf(model, object)?.relatedLists.find(
        ({ relatedList }) => relatedList === `${child.childObject}.${child.field}`
    );
    return describe(model, object, child, list, choices);
}

/** Files name relationships without the namespace that the model carries. */
function bare(relationship: string): string {
    return relationship.toLowerCase().replace(/^[a-z]\w*?__(?=\w+__r$)/, '');
}

function namedChildren(model: SourceModel, object: string): readonly ChildRelationship[] {
    return childRelationshipsOf(model, object).filter(({ name }) => name !== '');
}

function describe(
    model: SourceModel,
    parent: string,
    child: ChildRelationship,
    list: LayoutRelatedList | undefined,
    choices: RelatedListChoices
): RelatedListDescription {
    const columns = choices.columns ?? list?.fields ?? compactColumns(model, child.childObject);
    const asked = describeFields(model, child.childObject, columns.map(fieldOfColumn));
    const described = describeFields(model, child.childObject, ['Name']);
    const object = describeObject(model, child.childObject);
    const lookup = model.objects.get(child.childObject)?.fields.get(child.field)?.lookup;
    return {
        id: `${parent}.${child.name}`,
        parent: choices.parent,
        url: `/lightning/r/${parent}/{id}/related/${child.name}/view`,
        label: choices.label ?? lookup?.relationshipLabel ?? object.pluralLabel,
        object,
        relationship: child.name,
        lookupField: child.field,
        columns: asked.length > 0 ? asked : described,
        ...visibleSort(model, child.childObject, sortOf(list, choices)),
        where: readListFilters(model, child.childObject, choices.filters ?? []).where,
        limit: choices.limit ?? ROWS
    };
}

type Sort = Pick<RelatedListDescription, 'sortField' | 'sortOrder'>;

/** Nothing is sorted by a field that the user may not see. */
function visibleSort(model: SourceModel, object: string, sort: Sort): Sort {
    const { sortField } = sort;
    const isSeen = sortField !== undefined && describeFields(model, object, [sortField]).length > 0;
    return isSeen ? sort : { ...sort, sortField: undefined };
}

function sortOf(list: LayoutRelatedList | undefined, { sort }: RelatedListChoices): Sort {
    if (sort !== undefined) return { sortField: fieldOfColumn(sort.field), sortOrder: sort.order };
    return {
        sortField: list?.sortField === undefined ? undefined : fieldOfColumn(list.sortField),
        sortOrder: list?.sortOrder === 'Desc' ? 'DESC' : 'ASC'
    };
}

function compactColumns(model: SourceModel, object: string): readonly string[] {
    const { compactLayout, compactLayouts } = model.objects.get(object) ?? {};
    const fields = compactLayouts?.get(compactLayout ?? '')?.fields ?? [];
    return fields.length > 0 ? fields : ['Name', 'CreatedDate'];
}
