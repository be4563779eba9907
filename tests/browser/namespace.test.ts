import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launch } from '../../scripts/browser/index.ts';
import { openPage } from '../support/pages.ts';
import { startServer, type Server } from '../support/server.ts';
import { storyPath } from '../support/stories.ts';

let server: Server;
let browser: Browser;

before(async () => {
    [server, browser] = await Promise.all([startServer('--namespace', 'nbx'), launch()]);
});

after(async () => {
    await browser?.close();
    await server?.stop();
});

test('with a namespace before every custom name the call page shows the same', async () => {
    const { page, complaints, close } = await openPage(browser);
    await page.goto(`${server.url}${await storyPath(server, 'Saved after five misses', 'nbx__')}`);
    await page.getByRole('heading', { name: 'Saved after 5 missed attempts' }).waitFor();
    assert.equal(await page.getByRole('button', { name: /into the call/ }).count(), 5);
    assert.deepEqual(complaints, []);
    await close();
});
