import {
    languagesOf,
    layoutTitle,
    qualifier,
    sectionsIn,
    textOf,
    type FlexiPageModel,
    type LayoutModel,
    type SourceFile,
    type SourceModel
} from '../../metadata/index.ts';
import { at, filesOf } from '../common/finding.ts';
import type { Finding, Rule } from '../rule.ts';

/** Properties of a page's components that people read, and that no translation file reaches. */
const TITLES: readonly string[] = ['title', 'label', 'relatedListLabel'];
/** A custom label, or a name of the platform's own, which it translates. */
const TRANSLATED = /^(\{!\$Label\.(?<label>\w+)\}|Standard\.\w+\.\w+)$/;

/**
 * Where the source has other languages, record pages speak them too: titles of tabs, sections and related lists are
 * labels that exist, and each section of a layout that has a heading of its own is translated.
 */
export const pageWords: Rule = {
    name: 'page-words',
    run: ({ model }) => {
        const languages = languagesOf(model);
        if (languages.length === 0) return [];
        return [
            ...[...model.flexiPages.values()].flatMap((page) => checkPage(model, page)),
            ...[...model.layouts.values()].flatMap((layout) =>
                languages.flatMap((language) => checkLayout(model, layout, language))
            )
        ];
    }
};

function checkPage(model: SourceModel, { file, regions }: FlexiPageModel): readonly Finding[] {
    const titles = regions
        .flatMap(({ items }) => items)
        .flatMap((item) => (item.kind === 'component' ? TITLES.map((name) => item.properties[name]) : []))
        .filter((title) => typeof title === 'string' && title !== '');
    return titles.flatMap((title): readonly Finding[] => {
        const found = TRANSLATED.exec(String(title));
        if (found === null) {
            const remedy = 'Make it a custom label, and write {!$Label.Its_Name}.';
            return [at(file, file.root, `The page says “${String(title)}” in every language.`, remedy)];
        }
        const label = found.groups?.['label'];
        if (label === undefined || model.labels.has(label)) return [];
        return [at(file, file.root, `There is no label ${label}.`, 'Add it to the custom labels, or use another.')];
    });
}

function checkLayout(model: SourceModel, layout: LayoutModel, language: string): readonly Finding[] {
    const file = translationOf(model, layout.object, language);
    // the rule of translations says so
    if (file === undefined) return [];
    const found = sectionsIn(file, layout);
    const wanted = new Set(layout.sections.filter(({ named }) => named).map(({ label }) => label));
    const words = new Map(found.map((one) => [textOf(one, 'section') ?? '', (textOf(one, 'label') ?? '').trim()]));
    return [
        ...[...wanted]
            .filter((section) => (words.get(section) ?? '') === '')
            .map((section) =>
                at(
                    file,
                    file.root,
                    `The section ${section} of ${layoutTitle(layout)} has no translation.`,
                    'Add it to layouts.'
                )
            ),
        ...found
            .filter((one) => !wanted.has(textOf(one, 'section') ?? ''))
            .map((one) =>
                at(file, one, `The section ${textOf(one, 'section')} is translated, but is not there.`, 'Take it out.')
            )
    ];
}

function translationOf(model: SourceModel, object: string, language: string): SourceFile | undefined {
    const ending = `-${language}`;
    const qualify = qualifier(model.namespace);
    return filesOf(model, 'CustomObjectTranslation').find(
        ({ name }) => name.endsWith(ending) && qualify(name.slice(0, -ending.length)) === object
    );
}
