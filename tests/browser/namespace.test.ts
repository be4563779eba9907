import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localOrg } from '../support/local.ts';
import { request } from '../support/server.ts';
import { recordPath, reportPath } from '../support/records.ts';
import { storyPath } from '../support/stories.ts';
import { visits } from '../support/visits.ts';

const local = localOrg('--namespace', 'nbx');
const visit = visits(local);

test('with a namespace before every custom name the call page shows the same', async () => {
    const page = await visit(await storyPath(local.server, 'Saved after five misses', 'nbx__'));
    await page.getByRole('heading', { name: 'Saved after 5 missed attempts' }).waitFor();
    const attempts = page.getByRole('button', { name: /into the call/ });
    await attempts.nth(4).waitFor();
    assert.equal(await attempts.count(), 5);
});

const PAGES: readonly (readonly [string, () => Promise<string>, string])[] = [
    ['the home page', () => Promise.resolve('/lightning/page/home'), 'Queues today'],
    ['a queue', () => recordPath(local.server, 'nbx__Call_Queue__c', 'Support'), 'Who missed them'],
    ['a user', () => recordPath(local.server, 'nbx__User__c', 'Olga Okonwell'), 'Through which queues'],
    ['an attempt', () => recordPath(local.server, 'nbx__Phone_Event__c', 'PE-000001600'), 'Its place in the call']
];

for (const [name, path, heading] of PAGES) {
    test(`with a namespace ${name} shows the same`, async () => {
        const page = await visit(await path());
        await page.getByRole('heading', { name: heading, exact: true }).waitFor();
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
