import { child, children, textOf, type SourceFile, type SourceModel, type XmlElement } from '../../metadata/index.ts';
import type { Finding, Rule } from '../rule.ts';
import { at, duplicates, filesOf } from '../common/finding.ts';
import { isMissingObject, objectNames } from '../common/names.ts';
import { suggestion } from '../common/suggest.ts';

/** An application shows tabs and pages that exist, and a page only for the object it is made for. */
export const applications: Rule = {
    name: 'applications',
    run: ({ model }) => filesOf(model, 'CustomApplication').flatMap((file) => checkApplication(file, model))
};

function checkApplication(file: SourceFile, model: SourceModel): readonly Finding[] {
    const shown = children(file.root, 'tabs');
    const missing = shown.filter(({ text }) => !text.startsWith('standard-') && !model.tabs.has(text));
    const bar = child(file.root, 'utilityBar');
    return [
        ...missing.map((one) => at(file, one, `There is no tab ${one.text}.`, suggestion(one.text, model.tabs.keys()))),
        ...duplicates(shown).map((one) => at(file, one, `The tab ${one.text} is there twice.`, 'Keep one of the two.')),
        ...(bar === undefined || model.flexiPages.has(bar.text)
            ? []
            : [at(file, bar, `There is no page ${bar.text}.`, suggestion(bar.text, model.flexiPages.keys()))]),
        ...colour(file),
        ...children(file.root, 'actionOverrides').flatMap((one) => checkOverride(file, one, model)),
        ...sameOverrides(file)
    ];
}

function colour(file: SourceFile): readonly Finding[] {
    const brand = child(file.root, 'brand');
    const element = brand && child(brand, 'headerColor');
    if (element === undefined || /^#[0-9A-F]{6}$/i.test(element.text)) return [];
    return [at(file, element, `'${element.text}' is no colour of a header.`, 'Write for example #0070D2.')];
}

function checkOverride(file: SourceFile, override: XmlElement, model: SourceModel): readonly Finding[] {
    const object = child(override, 'pageOrSobjectType');
    const content = child(override, 'content');
    if (object !== undefined && isMissingObject(model, object.text)) {
        return [at(file, object, `There is no object ${object.text}.`, suggestion(object.text, objectNames(model)))];
    }
    if (content !== undefined && textOf(override, 'type') === undefined) {
        return [at(file, override, `The override by ${content.text} has no type.`, 'Write <type>Flexipage</type>.')];
    }
    if (content === undefined || textOf(override, 'type')?.toLowerCase() !== 'flexipage') return [];
    const page = model.flexiPages.get(content.text);
    if (page === undefined) {
        return [
            at(file, content, `There is no page ${content.text}.`, suggestion(content.text, model.flexiPages.keys()))
        ];
    }
    if (page.sobjectType === undefined || object === undefined || page.sobjectType === object.text) return [];
    const message = `The page ${content.text} is made for ${page.sobjectType}, not for ${object.text}.`;
    return [at(file, content, message, `Name a page of ${object.text}.`)];
}

function sameOverrides(file: SourceFile): readonly Finding[] {
    const seen = new Set<string>();
    return children(file.root, 'actionOverrides').flatMap((one) => {
        const key = ['actionName', 'pageOrSobjectType', 'formFactor'].map((name) => textOf(one, name)).join(' ');
        if (!seen.has(key)) {
            seen.add(key);
            return [];
        }
        return [at(file, one, `The override ${key} is there twice.`, 'Keep one of the two.')];
    });
}
