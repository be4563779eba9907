import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { openContext } from '../context.ts';
import { testRule } from '../testing.ts';
import { pageWords } from './pageWords.ts';

const PAGE = 'flexipages/Ticket_Record_Page.flexipage-meta.xml';
const TICKET = 'objectTranslations/Ticket__c-de/Ticket__c-de.objectTranslation-meta.xml';
const BODY = '<componentInstanceProperties>\n                    <name>body</name>';
const titled = (words: string): string =>
    `<componentInstanceProperties><name>title</name><value>${words}</value></componentInstanceProperties>${BODY}`;

testRule(pageWords, [
    {
        refuses: 'words on a page that no translation reaches',
        file: PAGE,
        from: BODY,
        to: titled('Facts'),
        says: /says “Facts” in every language/
    },
    {
        refuses: 'a label on a page that is not there',
        file: PAGE,
        from: BODY,
        to: titled('{!$Label.Nowhere}'),
        says: /no label Nowhere/
    },
    {
        refuses: 'a section of a layout without a translation',
        file: TICKET,
        from: '<section>Ticket Details</section>',
        to: '<section>Other</section>',
        says: /Ticket Details of Ticket Layout has no translation/
    },
    {
        refuses: 'a translation of a section that is not there',
        file: TICKET,
        from: '<section>Ticket Details</section>',
        to: '<section>Other</section>',
        says: /Other is translated, but is not there/
    }
]);

test('the pages and layouts of this package speak every language it has', async () => {
    const findings = await pageWords.run(openContext(path.resolve(import.meta.dirname, '../../..')));
    assert.deepEqual(
        findings.map(({ file, message }) => `${file}: ${message}`),
        []
    );
});
