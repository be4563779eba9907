import type { ListViewModel, ObjectModel } from '../../metadata/index.ts';
import { listedValues } from '../query/index.ts';
import { accessTo } from '../store/index.ts';
import type { Org } from '../types.ts';
import { recordCollection, type CollectionOptions } from './collection.ts';
import { notFound } from './error.ts';
import { displayColumn, listField, type ListField } from './listColumns.ts';
import { listViewCondition } from './listFilters.ts';

/** A list view of an object. @throws UiError 404 */
export function listViewNamed(object: ObjectModel, name: string): ListViewModel {
    const found = object.listViews.get(name);
    if (!found) throw notFound(`list view '${name}' of '${object.name}'`);
    return found;
}

function fieldsOf(org: Org, object: ObjectModel, view: ListViewModel): readonly ListField[] {
    return view.columns.flatMap((token) => listField(org, object, token) ?? []);
}

/** Columns that the local org cannot show, so that nothing vanishes in silence. */
function unknownColumns(org: Org, object: ObjectModel, view: ListViewModel): readonly string[] {
    return view.columns.filter((token) => !listField(org, object, token));
}

function reference(object: ObjectModel, view: ListViewModel) {
    return { id: null, listViewApiName: view.name, objectApiName: object.name, type: 'listView' };
}

/** A list view's columns, filters and label. `unsupportedColumns` is the local org's own addition. */
export function listInfo(org: Org, object: ObjectModel, view: ListViewModel) {
    return {
        cloneable: false,
        createable: accessTo(object).create,
        deletable: false,
        displayColumns: fieldsOf(org, object, view).map((field) => displayColumn(org, object, field)),
        filterLogicString: view.booleanFilter ?? null,
        filteredByInfo: view.filters.map((filter) => ({
            fieldApiName: listField(org, object, filter.field)?.path ?? filter.field,
            label: listField(org, object, filter.field)?.label ?? filter.field,
            operandLabels: listedValues(filter.value ?? ''),
            operator: filter.operation
        })),
        label: view.label,
        listReference: reference(object, view),
        orderedByInfo: [],
        unsupportedColumns: unknownColumns(org, object, view),
        updateable: false,
        userPreferences: { columnWidths: {}, columnWrap: {} },
        visibility: 'Public',
        visibilityEditable: false
    };
}

/** All list views of an object. */
export function listInfos(object: ObjectModel) {
    const lists = [...object.listViews.values()];
    return {
        count: lists.length,
        lists: lists.map((view) => ({ apiName: view.name, id: null, label: view.label, listUiUrl: null }))
    };
}

/** A page of a list view's records. @throws UiError, QueryError */
export function listRecords(org: Org, object: ObjectModel, view: ListViewModel, options: CollectionOptions) {
    const fields = fieldsOf(org, object, view);
    const shown = fields.flatMap((field) => {
        const { fieldApiName, lookupId } = displayColumn(org, object, field);
        return lookupId === null ? [fieldApiName] : [fieldApiName, lookupId];
    });
    const [first] = fields;
    const preset = first
        ? [{ path: displayColumn(org, object, first).fieldApiName, direction: 'ASC', nulls: 'FIRST' } as const]
        : [];
    const page = recordCollection(org, object, listViewCondition(org, object, view), shown, preset, options);
    return { ...page, listReference: reference(object, view) };
}
