import { child, children, languagesOf, textOf, type SourceModel } from '../../metadata/index.ts';
import { at, filesOf } from '../common/finding.ts';
import type { Finding, Rule } from '../rule.ts';

/** What a language says with the English word: labels that are the same in both, by language. */
const SAME: Readonly<Record<string, readonly string[]>> = {
    de: ['Agent', 'Live', 'Person', 'Routing', 'offline', 'online'],
    fr: ['Agent'],
    nl: ['Agent', 'Live', 'Voicemail', 'Voicemail {0}', 'offline', 'online']
};

/** In each language that the source has, no label is left in English, except those whose words the language shares. */
export const untranslated: Rule = {
    name: 'untranslated',
    run: ({ model }) => languagesOf(model).flatMap((language) => checkLanguage(model, language))
};

function checkLanguage(model: SourceModel, language: string): readonly Finding[] {
    const shared = SAME[language] ?? [];
    return filesOf(model, 'Translations')
        .filter(({ name }) => name === language)
        .flatMap((file) =>
            children(file.root, 'customLabels').flatMap((one) => {
                const name = textOf(one, 'name') ?? '';
                const words = model.labels.get(name)?.value ?? '';
                if (textOf(one, 'label') !== words || !hasWords(words) || shared.includes(words)) return [];
                const message = `${name} says in ${language} what it says in English: ${words}`;
                const remedy = `Translate it, or add it to the words that English and ${language} share (untranslated.ts).`;
                return [at(file, child(one, 'label'), message, remedy)];
            })
        );
}

/** Whether there are letters beside the placeholders. */
function hasWords(label: string): boolean {
    return /\p{L}/u.test(label.replaceAll(/\{\d\}/g, ''));
}
