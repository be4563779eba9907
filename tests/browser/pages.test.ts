import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { localOrg } from '../support/local.ts';
import { assertAccessible, openPage, PATIENTLY, type Look } from '../support/pages.ts';
import { NOW, request } from '../support/server.ts';
import { recordPath } from '../support/records.ts';
import { visits } from '../support/visits.ts';
import { placesOf, type Place } from './places.ts';
import { testStates } from './states.ts';

const local = localOrg();
const visit = visits(local);

const PLACES = placesOf(local);

const LOOKS: readonly Look[] = [
    { width: 1440, scheme: 'light' },
    { width: 320, scheme: 'dark' }
];

async function open(place: Place, look: Look = {}): Promise<Page> {
    const page = await visit(await place.path(), look);
    await page.getByRole('heading', { name: place.ready, exact: true }).waitFor();
    return page;
}

async function overflow(page: Page): Promise<number> {
    return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

// The call has these looks in looks.test.ts, for each story.
for (const place of PLACES.slice(0, -1)) {
    for (const look of LOOKS) {
        test(`${place.name} at ${look.width} px, ${look.scheme}: accessible, no wider than the window`, async () => {
            const page = await open(place, look);
            await assertAccessible(page, place.component);
            assert.ok((await overflow(page)) <= 0, 'the page is wider than the window');
        });
    }
}

testStates(local, PLACES);

const [, queue, , attempt] = PLACES;

test('the strip has one tab stop, and the arrow keys and Enter list an hour’s calls', async (context) => {
    const page = await open(queue);
    const cells = page.locator('.strip button');
    const stop = page.locator('.strip button[tabindex="0"]');
    await context.waitFor(async () => assert.equal(await stop.count(), 1), PATIENTLY);
    await page.locator('.strip button[tabindex="0"]').focus();
    for (const key of ['End', 'Home', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Show everything' }).waitFor();
    assert.equal(await cells.and(page.locator('[aria-pressed="true"]')).count(), 1);
});

test('every number of a queue leads to its calls, and the filter can be taken away', async (context) => {
    const page = await open(queue);
    const shown = page.locator('c-missed-calls-list .head [role="status"]');
    const before = await shown.textContent();
    await page.getByRole('button', { name: /Lost calls$/ }).click();
    await context.waitFor(async () => assert.notEqual(await shown.textContent(), before), PATIENTLY);
    await page.getByRole('button', { name: 'Show everything' }).press('Enter');
    await context.waitFor(async () => assert.equal(await shown.textContent(), before), PATIENTLY);
    // The button has taken itself away: the keyboard goes on at the heading, not at the top of the page.
    await page.locator('c-missed-calls-list h4:focus').waitFor();
    await page
        .getByRole('button', { name: /^Show \d+ more$/ })
        .last()
        .press('Enter');
    await page.locator('c-missed-calls-list tbody tr:nth-child(11):focus').waitFor();
});

test('with forced colours the parts of who should act are told apart by how they are filled', async () => {
    const page = await open(queue);
    await page.emulateMedia({ forcedColors: 'active' });
    const swatches = page.locator('c-missed-calls-figures .bar .swatch');
    await swatches.first().waitFor();
    const fills = await swatches.evaluateAll((all) =>
        all.map((part) => {
            const { backgroundColor, backgroundImage } = getComputedStyle(part);
            return `${backgroundColor} ${backgroundImage}`;
        })
    );
    await page.emulateMedia({ forcedColors: 'none' });
    assert.ok(fills.length > 2);
    assert.equal(new Set(fills).size, fills.length, fills.join('\n'));
});

test('a number is dialled by a click', async () => {
    const page = await open(queue);
    await page.locator('c-missed-calls-list').getByRole('button', { name: /^\+/ }).first().click();
    await page.getByText(/An org with telephony would dial \+/).waitFor();
});

test('an attempt leads to the others of its call', async () => {
    const page = await open(attempt);
    const before = page.url();
    await page
        .getByRole('button', { name: /into the call/, pressed: false })
        .first()
        .click();
    await page.waitForURL((url) => url.href !== before);
});

/** The page of the queue Support with the property Live updates on. */
async function openLiveQueue() {
    const { page, close } = await openPage(local.browser);
    const path = await recordPath(local.server, 'Call_Queue__c', 'Support');
    const queueId = path.split('/')[4]!;
    // The page's property, as App Builder would set it.
    await page.addInitScript(() => {
        globalThis.addEventListener('DOMContentLoaded', () => {
            const envelope = document.getElementById('envelope');
            if (envelope?.textContent)
                envelope.textContent = envelope.textContent.replaceAll('"live":false', '"live":true');
        });
    });
    await page.goto(`${local.server.url}${path}`);
    await page.getByText('Live', { exact: true }).waitFor();
    return { page, queueId, close };
}

test('with live updates an open page shows a new attempt by itself, and how soon is told', async (context) => {
    const { page, queueId, close } = await openLiveQueue();
    const figure = page.getByRole('button', { name: /Attempts missed$/ });
    const before = Number((await figure.textContent())?.match(/\d+/)?.[0]);
    const body = {
        Event_Key__c: `live-${before}`,
        Event_Type__c: 'Missed',
        Time__c: NOW,
        Missed_Call_Type__c: 'Ringing',
        Hangup_Cause__c: 'NO_ANSWER',
        Ring_Duration__c: 20,
        Call_Queue__c: queueId
    };
    await request(local.server, '/services/data/v66.0/sobjects/Phone_Event__c', {
        method: 'POST',
        body: JSON.stringify(body)
    });
    const arrived = performance.now();
    await page.getByRole('button', { name: new RegExp(`^${before + 1}\\s+Attempts missed$`) }).waitFor();
    // told, not bound: a busy machine takes longer than the two seconds that a page is made for
    context.diagnostic(`shown after ${((performance.now() - arrived) / 1000).toFixed(1)} s`);
    await close();
});

test('with live updates an open page follows a call that nobody was tried for', async () => {
    const { page, queueId, close } = await openLiveQueue();
    const lost = Number((await page.getByRole('button', { name: /Lost calls$/ }).textContent())?.match(/\d+/)?.[0]);
    const call = {
        Call_Key__c: `live-${lost}`,
        Call_Direction__c: 'Inbound',
        From_Start_Time__c: NOW,
        From_End_Time__c: NOW,
        Call_Queue__c: queueId
    };
    await request(local.server, '/services/data/v66.0/sobjects/CallReporting__c', {
        method: 'POST',
        body: JSON.stringify(call)
    });
    await page.getByRole('button', { name: new RegExp(`^${lost + 1}\\s+Lost calls$`) }).waitFor();
    await close();
});

/** Events of the org that are refused, or not, from now on. */
async function faults(settings: object): Promise<void> {
    await request(local.server, '/local/faults', { method: 'PUT', body: JSON.stringify(settings) });
}

test('a live page says that its connection is lost, or the day’s events used up, and heals by itself', async (context) => {
    const { page, close } = await openLiveQueue();
    const paused = page.getByText('Live updates paused', { exact: true });
    const live = page.getByText('Live', { exact: true });
    const why = (): Promise<string> =>
        page.locator('c-page-freshness lightning-helptext').evaluate((help) => (help as unknown as Help).content);
    // A try that failed meanwhile is tried again later than the first: the time that is waited then passes once more.
    const liveWithin = (ms: number): Promise<void> =>
        context.waitFor(async () => {
            await page.clock.fastForward(ms);
            await live.waitFor({ timeout: 10_000 });
        }, PATIENTLY);
    await page.route('**/local/events?*', (route) => route.abort());
    await page.clock.install();
    await page.reload();
    await paused.waitFor();
    assert.match(await why(), /connection was lost/);
    await page.unroute('**/local/events?*');
    await liveWithin(60_000);
    await faults({ eventsExhausted: true });
    await page.reload();
    await paused.waitFor();
    assert.match(await why(), /used up/);
    await faults({});
    await liveWithin(5 * 60_000 + 1000);
    await close();
});

interface Help {
    readonly content: string;
}
