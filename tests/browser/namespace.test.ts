import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localOrg } from '../support/local.ts';
import { assertAccessible } from '../support/pages.ts';
import { request } from '../support/server.ts';
import { reportPath } from '../support/records.ts';
import { storyPath } from '../support/stories.ts';
import { visits } from '../support/visits.ts';
import { assertFits } from './fit.ts';
import { placesOf } from './places.ts';
import { inLanguage, LANGUAGE, saidBy, WORDS } from './words.ts';

const local = localOrg('--namespace', 'nbx', '--language', LANGUAGE);
const visit = visits(local);

test('with a namespace the call page has a bar for each attempt', async () => {
    const page = await visit(await storyPath(local.server, 'Saved after five misses', 'nbx__'));
    const bars = page.getByRole('button', { name: /, \d+:\d+ nach Anrufbeginn: / });
    await bars.first().waitFor();
    assert.equal(await bars.count(), 5);
});

for (const { name, path, component, ready } of placesOf(local, 'nbx__')) {
    test(`with a namespace, in German, ${name} shows the same, none of our words in English, is accessible and fits a phone`, async (context) => {
        const page = await visit(await path());
        await page.getByRole('heading', { name: inLanguage(ready), exact: true }).waitFor();
        const said = await saidBy(page.locator(component));
        assert.deepEqual(
            said.filter((words) => WORDS.some(({ english }) => english.test(words))),
            []
        );
        // That nothing is found must not be because nothing is looked at.
        const own = said.filter((words) => WORDS.some(({ pattern }) => pattern.test(words)));
        assert.ok(own.length > 15, own.join('\n'));
        await assertAccessible(page, component);
        await assertFits(context, page, component, 320);
    });
}

test('with a namespace a report shows its total, and its records beneath their groups', async () => {
    const page = await visit(await reportPath(local.server, 'How many attempts are rejected?'));
    const total = page.locator('org-report-page dl div', { hasText: 'Total Records' }).locator('dd');
    await total.filter({ hasText: '167' }).waitFor();
    await page.locator('org-report-table').getByRole('link', { name: /^PE-/ }).first().waitFor();
});

test('with a namespace every shipped report runs and finds rows', async () => {
    const reports = (await request(local.server, '/services/data/v66.0/analytics/reports')) as readonly {
        readonly url: string;
    }[];
    assert.equal(reports.length, 20);
    for (const { url } of reports) {
        const { factMap, notices } = (await request(local.server, url)) as {
            readonly factMap: Readonly<Record<string, { readonly aggregates: readonly { readonly value: number }[] }>>;
            readonly notices: readonly string[];
        };
        assert.ok((factMap['T!T']?.aggregates.at(-1)?.value ?? 0) > 0, url);
        assert.deepEqual(notices, []);
    }
});
