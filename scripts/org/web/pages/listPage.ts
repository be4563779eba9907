import type { ObjectModel, SourceModel } from '../../../metadata/index.ts';
import { describeFields, fieldOfColumn } from './fields.ts';
import { describeObject } from './objects.ts';
import type { ListViewChoice, Page } from './types.ts';

/** The page of a list view; the first one where none, or an unknown one, is asked for. */
export function listPage(model: SourceModel, object: ObjectModel, asked: string | undefined): Page {
    const listViews = listViewsOf(object);
    const current = listViews.find(({ name }) => name === asked) ?? listViews[0];
    if (current === undefined) {
        return {
            kind: 'message',
            status: 404,
            title: `${object.pluralLabel} have no list view`,
            text: `Add a list view to the source of ${object.name}, and it appears here.`
        };
    }
    const columns = object.listViews.get(current.name)?.columns ?? ['Name'];
    return {
        kind: 'list',
        object: describeObject(model, object.name),
        listViews,
        current,
        columns: describeFields(model, object.name, columns.map(fieldOfColumn))
    };
}

/** The list views of an object, All first, the others by label. */
export function listViewsOf(object: ObjectModel): readonly ListViewChoice[] {
    const rank = ({ name }: ListViewChoice): number => (/^All(_|$)/.test(name) ? 0 : 1);
    return [...object.listViews.values()]
        .map(({ name, label }) => ({ name, label }))
        .sort((a, b) => rank(a) - rank(b) || a.label.localeCompare(b.label));
}
