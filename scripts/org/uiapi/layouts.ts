import type { LayoutItem, LayoutModel, LayoutSection, ObjectModel } from '../../metadata/index.ts';
import { columnsOf, findColumn, MASTER_RECORD_TYPE, type Column } from '../store/index.ts';
import type { FieldPath, Org } from '../types.ts';
import { withLookupName } from './fieldPaths.ts';
import { lookupTitle } from './listColumns.ts';

export type LayoutType = 'Full' | 'Compact';

/** The layout of an object; the local org has no profiles that choose among several, so the first by name serves. */
export function layoutFor(org: Org, object: ObjectModel): LayoutModel | undefined {
    const own = [...org.model.layouts.values()].filter((layout) => layout.object === object.name);
    return own.sort((a, b) => (a.name < b.name ? -1 : 1))[0];
}

/** Fields of the primary compact layout; the Name where there is none. */
export function compactFields(object: ObjectModel): readonly string[] {
    const chosen = object.compactLayout === undefined ? undefined : object.compactLayouts.get(object.compactLayout);
    return chosen?.fields ?? ['Name'];
}

/** Sections of the layout; where no file defines one, all fields of the object in two columns. */
function sectionsOf(org: Org, object: ObjectModel): readonly LayoutSection[] {
    const layout = layoutFor(org, object);
    if (layout) return layout.sections;
    const shown = columnsOf(org.model, object.name).filter((column) => column.name === 'Name' || !column.system);
    const items = shown.map((column): LayoutItem => ({ field: column.name, behavior: 'Edit' }));
    const half = Math.ceil(items.length / 2);
    return [
        {
            label: 'Information',
            named: false,
            detailHeading: true,
            style: 'TwoColumnsTopToBottom',
            columns: [items.slice(0, half), items.slice(half)]
        }
    ];
}

function layoutItem(object: ObjectModel, item: LayoutItem | undefined) {
    const column = item?.field === undefined ? undefined : findColumn(object, item.field);
    if (!item || !column) {
        const empty = { apiName: null, componentType: 'EmptySpace', label: null };
        return { ...plainItem('', false), layoutComponents: [empty], lookupIdApiName: null, uiBehavior: 'Readonly' };
    }
    const editable = item.behavior !== 'Readonly';
    return {
        ...plainItem(lookupTitle(column), item.behavior === 'Required'),
        editableForNew: editable && column.createable,
        editableForUpdate: editable && column.updateable,
        layoutComponents: [{ apiName: column.name, componentType: 'Field', label: lookupTitle(column) }],
        lookupIdApiName: lookupId(column),
        uiBehavior: item.behavior
    };
}

function plainItem(label: string, required: boolean) {
    return { editableForNew: false, editableForUpdate: false, label, required, sortable: false };
}

function lookupId(column: Column): string | null {
    return column.lookup ? column.name : null;
}

function fullSection(object: ObjectModel, section: LayoutSection, at: number) {
    const rows = Math.max(0, ...section.columns.map((column) => column.length));
    return {
        collapsible: section.detailHeading,
        columns: section.columns.length,
        heading: section.label,
        id: `section${at}`,
        layoutRows: Array.from({ length: rows }, (_, row) => ({
            layoutItems: section.columns.map((column) => layoutItem(object, column[row]))
        })),
        rows,
        tabOrder: section.style.includes('LeftToRight') ? 'LeftToRight' : 'TopDown',
        useHeading: section.detailHeading
    };
}

function compactSection(object: ObjectModel) {
    const items = compactFields(object).map((field) => layoutItem(object, { field, behavior: 'Readonly' }));
    return {
        collapsible: false,
        columns: 1,
        heading: null,
        id: 'compact',
        layoutRows: items.map((item) => ({ layoutItems: [item] })),
        rows: items.length,
        tabOrder: 'LeftToRight',
        useHeading: false
    };
}

/** A layout as UI API gives it, for viewing. */
export function layoutRepresentation(org: Org, object: ObjectModel, layoutType: LayoutType, mode: string) {
    const sections =
        layoutType === 'Compact'
            ? [compactSection(object)]
            : sectionsOf(org, object).map((section, at) => fullSection(object, section, at));
    return {
        id: null,
        layoutType,
        mode,
        objectApiName: object.name,
        recordTypeId: MASTER_RECORD_TYPE,
        saveOptions: [],
        sections
    };
}

/** Field paths that a page needs to draw a layout, names of looked-up records included. */
export function layoutPaths(org: Org, object: ObjectModel, layoutType: LayoutType): readonly FieldPath[] {
    const fields =
        layoutType === 'Compact'
            ? compactFields(object)
            : sectionsOf(org, object).flatMap((section) => section.columns.flat().flatMap((item) => item.field ?? []));
    return [...new Set(fields.flatMap((field) => withLookupName(org, object, field)))];
}
