import type { ReadContext } from './fields.ts';
import type {
    FlexiPageComponent,
    FlexiPageField,
    FlexiPageModel,
    LayoutItem,
    LayoutModel,
    SourceFile
} from './types.ts';
import { child, children, flagOf, textOf, textsOf, type XmlElement } from './xml.ts';

/** Reads a Layout file; its object is the part of the name before the first dash. */
export function readLayout(file: SourceFile, { qualify }: ReadContext): LayoutModel {
    return {
        name: file.name,
        object: qualify(file.name.split('-')[0] ?? file.name),
        sections: children(file.root, 'layoutSections').map((section) => ({
            label: textOf(section, 'label') ?? '',
            named: flagOf(section, 'customLabel'),
            detailHeading: flagOf(section, 'detailHeading'),
            style: textOf(section, 'style') ?? 'OneColumn',
            columns: children(section, 'layoutColumns').map((column) =>
                children(column, 'layoutItems').map((item) => readItem(item, qualify))
            )
        })),
        relatedLists: children(file.root, 'relatedLists').map((list) => ({
            relatedList: qualify(textOf(list, 'relatedList') ?? ''),
            fields: textsOf(list, 'fields').map(qualify),
            sortField: textOf(list, 'sortField') === undefined ? undefined : qualify(textOf(list, 'sortField') ?? ''),
            sortOrder: textOf(list, 'sortOrder') === 'Desc' ? 'Desc' : 'Asc'
        })),
        file
    };
}

function readItem(item: XmlElement, qualify: ReadContext['qualify']): LayoutItem {
    const field = textOf(item, 'field');
    const behavior = textOf(item, 'behavior');
    return {
        field: field === undefined ? undefined : qualify(field),
        behavior: behavior === 'Required' || behavior === 'Readonly' ? behavior : 'Edit'
    };
}

/** Reads a FlexiPage file: regions and facets with what they hold, in order. */
export function readFlexiPage(file: SourceFile, { qualify }: ReadContext): FlexiPageModel {
    const { root } = file;
    const template = child(root, 'template');
    const sobjectType = textOf(root, 'sobjectType');
    return {
        name: file.name,
        label: textOf(root, 'masterLabel') ?? file.name,
        type: textOf(root, 'type') ?? '',
        sobjectType: sobjectType === undefined ? undefined : qualify(sobjectType),
        template: (template && textOf(template, 'name')) ?? '',
        regions: children(root, 'flexiPageRegions').map((region) => ({
            name: textOf(region, 'name') ?? '',
            type: textOf(region, 'type') ?? 'Region',
            items: children(region, 'itemInstances').flatMap((item) => readInstance(item, qualify))
        })),
        file
    };
}

function readInstance(
    item: XmlElement,
    qualify: ReadContext['qualify']
): readonly (FlexiPageComponent | FlexiPageField)[] {
    const component = child(item, 'componentInstance');
    const field = child(item, 'fieldInstance');
    if (component) {
        return [
            {
                kind: 'component',
                component: textOf(component, 'componentName') ?? '',
                identifier: textOf(component, 'identifier'),
                properties: Object.fromEntries(
                    children(component, 'componentInstanceProperties').map((one) => [
                        textOf(one, 'name') ?? '',
                        readProperty(one, qualify)
                    ])
                )
            }
        ];
    }
    if (!field) return [];
    const path = (textOf(field, 'fieldItem') ?? '').replace(/^Record\./, '');
    return [{ kind: 'field', field: qualify(path), identifier: textOf(field, 'identifier') }];
}

function readProperty(property: XmlElement, qualify: ReadContext['qualify']): string | readonly string[] {
    const list = child(property, 'valueList');
    if (list) return children(list, 'valueListItems').map((item) => qualifyValue(textOf(item, 'value') ?? '', qualify));
    return qualifyValue(textOf(property, 'value') ?? '', qualify);
}

/** A filter is `Field__c|EQUALS|["value"]`: only what stands before the first bar is a name. */
function qualifyValue(value: string, qualify: ReadContext['qualify']): string {
    const bar = value.indexOf('|');
    return bar < 0 ? qualify(value) : `${qualify(value.slice(0, bar))}${value.slice(bar)}`;
}
