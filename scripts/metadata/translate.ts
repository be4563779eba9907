import { qualifier, type Qualify } from './names.ts';
import { ofType } from './sourceFiles.ts';
import { withHeadings } from './headings.ts';
import type { FieldModel, ObjectModel, PicklistModel, SourceFile, SourceModel, ValidationRule } from './types.ts';
import { children, textOf, type XmlElement } from './xml.ts';

/** Words of one language, by what they name. */
interface Words {
    readonly file: SourceFile | undefined;
    readonly objects: ReadonlyMap<string, SourceFile>;
    readonly fields: ReadonlyMap<string, SourceFile>;
}

/** The languages that a source tree has translations for, sorted: `de`, `fr`. */
export function languagesOf(model: SourceModel): readonly string[] {
    return ofType(model.files, 'Translations')
        .map(({ name }) => name)
        .sort();
}

/**
 * The model in another language: labels, objects, fields, help, picklist values, error messages, sections of layouts,
 * apps, tabs and report types, each as far as its translation files go. What has no translation stays as it is, as in an org.
 */
export function translated(model: SourceModel, language: string): SourceModel {
    const words = wordsOf(model, language);
    const named = (kind: string, name: string, what = 'label'): string | undefined =>
        wordFor(words.file, kind, name, what);
    const withLabel =
        <T extends { readonly name: string; readonly label: string }>(kind: string) =>
        (one: T): T => ({ ...one, label: named(kind, one.name) ?? one.label });
    return {
        ...model,
        labels: mapped(model.labels, (label) => ({
            ...label,
            value: named('customLabels', label.name) ?? label.value
        })),
        applications: mapped(model.applications, withLabel('customApplications')),
        tabs: mapped(model.tabs, (tab) => ({ ...tab, label: named('customTabs', tab.name) ?? tab.label })),
        reportTypes: mapped(model.reportTypes, (type) => ({
            ...type,
            label: named('reportTypes', bare(type.name)) ?? type.label,
            description: named('reportTypes', bare(type.name), 'description') ?? type.description
        })),
        layouts: mapped(model.layouts, (layout) =>
            withHeadings(layout, translationOf(layout.object, words, qualifier(model.namespace)))
        ),
        objects: mapped(model.objects, (object) => translatedObject(object, words, qualifier(model.namespace)))
    };
}

function wordsOf(model: SourceModel, language: string): Words {
    const ending = `-${language}`;
    const ours = (files: readonly SourceFile[], key: (file: SourceFile) => string): ReadonlyMap<string, SourceFile> =>
        new Map(files.map((file) => [key(file), file]));
    const objects = ofType(model.files, 'CustomObjectTranslation').filter(({ name }) => name.endsWith(ending));
    const fields = ofType(model.files, 'CustomFieldTranslation').filter(({ path }) => folderOf(path).endsWith(ending));
    return {
        file: ofType(model.files, 'Translations').find(({ name }) => name === language),
        objects: ours(objects, ({ name }) => name.slice(0, -ending.length)),
        fields: ours(fields, ({ path, name }) => `${folderOf(path).slice(0, -ending.length)}.${name}`)
    };
}

function folderOf(path: string): string {
    return path.split('/').at(-2) ?? '';
}

/** The word of an element of a kind that has a name. */
function wordFor(file: SourceFile | undefined, kind: string, name: string, what: string): string | undefined {
    const found = file && children(file.root, kind).find((one) => textOf(one, 'name') === name);
    return found && filled(found, what);
}

function filled(element: XmlElement, what: string): string | undefined {
    const text = textOf(element, what)?.trim();
    return text === '' ? undefined : text;
}

function translationOf(object: string, words: Words, qualify: Qualify): SourceFile | undefined {
    return [...words.objects].find(([name]) => qualify(name) === object)?.[1];
}

function translatedObject(object: ObjectModel, words: Words, qualify: Qualify): ObjectModel {
    const file = translationOf(object.name, words, qualify);
    const cases = file ? children(file.root, 'caseValues') : [];
    const nominative = cases.filter((one) => (textOf(one, 'caseType') ?? 'Nominative') === 'Nominative');
    const inNumber = (plural: string): string | undefined => {
        const found = nominative.find((one) => textOf(one, 'plural') === plural);
        return found && filled(found, 'value');
    };
    const fieldFile = (field: FieldModel): SourceFile | undefined =>
        [...words.fields].find(([key]) => qualified(key, qualify) === `${object.name}.${field.name}`)?.[1];
    return {
        ...object,
        label: inNumber('false') ?? object.label,
        pluralLabel: inNumber('true') ?? object.pluralLabel,
        nameField: {
            ...object.nameField,
            label: (file && filled(file.root, 'nameFieldLabel')) ?? object.nameField.label
        },
        fields: mapped(object.fields, (field) => translatedField(field, fieldFile(field))),
        validationRules: translatedRules(object.validationRules, file)
    };
}

function qualified(key: string, qualify: Qualify): string {
    return key.split('.').map(qualify).join('.');
}

function translatedField(field: FieldModel, file: SourceFile | undefined): FieldModel {
    if (file === undefined) return field;
    const relationshipLabel = filled(file.root, 'relationshipLabel');
    return {
        ...field,
        label: filled(file.root, 'label') ?? field.label,
        inlineHelpText: filled(file.root, 'help') ?? field.inlineHelpText,
        picklist: field.picklist && translatedValues(field.picklist, file),
        lookup: field.lookup && {
            ...field.lookup,
            relationshipLabel: relationshipLabel ?? field.lookup.relationshipLabel
        }
    };
}

function translatedValues(picklist: PicklistModel, file: SourceFile): PicklistModel {
    const words = new Map(
        children(file.root, 'picklistValues').map((one) => [textOf(one, 'masterLabel'), filled(one, 'translation')])
    );
    return {
        ...picklist,
        values: picklist.values.map((one) => ({ ...one, label: words.get(one.label) ?? one.label }))
    };
}

function translatedRules(rules: readonly ValidationRule[], file: SourceFile | undefined): readonly ValidationRule[] {
    return rules.map((rule) => ({
        ...rule,
        errorMessage: wordFor(file, 'validationRules', rule.name, 'errorMessage') ?? rule.errorMessage
    }));
}

/** A report type's name without the ending that reports give it. */
function bare(name: string): string {
    return name.replace(/^\w+?__(?=\w+__c$)/, '').replace(/__c$/, '');
}

function mapped<T>(values: ReadonlyMap<string, T>, change: (value: T) => T): ReadonlyMap<string, T> {
    return new Map([...values].map(([key, value]) => [key, change(value)]));
}
