import { child, children, textOf, type SourceFile, type SourceModel, type XmlElement } from '../../metadata/index.ts';
import type { Finding, Rule } from '../rule.ts';
import { resolvePath } from '../common/fieldPath.ts';
import { at, filesOf } from '../common/finding.ts';
import { isMissingObject, objectNames } from '../common/names.ts';
import { distance, nearest, suggestion } from '../common/suggest.ts';

/** The target a component must have to be placed on a page of a type. */
const TARGETS: Readonly<Record<string, string>> = {
    RecordPage: 'lightning__RecordPage',
    AppPage: 'lightning__AppPage',
    HomePage: 'lightning__HomePage',
    UtilityBar: 'lightning__UtilityBar'
};

/** Standard components that pages hold most. There are more, of which nothing is said. */
const STANDARD = [
    ...['highlightsPanel', 'detailPanel', 'relatedListContainer', 'relatedListSingleContainer'].map(
        (n) => `force:${n}`
    ),
    ...['column', 'fieldSection', 'tab', 'tabset', 'accordion', 'accordionSection', 'richText', 'reportChart'].map(
        (n) => `flexipage:${n}`
    ),
    'force:relatedListQuickLinksContainer',
    'lst:dynamicRelatedList',
    'lst:relatedListSingleContainer',
    'runtime_sales_activities:activityPanel',
    'forceChatter:recordFeedContainer'
];
const SLIP = 2;

/** A page is for an object that exists, and places fields that exist and components that can be placed there. */
export const flexiPages: Rule = {
    name: 'flexipages',
    run: ({ model }) => filesOf(model, 'FlexiPage').flatMap((file) => checkPage(file, model))
};

function checkPage(file: SourceFile, model: SourceModel): readonly Finding[] {
    const items = children(file.root, 'flexiPageRegions').flatMap((region) => children(region, 'itemInstances'));
    return [...pageObject(file, model), ...items.flatMap((item) => checkItem(file, item, model))];
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
    if (name.startsWith('c:')) {
        return [at(file, element, `${name} carries c:, which own components do not.`, `Write ${name.slice(2)}.`)];
    }
    const nameless = children(component, 'componentInstanceProperties')
        .filter((property) => textOf(property, 'name') === undefined)
        .map((property) => at(file, property, `A property of ${name} has no name.`, 'Add the element name to it.'));
    const meant = name.includes(':') && !STANDARD.includes(name) ? nearest(name, STANDARD) : undefined;
    if (meant !== undefined && !/\d$/.test(name) && distance(name, meant) <= SLIP) {
        nameless.push(at(file, element, `There is no standard component ${name}.`, `Did you mean ${meant}?`));
    }
    return [...nameless, ...(name.includes(':') || name === '' ? [] : ownComponent(file, element, name, model))];
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
