import { child, children, textOf, type SourceFile, type SourceModel, type XmlElement } from '../../metadata/index.ts';
import type { Finding, Rule } from '../rule.ts';
import { childRelationships, resolvePath } from '../shared/fieldPath.ts';
import { at, duplicates, filesOf } from '../shared/finding.ts';
import { isMissingObject, isOurs, objectNames } from '../shared/names.ts';
import { suggestion } from '../shared/suggest.ts';

/** The target a component must have to be placed on a page of a type. */
const TARGETS: Readonly<Record<string, string>> = {
    RecordPage: 'lightning__RecordPage',
    AppPage: 'lightning__AppPage',
    HomePage: 'lightning__HomePage',
    UtilityBar: 'lightning__UtilityBar'
};
/** Regions that a template has, in real pages. A page names no others. */
const REGIONS: Readonly<Record<string, readonly string[]>> = {
    'flexipage:recordHomeTemplateDesktop': ['header', 'main', 'sidebar'],
    'flexipage:recordHomeLeftSidebarTemplateDesktop': ['header', 'main', 'sidebar'],
    'flexipage:recordHomeSimpleViewTemplate': ['header', 'main', 'sidebar'],
    'flexipage:recordHomeSingleColTemplateDesktop': ['header', 'main']
};

/** A page places components that can be placed there, under names used once, and fields and lists that exist. */
export const flexiPages: Rule = {
    name: 'flexipages',
    run: ({ model }) => filesOf(model, 'FlexiPage').flatMap((file) => checkPage(file, model))
};

function checkPage(file: SourceFile, model: SourceModel): readonly Finding[] {
    const regions = children(file.root, 'flexiPageRegions');
    const items = regions.flatMap((region) => children(region, 'itemInstances'));
    return [
        ...pageObject(file, model),
        ...regionNames(file, regions),
        ...facets(file, regions, items),
        ...identifiers(file, items),
        ...items.flatMap((item) => checkItem(file, item, model))
    ];
}

function pageObject(file: SourceFile, model: SourceModel): readonly Finding[] {
    const findings: Finding[] = [];
    const object = child(file.root, 'sobjectType');
    if (/__c/.test(file.name)) {
        findings.push(
            at(file, undefined, `A page cannot be named ${file.name}.`, 'Take __c out of the name of the file.')
        );
    }
    if (object === undefined && textOf(file.root, 'type') === 'RecordPage') {
        findings.push(at(file, undefined, 'A record page needs an object.', 'Add the element sobjectType.'));
    }
    if (object !== undefined && isMissingObject(model, object.text)) {
        findings.push(
            at(file, object, `There is no object ${object.text}.`, suggestion(object.text, objectNames(model)))
        );
    }
    return findings;
}

function regionNames(file: SourceFile, regions: readonly XmlElement[]): readonly Finding[] {
    const template = child(file.root, 'template');
    const known = REGIONS[(template && textOf(template, 'name')) ?? ''];
    const names = regions.flatMap((region) => children(region, 'name'));
    const plain = regions
        .filter((region) => textOf(region, 'type') === 'Region')
        .flatMap((region) => children(region, 'name'));
    return [
        ...duplicates(names).map((one) =>
            at(file, one, `The region ${one.text} is there twice.`, 'Name one of them otherwise.')
        ),
        ...plain
            .filter((one) => known !== undefined && !known.includes(one.text))
            .map((one) => at(file, one, `The template has no region ${one.text}.`, suggestion(one.text, known ?? [])))
    ];
}

function facets(file: SourceFile, regions: readonly XmlElement[], items: readonly XmlElement[]): readonly Finding[] {
    const names = regions
        .filter((region) => textOf(region, 'type') === 'Facet')
        .flatMap((region) => children(region, 'name'));
    const used = new Set(items.flatMap(propertyValues).map((element) => element.text));
    const known = new Set(names.map((one) => one.text));
    const unused = names.filter((one) => !used.has(one.text));
    const dangling = items
        .flatMap(propertyValues)
        .filter(({ text }) => /^Facet-[\w-]+$/.test(text) && !known.has(text));
    return [
        ...unused.map((one) =>
            at(file, one, `No component shows the facet ${one.text}.`, 'Use it in a property, or take it out.')
        ),
        ...dangling.map((one) => at(file, one, `There is no facet ${one.text}.`, suggestion(one.text, known)))
    ];
}

