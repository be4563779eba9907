import assert from 'node:assert/strict';
import path from 'node:path';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { startOrg } from '../../scripts/org/index.ts';
import type { StartedOrg } from '../../scripts/org/index.ts';
import { localBrowser } from '../support/local.ts';
import { assertAccessible, PATIENTLY } from '../support/pages.ts';
import { follow } from '../support/visits.ts';

const ROOT = path.resolve(import.meta.dirname, '../../scripts/org/web/fixtures/orchard');
const WIDE = { width: 1440, height: 900 };

let local: StartedOrg;
/** One document for all tests, each page reached as by a link, at a quarter of what a new one costs; undefined before it. */
let context: BrowserContext | undefined;
let page: Page;
let orchard = '';
/** Whatever the page complained about; a test that expects some takes it out. */
let complaints: string[] = [];

before(async () => {
    local = await startOrg({ root: ROOT, port: 0, web: { homeFile: path.join(ROOT, 'home.json') } });
    const created = await post('Orchard__c', { Name: 'Old Orchard', Key__c: 'old', Founded__c: '1998-05-01' });
    orchard = created;
    for (let index = 1; index <= 60; index += 1) {
        const Height__c = index + 0.5;
        await post('Tree__c', { Name: `Tree ${String(index).padStart(2, '0')}`, Height__c, Orchard__c: created });
    }
});

after(async () => {
    await local?.close();
});

const opened = localBrowser();

beforeEach(async () => {
    complaints = [];
    if (context !== undefined) return page.setViewportSize(WIDE);
    context = await opened.browser.newContext({ viewport: WIDE, timezoneId: 'America/New_York' });
    page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
});

afterEach(async (one) => {
    if ('passed' in one && !one.passed) await endDocument();
    assert.deepEqual(complaints, []);
});

async function endDocument(): Promise<void> {
    await context?.close();
    context = undefined;
}

/** Shows the page at a path of the org. */
async function open(path: string): Promise<void> {
    const address = local.url + path;
    if (page.url() === 'about:blank' || page.url() === address) await page.goto(address);
    else await follow(page, address);
}

