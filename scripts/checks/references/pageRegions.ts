import { child, children, textOf, type SourceFile, type XmlElement } from '../../metadata/index.ts';
import type { Finding, Rule } from '../rule.ts';
import { at, duplicates, filesOf } from '../common/finding.ts';
import { suggestion } from '../common/suggest.ts';

/** Regions that a template has, in real pages. A page names no others. */
const REGIONS: Readonly<Record<string, readonly string[]>> = {
    'flexipage:recordHomeTemplateDesktop': ['header', 'main', 'sidebar'],
    'flexipage:recordHomeLeftSidebarTemplateDesktop': ['header', 'main', 'sidebar'],
    'flexipage:recordHomeSimpleViewTemplate': ['header', 'main', 'sidebar'],
    'flexipage:recordHomeSingleColTemplateDesktop': ['header', 'main']
};
/** Properties in which the platform's containers name what they show. */
const HOLDERS = ['body', 'tabs', 'columns', 'sections'];

/** A page uses each name once, the regions of its template, and every facet it has. */
export const pageRegions: Rule = {
    name: 'page-regions',
    run: ({ model }) =>
        filesOf(model, 'FlexiPage').flatMap((file) => {
            const regions = children(file.root, 'flexiPageRegions');
            const items = regions.flatMap((region) => children(region, 'itemInstances'));
            return [...regionNames(file, regions), ...facets(file, regions, items), ...identifiers(file, items)];
        })
};

function regionNames(file: SourceFile, regions: readonly XmlElement[]): readonly Finding[] {
    const template = child(file.root, 'template');
    const known = REGIONS[(template && textOf(template, 'name')) ?? ''];
    const names = regions.flatMap((region) => children(region, 'name'));
    const plain = regions.filter((region) => !isFacet(region)).flatMap((region) => children(region, 'name'));
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
    const names = regions.filter(isFacet).flatMap((region) => children(region, 'name'));
    const known = new Set(names.map((one) => one.text));
    const components = items.flatMap((item) => children(item, 'componentInstance'));
    const used = new Set(components.flatMap((one) => valuesOf(one)).map((element) => element.text));
    const dangling = components
        .filter((component) => textOf(component, 'componentName')?.startsWith('flexipage:'))
        .flatMap((component) => valuesOf(component, HOLDERS))
        .filter(({ text }) => !known.has(text));
    return [
        ...names
            .filter((one) => !used.has(one.text))
            .map((one) =>
                at(file, one, `No component shows the facet ${one.text}.`, 'Use it in a property, or take it out.')
            ),
        ...dangling.map((one) => at(file, one, `There is no facet ${one.text}.`, suggestion(one.text, known)))
    ];
}

function isFacet(region: XmlElement): boolean {
    return textOf(region, 'type') === 'Facet';
}

/** The values of a component's properties, or of those of some names. */
function valuesOf(component: XmlElement, names?: readonly string[]): readonly XmlElement[] {
    return children(component, 'componentInstanceProperties')
        .filter((property) => names?.includes(textOf(property, 'name') ?? '') ?? true)
        .flatMap((property) => {
            const items = children(property, 'valueList').flatMap((list) => children(list, 'valueListItems'));
            return [property, ...items].flatMap((one) => children(one, 'value'));
        });
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
