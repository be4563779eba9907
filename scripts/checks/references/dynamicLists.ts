import {
    child,
    children,
    textOf,
    type FieldModel,
    type SourceFile,
    type SourceModel,
    type XmlElement
} from '../../metadata/index.ts';
import type { Finding, Rule } from '../rule.ts';
import { childRelationships, resolvePath } from '../common/fieldPath.ts';
import { checkFilterValue } from '../common/filters.ts';
import { at, filesOf } from '../common/finding.ts';
import { isOurs } from '../common/names.ts';
import { suggestion } from '../common/suggest.ts';

const COMPONENT = 'lst:dynamicRelatedList';
/** Columns that have names of their own. */
const TOKEN = /^[A-Z][A-Z_.0-9]*$/;

/** A related list on a page lists records that exist below its record, by fields and filter values that they have. */
export const dynamicLists: Rule = {
    name: 'related-lists',
    run: ({ model }) =>
        filesOf(model, 'FlexiPage').flatMap((file) =>
            children(file.root, 'flexiPageRegions')
                .flatMap((region) => children(region, 'itemInstances'))
                .flatMap((item) => children(item, 'componentInstance'))
                .filter((component) => textOf(component, 'componentName') === COMPONENT)
                .flatMap((component) => checkList(file, component, model))
        )
};

function checkList(file: SourceFile, component: XmlElement, model: SourceModel): readonly Finding[] {
    const list = valuesOf(component, 'relatedListApiName')[0];
    const parentField = valuesOf(component, 'parentFieldApiName')[0];
    const [object = '', ...path] = (parentField?.text ?? `${textOf(file.root, 'sobjectType')}.Id`).split('.');
    const target = resolvePath(model, object, path.join('.'), 'relationship');
    if (target.kind === 'missing') return [at(file, parentField ?? list, target.message, target.remedy)];
    if (list === undefined || !isOurs(list.text)) return [];
    // The list may belong to a record that the page's record looks up.
    const owner = target.kind === 'field' ? (target.field.lookup?.referenceTo[0] ?? object) : object;
    const known = childRelationships(model, owner);
    const lookup = known.get(list.text);
    if (lookup === undefined) {
        return [
            at(file, list, `${owner} has no child relationship ${list.text}.`, suggestion(list.text, known.keys()))
        ];
    }
    return [
        ...checkColumns(file, component, lookup.object, model),
        ...checkFilters(file, component, lookup.object, model)
    ];
}

/** The values of a component's property: one, or the items of its list. */
function valuesOf(component: XmlElement, name: string): readonly XmlElement[] {
    return children(component, 'componentInstanceProperties')
        .filter((property) => textOf(property, 'name') === name)
        .flatMap((property) => {
            const list = child(property, 'valueList');
            const items = list === undefined ? [property] : children(list, 'valueListItems');
            return items.flatMap((item) => children(item, 'value'));
        });
}

function checkColumns(file: SourceFile, component: XmlElement, object: string, model: SourceModel): readonly Finding[] {
    const columns = [...valuesOf(component, 'relatedListFieldAliases'), ...valuesOf(component, 'sortFieldAlias')];
    return columns.flatMap((column) => {
        if (TOKEN.test(column.text)) return [];
        const target = resolvePath(model, object, column.text, 'relationship');
        return target.kind === 'missing' ? [at(file, column, target.message, target.remedy)] : [];
    });
}

/** A filter is written `Field|EQUALS|["value"]`. */
function checkFilters(file: SourceFile, component: XmlElement, object: string, model: SourceModel): readonly Finding[] {
    return valuesOf(component, 'adminFilters').flatMap((filter) => {
        const [path = '', operator = '', json = ''] = filter.text.split('|');
        const target = resolvePath(model, object, path, 'relationship');
        if (target.kind === 'missing') return [at(file, filter, target.message, target.remedy)];
        const values = readValues(json);
        if (values === undefined) {
            return [at(file, filter, `'${json}' is no list of values.`, 'Write for example ["Missed"].')];
        }
        return target.kind === 'field' ? checkValues(file, filter, target.field, operator, values) : [];
    });
}

function checkValues(
    file: SourceFile,
    filter: XmlElement,
    field: FieldModel,
    operator: string,
    values: readonly string[]
): readonly Finding[] {
    const operation = operator === 'EQUALS' ? 'equals' : operator === 'NOT_EQUAL' ? 'notEqual' : operator;
    const faulty = values.map((value) => checkFilterValue(field, operation, value)).find((one) => one !== undefined);
    return faulty === undefined ? [] : [at(file, filter, faulty.message, faulty.remedy)];
}

function readValues(json: string): readonly string[] | undefined {
    try {
        const parsed: unknown = JSON.parse(json);
        return Array.isArray(parsed) ? parsed.map(String) : undefined;
    } catch {
        return undefined;
    }
}