async function post(object: string, fields: Record<string, unknown>): Promise<string> {
    const response = await fetch(`${local.url}/services/data/v66.0/ui-api/records`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${local.token}`, 'Content-Type': 'application/json' },
        body: JSON.stringify({ apiName: object, fields })
    });
    assert.equal(response.status, 201, await response.clone().text());
    return ((await response.json()) as { readonly id: string }).id;
}

async function openOrchard(): Promise<void> {
    await open(`/lightning/r/Orchard__c/${orchard}/view`);
    await page.getByRole('heading', { name: 'Old Orchard' }).waitFor();
    // The page holds one component that can't work, on purpose.
    await page.getByText('The component broken failed.').waitFor();
    complaints = complaints.filter((text) => !text.includes('The component broken failed.'));
}

test('a record page shows what its Lightning page file says', async (one) => {
    await openOrchard();
    await one.waitFor(async () => assert.equal(await page.title(), 'Old Orchard | Orchards'), PATIENTLY);
    await page.getByText('Trees here (60)').waitFor();
    await page.getByText('2 of 60 shown').waitFor();
    // The layout sorts this related list by height, tallest first.
    await page.getByRole('link', { name: 'Tree 60' }).waitFor();
    await page.getByRole('tab', { name: 'Details' }).click();
    await page.getByText('Facts').waitFor();
});

test('no base component draws in native shadow, whose styles the library leaves out', async () => {
    await openOrchard();
    assert.equal(await page.locator('[data-render-mode]').count(), 0);
});

test('a component is given its record, its place and typed properties', async () => {
    await openOrchard();
    await page.getByText('Probe of the page').waitFor();
    await page.getByText('record: Orchard__c MEDIUM').waitFor();
    await page.getByText('properties: From the page 4 true').waitFor();
});

test('platform modules answer from the org', async () => {
    await openOrchard();
    for (const fact of [
        'getRecord: 1998-05-01',
        'objectInfo: Orchard',
        'related: 50 records',
        'graphql: 10.5 true',
        'schema: Orchard__r.Name',
        'page: standard__recordPage'
    ]) {
        await page.getByText(fact).waitFor();
    }
    await page.getByText(/context: [a-z]{2}-[A-Z]{2} Large 005/).waitFor();
});

test('what cannot be drawn is named', async () => {
    await openOrchard();
    await page.getByText('force:weather').waitFor();
    await page.getByText('There is no Lightning web component of this name').waitFor();
    await page.getByText('lightning/flow, which the local org does not provide').waitFor();
});

test('a component can show a toast', async () => {
    await openOrchard();
    await page.getByRole('button', { name: 'Toast' }).click();
    await page.getByText('All seven of them').waitFor();
});

test('a refresh asks again and shows what is new', async () => {
    const extra = await post('Tree__c', { Name: 'Sapling', Height__c: 0.5 });
    await openOrchard();
    await page.getByText('Trees here (60)').waitFor();
    await fetch(`${local.url}/services/data/v66.0/sobjects/Tree__c/${extra}`, {
        method: 'PATCH',
        headers: { Authorization: `Bearer ${local.token}`, 'Content-Type': 'application/json' },
        body: JSON.stringify({ Orchard__c: orchard })
    });
    await page.getByRole('button', { name: 'Refresh' }).click();
    await page.getByText('Trees here (61)').waitFor();
    await fetch(`${local.url}/services/data/v66.0/sobjects/Tree__c/${extra}`, {
        method: 'DELETE',
        headers: { Authorization: `Bearer ${local.token}` }
    });
});

test('links and the navigation service go on without loading the document anew', async () => {
    await openOrchard();
    await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }));
    await page.getByRole('button', { name: 'Go' }).click();
    await page.getByRole('heading', { name: 'Tall Trees' }).waitFor();
    assert.equal(new URL(page.url()).search, '?filterName=Tall');
    await page.getByRole('link', { name: 'Orchards', exact: true }).click();
    await page.getByRole('heading', { name: 'All Orchards' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Tall Trees' }).waitFor();
    assert.equal(await page.evaluate(() => 'sameDocument' in globalThis), true);
});

test('a list view pages and sorts', async () => {
    await open('/lightning/o/Tree__c/home');
    await page.getByText('1–50 of 60 items').waitFor();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText('51–60 of 60 items').waitFor();
    await page.getByRole('button', { name: 'Height', exact: false }).first().click();
    await page.getByText('1–50 of 60 items, sorted by Height').waitFor();
});

test('the home page leads to its stories and counts records', async () => {
    await open('/');
    await page.getByRole('heading', { name: 'Two orchards' }).waitFor();
    await page.getByText('This record is not in the loaded data.').waitFor();
    await page.getByText('“Not an object” names Barn__c, which is no object.').waitFor();
    await page.getByText(`count --url ${local.url} --token ${local.token}`).waitFor();
    await page.getByRole('link', { name: 'The old one', exact: true }).click();
    await page.waitForURL(`**/lightning/r/Orchard__c/${orchard}/view`);
    await page.getByText('The component broken failed.').waitFor();
    complaints = [];
});

test('an app page from a tab is drawn', async () => {
    await open('/lightning/n/Overview');
    await page.getByText('properties: Overview 6 true').waitFor();
});

test('a record that does not exist and an address without a page are said plainly', async () => {
    await open('/lightning/r/Orchard__c/a00000000000000AAA/view');
    await page.getByText('Record not found').waitFor();
    await open('/lightning/n/Nothing');
    await page.getByText('This org has no tab Nothing.').waitFor();
    complaints = complaints.filter((text) => !text.includes('404') && !text.includes('broken'));
});

test('the colour scheme is kept', async () => {
    await page.goto(local.url);
    await page.getByRole('button', { name: 'Colour scheme' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Dark' }).click();
    await page.reload();
    assert.match((await page.locator('body').getAttribute('class')) ?? '', /slds-color-scheme_dark/);
});

test('nothing is wider than a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const address of ['/', `/lightning/r/Orchard__c/${orchard}/view`, '/lightning/o/Tree__c/list']) {
        await open(address);
        await page.getByRole('heading', { level: 1 }).first().waitFor();
        const width = await page.evaluate('document.documentElement.scrollWidth');
        assert.equal(width, 390, address);
    }
    await page.getByText('Tree 01').waitFor();
    complaints = complaints.filter((text) => !text.includes('broken'));
});

test('tabs that have no room stand behind a button, and come forward when they are chosen', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await openOrchard();
    const more = page.getByRole('button', { name: 'More Tabs' });
    await more.waitFor();
    await more.click();
    await page.getByRole('menuitem', { name: 'Neighbours' }).click();
    const chosen = page.getByRole('tab', { name: 'Neighbours', selected: true });
    await chosen.waitFor();
    await page.getByText('Facts').first().waitFor();
    // the bar is laid out anew for the longer name; its parts are in shadow, where only a walk finds them
    await page.waitForFunction(() => {
        const all = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT);
        const ends: number[] = [];
        while (all.nextNode()) {
            const tab = all.currentNode as Element;
            const isShown = tab.matches('.slds-tabs_default__item') && tab.checkVisibility();
            if (isShown) ends.push(tab.getBoundingClientRect().right);
        }
        return ends.length > 1 && ends.every((end) => end <= 390);
    });
    assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 390);
});

for (const scheme of ['light', 'dark'] as const) {
    test(`no page has an accessibility fault in the ${scheme} scheme`, async () => {
        await context?.addCookies([{ name: 'scheme', value: scheme, url: local.url }]);
        await page.goto(local.url);
        const places = [
            ['/', 'Two orchards'],
            [`/lightning/r/Orchard__c/${orchard}/view`, 'The component broken failed.'],
            ['/lightning/o/Tree__c/list', '1–50 of 60 items'],
            ['/lightning/n/None', 'This org has no tab None.']
        ] as const;
        for (const [address, ready] of places) {
            await open(address);
            await page.getByText(ready).first().waitFor();
            await assertAccessible(page, 'html', ['best-practice']);
        }
        assert.match(
            (await page.locator('body').getAttribute('class')) ?? '',
            new RegExp(`slds-color-scheme_${scheme}`)
        );
        complaints = complaints.filter((text) => !text.includes('404') && !text.includes('broken'));
    });
}

async function becomeUser(name: string): Promise<void> {
    await page.getByRole('button', { name: 'Open the pages as' }).click();
    await page.getByRole('menuitemcheckbox', { name }).click();
    await page.getByRole('link', { name }).waitFor();
}

test('the picker in the header opens the pages as another user, and as the admin again', async () => {
    await openOrchard();
    await becomeUser('Without Permissions');
    await page.getByText('Without Permissions has no permission set').waitFor();
    assert.equal(await page.getByRole('heading', { name: 'Old Orchard' }).count(), 0);
    await becomeUser('Admin User');
    await page.getByRole('heading', { name: 'Old Orchard' }).waitFor();
    await page.getByText('The component broken failed.').waitFor();
    complaints = complaints.filter((text) => !text.includes('broken'));
});

test('a related list leads to all its records', async () => {
    await openOrchard();
    await page.getByRole('link', { name: 'View all' }).click();
    await page.waitForURL(`**/lightning/r/Orchard__c/${orchard}/related/Trees__r/view`);
    await page.getByRole('link', { name: 'Tree 01' }).waitFor();
});

test('markup in values is drawn where it is meant, runs nowhere, and long names stay in their place', async () => {
    const Notes__c = '<b>Old</b> <img src="data:," onerror="globalThis.ran = 1"><a href="javascript:ran = 1">tree</a>';
    const Name = `<i>${'T'.repeat(70)}</i>`;
    const tree = await post('Tree__c', { Name, Height__c: 99, Orchard__c: orchard, Notes__c });

    await open(`/lightning/r/Tree__c/${tree}/view`);
    await page.getByRole('heading', { name: Name }).waitFor();
    await page.getByRole('link', { name: 'Map', exact: true }).waitFor();
    await page.locator('b', { hasText: 'Old' }).waitFor();
    await page.getByText('tree', { exact: true }).click();
    assert.equal(await page.evaluate(() => 'ran' in globalThis), false);

    await open('/lightning/o/Tree__c/list?filterName=Described');
    await page.getByRole('gridcell', { name: 'Map', exact: true }).waitFor();
    await page.getByRole('gridcell', { name: 'Old tree', exact: true }).waitFor();

    await page.setViewportSize({ width: 390, height: 844 });
    await page.reload();
    await page.getByRole('link', { name: Name }).waitFor();
    assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 390);
    await fetch(`${local.url}/services/data/v66.0/sobjects/Tree__c/${tree}`, {
        method: 'DELETE',
        headers: { Authorization: `Bearer ${local.token}` }
    });
});

test('a page whose data fails is said plainly, and comes when it is tried again', async () => {
    await page.route('**/services/data/**', (route) => route.abort());
    await page.goto(`${local.url}/lightning/r/Orchard__c/${orchard}/view`);
    await page.getByText('The local org does not answer. Is it still running?').waitFor();
    await page.unroute('**/services/data/**');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'Old Orchard' }).waitFor();
    complaints = complaints.filter((text) => !text.includes('Failed to load') && !text.includes('broken'));
});

test('the first Tab shows the way past the header, which ends in the content', async (one) => {
    await page.goto(`${local.url}/lightning/o/Orchard__c/list`);
    const skip = page.getByRole('button', { name: 'Skip to the content' });
    await skip.waitFor();
    await page.keyboard.press('Tab');
    await one.waitFor(async () => {
        const box = await skip.boundingBox();
        assert.ok(box !== null && box.x >= 0 && box.y >= 0, JSON.stringify(box));
    }, PATIENTLY);
    await page.keyboard.press('Enter');
    await page.locator('main:focus').waitFor();
});
