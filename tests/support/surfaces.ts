import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ObjectModel, SourceModel } from '../../scripts/metadata/index.ts';

/** Fields by their full names: `Phone_Event__c.Time__c`. */
export type FieldNames = ReadonlySet<string>;

/** The fields a path leads over and to: a lookup and what is read of its parent. */
function fieldsOnPath(model: SourceModel, object: string, fieldPath: string): readonly string[] {
    const [first = '', ...rest] = fieldPath.split('.');
    const field = model.objects.get(object)?.fields.get(first.replace(/__r$/, '__c'));
    if (!field) return [];
    const parent = field.lookup?.referenceTo[0];
    const further = parent === undefined || rest.length === 0 ? [] : fieldsOnPath(model, parent, rest.join('.'));
    return [`${object}.${field.name}`, ...further];
}

function ofObject(model: SourceModel, object: ObjectModel): readonly string[] {
    const views = [...object.listViews.values()].flatMap((view) => [
        ...view.columns,
        ...view.filters.map(({ field }) => field)
    ]);
    const compact = [...object.compactLayouts.values()].flatMap(({ fields }) => fields);
    return [...views, ...compact].flatMap((one) => fieldsOnPath(model, object.name, one));
}

function ofLayouts(model: SourceModel): readonly string[] {
    return [...model.layouts.values()].flatMap(({ object, sections, relatedLists }) => [
        ...sections.flatMap(({ columns }) =>
            columns.flat().flatMap(({ field }) => fieldsOnPath(model, object, field ?? ''))
        ),
        ...relatedLists.flatMap(({ relatedList, fields }) => {
            const [child = '', lookup = ''] = relatedList.split('.');
            return [lookup, ...fields].flatMap((one) => fieldsOnPath(model, child, one));
        })
    ]);
}

function ofFlexiPages(model: SourceModel): readonly string[] {
    return [...model.flexiPages.values()].flatMap(({ sobjectType = '', regions }) =>
        regions.flatMap(({ items }) =>
            items.flatMap((item) => (item.kind === 'field' ? fieldsOnPath(model, sobjectType, item.field) : []))
        )
    );
}

/** What components import from `@salesforce/schema`, which is every field they read. */
function ofComponents(model: SourceModel): readonly string[] {
    const files = [...model.bundles.values()].flatMap(({ folder }) => {
        const absolute = path.join(model.root, folder);
        return readdirSync(absolute)
            .filter((file) => file.endsWith('.ts'))
            .map((file) => readFileSync(path.join(absolute, file), 'utf8'));
    });
    return files.flatMap((text) =>
        [...text.matchAll(/@salesforce\/schema\/(\w+)\.([\w.]+)/g)].flatMap(([, object = '', field = '']) =>
            fieldsOnPath(model, object, field)
        )
    );
}

/** Fields that the record pages, lists and components of a project show. */
export function shownFields(model: SourceModel): FieldNames {
    return new Set([
        ...[...model.objects.values()].flatMap((object) => ofObject(model, object)),
        ...ofLayouts(model),
        ...ofFlexiPages(model),
        ...ofComponents(model)
    ]);
}

/** The object that a report type's table lies in: from the base object down the child relationships. */
function objectOfTable(model: SourceModel, table: string): string {
    const [base = '', ...relationships] = table.split('.');
    return relationships.reduce((object, relationship) => {
        const fields = [...model.objects.values()].flatMap(({ fields }) => [...fields.values()]);
        const name = relationship.replace(/__r$/, '');
        const child = fields.find(
            ({ lookup }) => lookup?.childRelationship === name && lookup.referenceTo.includes(object)
        );
        return child?.object ?? '';
    }, base);
}

/** Fields that the report types offer. */
export function reportedFields(model: SourceModel): FieldNames {
    const columns = [...model.reportTypes.values()].flatMap(({ sections }) =>
        sections.flatMap(({ columns }) => columns)
    );
    return new Set(columns.flatMap(({ table, field }) => fieldsOnPath(model, objectOfTable(model, table), field)));
}
