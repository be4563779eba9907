import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localOrg } from '../support/local.ts';
import { assertAccessible } from '../support/pages.ts';
import { storyPath, STORIES } from '../support/stories.ts';
import { visits } from '../support/visits.ts';

const local = localOrg();
const visit = visits(local);

const LOOKS = [
    { width: 1440, scheme: 'light' },
    { width: 390, scheme: 'dark' }
] as const;

for (const look of LOOKS) {
    for (const story of STORIES) {
        test(`"${story}" at ${look.width} px, ${look.scheme}: accessible, complete, no wider than the window`, async () => {
            const page = await visit(await storyPath(local.server, story), look);
            await page.getByRole('tab', { name: 'Timeline' }).waitFor();
            await page
                .getByRole('button', { name: /into the call/ })
                .first()
                .click();
            await page.getByRole('region').filter({ hasText: 'Who should act' }).waitFor();
            await assertAccessible(page);
            const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
            assert.ok(overflow <= 0, `the page is ${overflow} px wider than the window`);
        });
    }
}
