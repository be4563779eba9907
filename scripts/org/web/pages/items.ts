import type {
    FlexiPageComponent,
    FlexiPageField,
    FlexiPageModel,
    FlexiPageRegion,
    SourceModel
} from '../../../metadata/index.ts';
import { wholeModel } from '../../store/index.ts';
import { describeField } from './fields.ts';
import { describeHighlights, describeSections } from './layout.ts';
import { readListFilters } from './listFilters.ts';
import { typedProperties } from './properties.ts';
import { describeRelatedList, describeRelatedLists } from './relatedLists.ts';
import type { FieldDescription, Item, TabDescription } from './types.ts';
import { hasVisibilityRule } from './visibility.ts';

/** What the items of one page are described from. */
export interface ItemScope {
    readonly model: SourceModel;
    readonly page: FlexiPageModel;
    /** The page's object; undefined for app and home pages. */
    readonly object: string | undefined;
}

type Describe = (scope: ItemScope, component: FlexiPageComponent, key: string) => readonly Item[];

/** Standard components that are drawn; every other name becomes a placeholder. */
const STANDARD: Readonly<Record<string, Describe>> = {
    'force:highlightsPanel': forRecord((model, object, key) => [
        { key, kind: 'highlights', fields: describeHighlights(model, object) }
    ]),
    'force:detailPanel': forRecord((model, object, key) => [
        { key, kind: 'details', sections: describeSections(model, object) }
    ]),
    'force:relatedListContainer': forRecord((model, object, key) =>
        describeRelatedLists(model, object).map((list, index) => ({
            key: `${key}-${index}`,
            kind: 'relatedList',
            list
        }))
    ),
    'force:relatedListSingleContainer': relatedList,
    'lst:dynamicRelatedList': relatedList,
    'flexipage:tabset': (scope, component, key) => [
        { key, kind: 'tabset', tabs: tabsOf(scope, component, 'tabs'), active: text(component, 'defaultTab') }
    ],
    'flexipage:accordion': (scope, component, key) => [
        {
            key,
            kind: 'accordion',
            sections: tabsOf(scope, component, 'sections'),
            active: text(component, 'defaultSection')
        }
    ],
    'flexipage:fieldSection': fieldSection,
    'flexipage:richText': (_scope, component, key) => [
        { key, kind: 'richText', html: text(component, 'richTextValue') ?? '' }
    ]
};

/** What the items of a region or a facet draw. Facets that their owner names are drawn inside it, not here. */
export function describeItems(scope: ItemScope, region: FlexiPageRegion): readonly Item[] {
    return region.items.flatMap((item, index): readonly Item[] => {
        const key = `${region.name}-${index}`;
        const items = item.kind === 'component' ? describeComponent(scope, item, key) : describeOne(scope, item, key);
        if (!hasVisibilityRule(scope.page, item.identifier)) return items;
        const name = item.kind === 'component' ? item.component : item.field;
        const why = 'It has a visibility rule, which the local org does not evaluate: what follows is always shown.';
        return [placeholder(`${key}-rule`, name, why), ...items];
    });
}

function describeOne({ model, object }: ItemScope, item: FlexiPageField, key: string): readonly Item[] {
    const field = object === undefined ? undefined : describeField(model, object, item.field);
    if (field !== undefined) return [{ key, kind: 'field', field }];
    // a field that the user may not see leaves no trace
    if (object !== undefined && describeField(wholeModel(model), object, item.field)) return [];
    return [placeholder(key, `field ${item.field}`, 'This object has no such field.')];
}

function describeComponent(scope: ItemScope, component: FlexiPageComponent, key: string): readonly Item[] {
    const standard = STANDARD[component.component];
    if (standard !== undefined) return standard(scope, component, key);
    const name = component.component.replace(/^\w*:/, '');
    const bundle = /^(c:)?\w+$/.test(component.component) ? scope.model.bundles.get(name) : undefined;
    if (bundle === undefined) {
        const why = component.component.includes(':')
            ? 'A standard component that the local org does not draw. An org does.'
            : 'There is no Lightning web component of this name in the source.';
        return [placeholder(key, component.component, why)];
    }
    const target = `lightning__${scope.page.type}`;
    const properties = typedProperties(scope.model, bundle, component.properties, target);
    return [{ key, kind: 'component', name: bundle.name, properties }];
}

function placeholder(key: string, name: string, why: string): Item {
    return { key, kind: 'placeholder', name, why };
}

function forRecord(describe: (model: SourceModel, object: string, key: string) => readonly Item[]): Describe {
    return ({ model, object }, component, key) =>
        object === undefined
            ? [placeholder(key, component.component, 'It needs a record, and this is not a record page.')]
            : describe(model, object, key);
}

