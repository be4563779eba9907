import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openContext } from '../context.ts';
import { fullPath, GOOD, replaced, testRule } from '../testing.ts';
import { untranslated } from './untranslated.ts';

const WORDS = 'translations/de.translation-meta.xml';
const LABELS = 'labels/CustomLabels.labels-meta.xml';
const TRANSLATION = 'Desk Title (de)';
const VALUE = '<value>Tickets</value>';

testRule(untranslated, [
    {
        refuses: 'a label that was left in English',
        file: WORDS,
        from: TRANSLATION,
        to: 'Tickets',
        says: /Desk_Title says in de what it says in English: Tickets/
    },
    {
        refuses: 'a label whose English is made what a language says',
        file: LABELS,
        from: VALUE,
        to: `<value>${TRANSLATION}</value>`,
        says: /Translate it/,
        in: WORDS
    }
]);

for (const [what, words] of [
    ['places and signs alone', '{0}: {1}'],
    ['a word that the language shares with English', 'online']
] as const) {
    test(`untranslated lets ${what} be the same`, async () => {
        const overlay = {
            [fullPath(LABELS)]: replaced(GOOD, fullPath(LABELS), VALUE, `<value>${words}</value>`),
            [fullPath(WORDS)]: replaced(GOOD, fullPath(WORDS), TRANSLATION, words)
        };
        assert.deepEqual(await untranslated.run(openContext(GOOD, overlay)), []);
    });
}
