/// <reference types="node" />
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const CORE = path.resolve(__dirname, '../../force-app/core');
const TRANSLATIONS = path.join(CORE, 'timeline/translations');

/** The languages that the package is translated into. */
export const LANGUAGES = ['de', 'es', 'fr', 'nl'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A bundle as a reader of the language gets it: with the labels, plurals and units of the language. */
export function inLanguage<T extends object>(language: Language, bundle: string): T {
    jest.resetModules();
    jest.doMock('@salesforce/i18n/lang', () => ({ __esModule: true, default: language }), { virtual: true });
    for (const [name, words] of labelsOf(language)) {
        jest.doMock(`@salesforce/label/c.${name}`, () => ({ __esModule: true, default: words }), { virtual: true });
    }
    return jest.requireActual<T>(bundle);
}

/** All that is written in a language: labels, and the words of objects and fields, by where they are. */
export function wordsOf(language: Language): ReadonlyMap<string, string> {
    const files = readdirSync(CORE, { recursive: true, encoding: 'utf8' }).filter((file) =>
        file.includes(`-${language}${path.sep}`)
    );
    const ofFields = files.flatMap((file) =>
        [...readFileSync(path.join(CORE, file), 'utf8').matchAll(/<(\w+)>([^<]+)<\/\1>/g)]
            .filter(([, element]) => element !== 'name')
            .map(([, element, words = '']) => [`${file} ${element} ${words}`, plain(words)] as const)
    );
    return new Map([...labelsOf(language), ...ofFields]);
}

function labelsOf(language: Language): ReadonlyMap<string, string> {
    const xml = readFileSync(path.join(TRANSLATIONS, `${language}.translation-meta.xml`), 'utf8');
    const found = xml.matchAll(/<customLabels>\s*<label>([^<]*)<\/label>\s*<name>(\w+)<\/name>/g);
    return new Map([...found].map(([, words = '', name = '']) => [name, plain(words)]));
}

function plain(words: string): string {
    return words.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