function relatedList({ model, object }: ItemScope, component: FlexiPageComponent, key: string): readonly Item[] {
    const relationship = text(component, 'relatedListApiName') ?? '';
    const columns = texts(component, 'relatedListFieldAliases');
    const filters = texts(component, 'adminFilters');
    const rows = Number(text(component, 'maxRecordsToDisplay'));
    const owner = listOwner(model, object, text(component, 'parentFieldApiName'));
    const list =
        owner === undefined
            ? undefined
            : describeRelatedList(model, owner.object, relationship, {
                  label: text(component, 'relatedListLabel'),
                  columns: columns.length > 0 ? columns : undefined,
                  filters,
                  sort: sortOf(component),
                  limit: rows > 0 ? rows : undefined,
                  parent: owner.parent
              });
    if (list !== undefined) {
        const { ignored } = readListFilters(model, list.object.name, filters);
        const why = `The local org does not follow its filter ${ignored.join(' and ')}: what follows is not filtered by it.`;
        const item: Item = { key, kind: 'relatedList', list };
        return ignored.length === 0 ? [item] : [placeholder(`${key}-filter`, component.component, why), item];
    }
    const whole = wholeModel(model);
    const hidden = object !== undefined && listOwner(whole, object, text(component, 'parentFieldApiName'));
    // a list that the user may not see leaves no trace
    if (hidden && describeRelatedList(whole, hidden.object, relationship)) return [];
    return [
        placeholder(key, component.component, `${owner?.object ?? 'This page'} has no related list ${relationship}.`)
    ];
}

function sortOf(component: FlexiPageComponent): { readonly field: string; readonly order: 'ASC' | 'DESC' } | undefined {
    const field = text(component, 'sortFieldAlias');
    if (field === undefined || field === '__DEFAULT__') return undefined;
    return { field, order: text(component, 'sortFieldOrder') === 'Descending' ? 'DESC' : 'ASC' };
}

interface ListOwner {
    readonly object: string;
    readonly parent: string | undefined;
}

/** Whose related list it is: the page's record for `Object.Id`, the record that a lookup leads to for `Object.Lookup__c`. */
function listOwner(model: SourceModel, object: string | undefined, field: string | undefined): ListOwner | undefined {
    if (object === undefined) return undefined;
    const path = field?.split('.').slice(1).join('.') ?? '';
    if (path === '' || path === 'Id') return { object, parent: undefined };
    const reference = describeField(model, object, path)?.reference;
    return reference && { object: reference.object, parent: reference.relationship };
}

function tabsOf(scope: ItemScope, component: FlexiPageComponent, property: string): readonly TabDescription[] {
    const holder = facet(scope.page, text(component, property));
    return (holder?.items ?? []).flatMap((item, index): readonly TabDescription[] => {
        if (item.kind !== 'component') return [];
        const body = facet(scope.page, text(item, 'body'));
        const label = tabLabel(text(item, 'title') ?? text(item, 'label'));
        const key = item.identifier ?? `${component.identifier ?? property}-${index}`;
        return [{ key, label, items: body === undefined ? [] : describeItems(scope, body) }];
    });
}

/** Standard tabs are written as keys of the platform's labels. */
function tabLabel(title: string | undefined): string {
    const standard = /^Standard\.Tab\.(\w+)$/.exec(title ?? '')?.[1];
    if (standard === undefined) return title ?? 'Tab';
    const words: Readonly<Record<string, string>> = {
        detail: 'Details',
        relatedLists: 'Related',
        activity: 'Activity'
    };
    return words[standard] ?? standard.charAt(0).toUpperCase() + standard.slice(1);
}

/** Dynamic forms: a heading over columns, each a facet of fields. */
function fieldSection(scope: ItemScope, component: FlexiPageComponent, key: string): readonly Item[] {
    const columns = facet(scope.page, text(component, 'columns'))?.items ?? [];
    const fields = columns.map((column): readonly FieldDescription[] => {
        const body = column.kind === 'component' ? facet(scope.page, text(column, 'body')) : undefined;
        return (body === undefined ? [] : describeItems(scope, body)).flatMap((item) =>
            item.kind === 'field' ? [item.field] : []
        );
    });
    const label = text(component, 'label') ?? '';
    return [{ key, kind: 'details', sections: [{ label, showLabel: label !== '', columns: fields }] }];
}

function facet(page: FlexiPageModel, name: string | undefined): FlexiPageRegion | undefined {
    return page.regions.find((region) => region.name === name);
}

function text(component: FlexiPageComponent, property: string): string | undefined {
    const value = component.properties[property];
    return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A property with several values; one value counts as a list of one. */
function texts(component: FlexiPageComponent, property: string): readonly string[] {
    const value = component.properties[property];
    if (value === undefined || value === '') return [];
    return typeof value === 'string' ? [value] : value;
}
