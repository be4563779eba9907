import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launch } from '../../scripts/browser/index.ts';
import { assertAccessible, openPage } from '../support/pages.ts';
import { startServer, type Server } from '../support/server.ts';
import { storyPath, STORIES } from '../support/stories.ts';

let server: Server;
let browser: Browser;

before(async () => {
    [server, browser] = await Promise.all([startServer(), launch()]);
});

after(async () => {
    await browser?.close();
    await server?.stop();
});

const LOOKS = [
    { width: 1440, scheme: 'light' },
    { width: 390, scheme: 'dark' }
] as const;

for (const look of LOOKS) {
    for (const story of STORIES) {
        test(`"${story}" at ${look.width} px, ${look.scheme}: accessible, complete, no wider than the window`, async () => {
            const { page, complaints, close } = await openPage(browser, look);
            await page.goto(`${server.url}${await storyPath(server, story)}`);
            await page.getByRole('tab', { name: 'Timeline' }).waitFor();
            await page
                .getByRole('button', { name: /into the call/ })
                .first()
                .click();
            await page.getByRole('region').filter({ hasText: 'Who should act' }).waitFor();
            await assertAccessible(page);
            const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
            assert.ok(overflow <= 0, `the page is ${overflow} px wider than the window`);
            assert.deepEqual(complaints, []);
            await close();
        });
    }
}
