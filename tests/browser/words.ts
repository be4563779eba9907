import type { Locator } from 'playwright-core';
import { loadSource, translated, type SourceModel } from '../../scripts/metadata/index.ts';
import { ROOT } from '../support/server.ts';

/** The language of the pages that are not in English. */
export const LANGUAGE = 'de';

/** A word of ours: a pattern of it in English, and what it is in the language. */
export interface Word {
    readonly english: RegExp;
    readonly own: string;
    readonly pattern: RegExp;
}

/** A label as it may stand on a page: with anything in its places. */
function patternOf(label: string): RegExp {
    const pieces = label.split(/\{\d\}/).map((piece) => piece.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
    return new RegExp(`^${pieces.join('(.+)')}$`, 'u');
}

/**
 * All labels that are not the same in both languages, the longest first: of two that fit it says more. Which may be the
 * same, the check `untranslated` says.
 */
function wordsOf(english: SourceModel): readonly Word[] {
    const { labels } = translated(english, LANGUAGE);
    const longestFirst = [...english.labels.values()].sort((a, b) => b.value.length - a.value.length);
    return longestFirst.flatMap(({ name, value }) => {
        const own = labels.get(name)?.value ?? '';
        // What is made of places and signs alone would fit everything.
        const isOther = own !== value && /\p{L}{2}/u.test(value.replace(/\{\d\}/g, ''));
        return isOther ? [{ english: patternOf(value), own, pattern: patternOf(own) }] : [];
    });
}

/** Our words in English, and in the language. */
export const WORDS = wordsOf(loadSource(ROOT));

/** A sentence of ours in the language. */
export function inLanguage(sentence: string): string {
    for (const { english, own } of WORDS) {
        const values = english.exec(sentence);
        if (values !== null) return own.replace(/\{(\d)\}/g, (_, place) => values[Number(place) + 1] ?? '');
    }
    throw new Error(`No label says "${sentence}".`);
}

/** All that a component says, to the eye or to a screen reader. The rest of the page is the platform's. */
export async function saidBy(component: Locator): Promise<readonly string[]> {
    return component.evaluate((top) => {
        const said = new Set<string>();
        const nodes = document.createTreeWalker(top, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
        while (nodes.nextNode()) {
            const node = nodes.currentNode;
            const words =
                node instanceof Element
                    ? ['aria-label', 'title', 'alt', 'placeholder'].map((name) => node.getAttribute(name))
                    : [node.parentElement?.localName === 'style' ? '' : node.textContent];
            for (const each of words) said.add((each ?? '').replace(/\s+/g, ' ').trim());
        }
        return [...said];
    });
}
