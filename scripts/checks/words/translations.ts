import {
    child,
    children,
    languagesOf,
    qualifier,
    textOf,
    type FieldModel,
    type ObjectModel,
    type SourceFile,
    type SourceModel,
    type XmlElement
} from '../../metadata/index.ts';
import { at, filesOf } from '../common/finding.ts';
import type { Finding, Rule } from '../rule.ts';

/** Characters that a translation may have, by its element (Metadata API guide, the same as for what it translates). */
const LONGEST: Readonly<Record<string, number>> = { label: 40, help: 510, translation: 255, relationshipLabel: 80 };
const LONGEST_LABEL = 1000;
const LONGEST_DESCRIPTION = 255;
/** What stands where a translation is still owed. */
const OWED = /\b(TODO|TBD|FIXME|XXX)\b|\?\?\?|lorem ipsum/;

/**
 * In each language that the source has, every label, object, field, help text, picklist value, app and report type with
 * its description is translated, within its length, with the placeholders of the original, and nothing is translated that is not there.
 */
export const translations: Rule = {
    name: 'translations',
    run: ({ model }) => languagesOf(model).flatMap((language) => checkLanguage(model, language))
};

function checkLanguage(model: SourceModel, language: string): readonly Finding[] {
    const file = filesOf(model, 'Translations').find(({ name }) => name === language);
    if (file === undefined) return [];
    return [
        ...checkLabels(model, file),
        ...complete(file, 'customApplications', [...model.applications.keys()]),
        ...complete(file, 'reportTypes', typeNames(model)),
        ...children(file.root, 'reportTypes').flatMap((one) =>
            checkWords(file, one, 'description', LONGEST_DESCRIPTION)
        ),
        ...[...model.objects.values()].flatMap((object) => checkObject(model, object, language, file))
    ];
}

function typeNames(model: SourceModel): readonly string[] {
    return filesOf(model, 'ReportType').map(({ name }) => name);
}

function checkLabels(model: SourceModel, file: SourceFile): readonly Finding[] {
    const found = children(file.root, 'customLabels');
    return [
        ...complete(file, 'customLabels', [...model.labels.keys()]),
        ...found.flatMap((one) => {
            const name = textOf(one, 'name') ?? '';
            const original = model.labels.get(name);
            return original === undefined ? [] : checkWords(file, one, 'label', LONGEST_LABEL, original.value);
        })
    ];
}

/** Each name has an element of the kind with words in it, and each element names something. */
function complete(file: SourceFile, kind: string, names: readonly string[]): readonly Finding[] {
    const found = new Map(children(file.root, kind).map((one) => [textOf(one, 'name') ?? '', one]));
    return [
        ...names
            .filter((name) => (textOf(found.get(name) ?? file.root, 'label') ?? '').trim() === '')
            .map((name) => at(file, file.root, `${name} has no translation.`, `Add it to ${kind}.`)),
        ...[...found]
            .filter(([name]) => !names.includes(name))
            .map(([name, one]) => at(file, one, `${name} is translated, but is not there.`, 'Take it out.'))
    ];
}

function checkObject(
    model: SourceModel,
    object: ObjectModel,
    language: string,
    languageFile: SourceFile
): readonly Finding[] {
    if (object.file === undefined || object.kind === 'standard') return [];
    const qualify = qualifier(model.namespace);
    const ending = `-${language}`;
    const file = filesOf(model, 'CustomObjectTranslation').find(
        ({ name }) => name.endsWith(ending) && qualify(name.slice(0, -ending.length)) === object.name
    );
    if (file === undefined) {
        return [
            at(languageFile, languageFile.root, `${object.name} has no translation.`, `Add ${object.name}${ending}.`)
        ];
    }
    const folder = file.path.slice(0, file.path.lastIndexOf('/'));
    const fields = new Map(
        filesOf(model, 'CustomFieldTranslation')
            .filter(({ path }) => path.startsWith(`${folder}/`))
            .map((one) => [qualify(one.name), one])
    );
    const own = [...object.fields.values()].filter((field) => field.file !== undefined);
    return [
        ...children(file.root, 'caseValues').flatMap((one) => checkWords(file, one, 'value', 40)),
        ...own.flatMap((field) => checkField(field, fields.get(field.name), file)),
        ...[...fields]
            .filter(([name]) => !own.some((field) => field.name === name))
            .map(([name, one]) => at(one, one.root, `${name} is translated, but is not there.`, 'Delete the file.'))
    ];
}

function checkField(field: FieldModel, file: SourceFile | undefined, objectFile: SourceFile): readonly Finding[] {
    if (file === undefined) {
        return [
            at(objectFile, objectFile.root, `${field.name} has no translation.`, 'Add a file for it beside this one.')
        ];
    }
    const values = new Map(children(file.root, 'picklistValues').map((one) => [textOf(one, 'masterLabel'), one]));
    return [
        ...['label', 'help'].flatMap((what) => checkWords(file, file.root, what, LONGEST[what] ?? 0)),
        ...(field.lookup ? checkWords(file, file.root, 'relationshipLabel', LONGEST['relationshipLabel'] ?? 0) : []),
        ...(field.picklist?.values ?? []).flatMap(({ label }) => {
            const value = values.get(label);
            return value === undefined
                ? [at(file, file.root, `The value ${label} has no translation.`, 'Add it to picklistValues.')]
                : checkWords(file, value, 'translation', LONGEST['translation'] ?? 0);
        })
    ];
}

function checkWords(
    file: SourceFile,
    element: XmlElement,
    what: string,
    longest: number,
    original?: string
): readonly Finding[] {
    const words = (textOf(element, what) ?? '').trim();
    const place = child(element, what) ?? element;
    const name = textOf(element, 'name') ?? what;
    if (words === '') return [at(file, place, `${name} has no ${what}.`, 'Translate it.')];
    if (OWED.test(words)) return [at(file, place, `${name} is not translated yet: ${words}`, 'Translate it.')];
    if (words.length > longest) {
        const message = `The ${what} of ${name} has ${words.length} characters, of which ${longest} are allowed.`;
        return [at(file, place, message, `Shorten it by ${words.length - longest}.`)];
    }
    if (original !== undefined && placeholders(words) !== placeholders(original)) {
        const message = `${name} does not have the placeholders of the original: ${original}`;
        return [at(file, place, message, 'Use each of them, in any order.')];
    }
    return [];
}

function placeholders(words: string): string {
    return [...new Set(words.match(/\{\d\}/g))].sort().join(' ');
}