function propertyValues(item: XmlElement): readonly XmlElement[] {
    return children(item, 'componentInstance')
        .flatMap((component) => children(component, 'componentInstanceProperties'))
        .flatMap((property) => [
            ...children(property, 'value'),
            ...children(property, 'valueList')
                .flatMap((list) => children(list, 'valueListItems'))
                .flatMap((one) => children(one, 'value'))
        ]);
}

function identifiers(file: SourceFile, items: readonly XmlElement[]): readonly Finding[] {
    const found = items.flatMap((item) => item.children).flatMap((instance) => children(instance, 'identifier'));
    return duplicates(found).map((one) =>
        at(
            file,
            one,
            `The identifier ${one.text} is there twice.`,
            'Give one of them another, for example with a number.'
        )
    );
}

function checkItem(file: SourceFile, item: XmlElement, model: SourceModel): readonly Finding[] {
    if (item.children.length !== 1) {
        return [
            at(
                file,
                item,
                'An itemInstances holds one component or one field.',
                'Give each an itemInstances of its own.'
            )
        ];
    }
    const component = child(item, 'componentInstance');
    const field = child(item, 'fieldInstance');
    if (component !== undefined) return checkComponent(file, component, model);
    return field === undefined ? [] : checkField(file, field, model);
}

function checkField(file: SourceFile, field: XmlElement, model: SourceModel): readonly Finding[] {
    const element = child(field, 'fieldItem');
    if (element === undefined) return [];
    if (!element.text.startsWith('Record.')) {
        return [at(file, element, `${element.text} does not start with the record.`, `Write Record.${element.text}.`)];
    }
    const path = element.text.slice('Record.'.length);
    const target = resolvePath(model, textOf(file.root, 'sobjectType') ?? '', path, 'relationship');
    return target.kind === 'missing' ? [at(file, element, target.message, target.remedy)] : [];
}

function checkComponent(file: SourceFile, component: XmlElement, model: SourceModel): readonly Finding[] {
    const element = child(component, 'componentName');
    const name = element?.text ?? '';
    const own = name.startsWith('c:')
        ? [at(file, element, `${name} carries c:, which own components do not.`, `Write ${name.slice(2)}.`)]
        : name.includes(':') || name === ''
          ? []
          : ownComponent(file, element, name, model);
    return [...own, ...relatedList(file, component, model)];
}

function ownComponent(
    file: SourceFile,
    element: XmlElement | undefined,
    name: string,
    model: SourceModel
): readonly Finding[] {
    const bundle = model.bundles.get(name);
    if (bundle === undefined) {
        return [at(file, element, `There is no component ${name}.`, suggestion(name, model.bundles.keys()))];
    }
    const meta = bundle.file?.path ?? bundle.folder;
    if (!bundle.isExposed)
        return [at(file, element, `The component ${name} is not exposed.`, `Set isExposed to true in ${meta}.`)];
    const target = TARGETS[textOf(file.root, 'type') ?? ''];
    if (target === undefined || bundle.targets.includes(target)) return [];
    return [
        at(
            file,
            element,
            `The component ${name} cannot be placed on this kind of page.`,
            `Add the target ${target} in ${meta}.`
        )
    ];
}

function relatedList(file: SourceFile, component: XmlElement, model: SourceModel): readonly Finding[] {
    const properties = children(component, 'componentInstanceProperties');
    const valueOf = (name: string) => {
        const property = properties.find((one) => textOf(one, 'name') === name);
        return property && child(property, 'value');
    };
    const list = valueOf('relatedListApiName');
    const parentField = valueOf('parentFieldApiName');
    const [parent = '', ...path] = (parentField?.text ?? `${textOf(file.root, 'sobjectType')}.Id`).split('.');
    const target = resolvePath(model, parent, path.join('.'), 'relationship');
    if (target.kind === 'missing') return [at(file, parentField ?? list, target.message, target.remedy)];
    if (list === undefined || !isOurs(list.text)) return [];
    // The list may belong to a record that the page's record looks up.
    const owner = target.kind === 'field' ? (target.field.lookup?.referenceTo[0] ?? parent) : parent;
    const known = childRelationships(model, owner);
    if (known.has(list.text)) return [];
    return [at(file, list, `${owner} has no child relationship ${list.text}.`, suggestion(list.text, known.keys()))];
}
