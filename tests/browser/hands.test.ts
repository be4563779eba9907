import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { CDPSession, Locator, Page } from 'playwright-core';
import { localOrg } from '../support/local.ts';
import { assertAccessible, drawn, PATIENTLY } from '../support/pages.ts';
import { request } from '../support/server.ts';
import { storyPath } from '../support/stories.ts';

// One page for all sentences: opening one takes longer than all of them.
const local = localOrg();
let page: Page;
let session: CDPSession;
const complaints: string[] = [];

before(async () => {
    await local.ready();
    page = await local.browser.newPage({ viewport: { width: 1440, height: 1000 }, hasTouch: true });
    page.on('pageerror', (error) => complaints.push(error.message));
    session = await page.context().newCDPSession(page);
    await page.goto(`${local.server.url}${await storyPath(local.server, 'Saved after five misses')}`);
    await bars().first().waitFor();
});

const bars = (): Locator => page.getByRole('button', { name: /into the call/ });
const scroller = (): Locator => page.locator('c-event-timeline .scroll');
const range = (): Locator => page.locator('c-event-zoom [role="status"]');
const leftOf = (): Promise<number> => scroller().evaluate((box) => box.scrollLeft);

/** Back to all of the call. */
async function showAll(): Promise<void> {
    const button = page.getByRole('button', { name: 'Show everything' });
    if (await button.isEnabled()) await button.click();
    await range().getByText('All of it').waitFor();
}

/** The middle of the lanes, in pixels of the window. */
async function middle(): Promise<{ readonly x: number; readonly y: number }> {
    await scroller().scrollIntoViewIfNeeded();
    const box = await scroller().boundingBox();
    assert.ok(box);
    return { x: box.x + box.width * 0.6, y: box.y + box.height * 0.5 };
}

async function zoomedIn(): Promise<void> {
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await range().filter({ hasNotText: 'All of it' }).waitFor();
    await drawn(page);
}

test('plus and minus show less and more of the time, 0 all of it, around the bar that has the focus', async () => {
    await bars().nth(1).focus();
    await page.keyboard.press('+');
    await range().filter({ hasNotText: 'All of it' }).waitFor();
    await page.keyboard.press('0');
    await range().getByText('All of it').waitFor();
    assert.equal(await bars().count(), 5);
});

test('the wheel with Ctrl zooms at the pointer, and alone scrolls the page', async () => {
    const { x, y } = await middle();
    await page.mouse.move(x, y);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -600);
    await page.keyboard.up('Control');
    await range().filter({ hasNotText: 'All of it' }).waitFor();
    await showAll();
    await page.mouse.wheel(0, -100);
    await drawn(page);
    assert.match((await range().textContent()) ?? '', /All of it/);
});

test('a drag with the mouse moves along the time', async (context) => {
    await zoomedIn();
    const before = await leftOf();
    const box = await scroller().boundingBox();
    assert.ok(box);
    // Between two lanes, where no bar is.
    const y = box.y + box.height - 30;
    await page.mouse.move(box.x + box.width - 60, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width - 260, y, { steps: 4 });
    await page.mouse.up();
    await context.waitFor(async () => {
        const left = await leftOf();
        assert.ok(Math.abs(left - before) > 100, `${before} to ${left}`);
    }, PATIENTLY);
    await showAll();
});

async function zoomedAtFirst(): Promise<void> {
    await bars().first().focus();
    for (const key of ['+', '+']) await page.keyboard.press(key);
    await range().filter({ hasNotText: 'All of it' }).waitFor();
    await drawn(page);
}

/** Presses the mouse in the middle of a bar, moves it by so many pixels and lets go. */
async function dragBar(by: number): Promise<void> {
    const box = await bars().first().boundingBox();
    assert.ok(box);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + by, y, { steps: 4 });
    await page.mouse.up();
}

const chosen = (): Locator => page.getByRole('region').filter({ hasText: 'Who should act' });

test('a press on a bar chooses it, also by a hand that shakes, and moves nothing', async () => {
    await zoomedAtFirst();
    const before = await leftOf();
    await dragBar(-3);
    await chosen().waitFor();
    assert.equal(await leftOf(), before);
    await page.keyboard.press('Escape');
    await showAll();
});

test('a drag that begins on a bar moves along the time, and chooses nothing', async (context) => {
    await zoomedAtFirst();
    const before = await leftOf();
    const { width = 0 } = (await bars().first().boundingBox()) ?? {};
    assert.ok(width > 60, 'a bar long enough for the drag to end on it');
    await dragBar(-20);
    await context.waitFor(async () => {
        const left = await leftOf();
        assert.ok(left - before >= 15, `${before} to ${left}`);
    }, PATIENTLY);
    await drawn(page);
    assert.equal(await chosen().count(), 0);
    // The next press is a press again.
    await dragBar(0);
    await chosen().waitFor();
    await page.keyboard.press('Escape');
    await showAll();
});

test('a drag let go outside the lanes swallows no later tap', async () => {
    await zoomedAtFirst();
    const { x, y } = await middle();
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 40, y, { steps: 4 });
    await page.mouse.move(x - 40, 2, { steps: 4 });
    await page.mouse.up();
    await bars().first().tap();
    await chosen().waitFor();
    await page.keyboard.press('Escape');
    await showAll();
});

test('two fingers that move apart zoom', async () => {
    const { x, y } = await middle();
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart: number): Promise<unknown> =>
        session.send('Input.dispatchTouchEvent', {
            type,
            touchPoints:
                type === 'touchEnd'
                    ? []
                    : [
                          { x: x - apart, y, id: 1 },
                          { x: x + apart, y, id: 2 }
                      ]
        });
    await touch('touchStart', 20);
    for (const apart of [40, 60, 80, 100]) await touch('touchMove', apart);
    await touch('touchEnd', 0);
    await range().filter({ hasNotText: 'All of it' }).waitFor();
    await showAll();
});

test('with forced colours every bar keeps a border, its words and its icon', async () => {
    await page.emulateMedia({ forcedColors: 'active' });
    const borders = await bars().evaluateAll((all) => all.map((bar) => getComputedStyle(bar).borderTopWidth));
    assert.ok(borders.every((width) => Number.parseFloat(width) >= 1));
    const stroke = await page
        .locator('c-event-lanes path')
        .first()
        .evaluate((icon) => getComputedStyle(icon).stroke);
    const text = await bars()
        .first()
        .evaluate((bar) => getComputedStyle(bar).color);
    assert.equal(stroke, text, 'icons have the colour of a button’s words');
    await assertAccessible(page, 'c-call-reporting-timeline');
    await page.emulateMedia({ forcedColors: 'none' });
});

test('with reduced motion nothing of ours moves', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await zoomedIn();
    await bars().first().click();
    // The platform's own bar of tabs moves all the same: the card alone is ours.
    const moving = await page.locator('c-call-reporting-timeline').evaluate((card) =>
        document.getAnimations().flatMap((animation) => {
            const { target } = animation.effect as KeyframeEffect;
            const lasting = Number(animation.effect?.getComputedTiming().activeDuration) > 1;
            return lasting && target !== null && card.contains(target) ? [target.outerHTML] : [];
        })
    );
    assert.deepEqual(moving, []);
    await page.keyboard.press('Escape');
    await showAll();
    await page.emulateMedia({ reducedMotion: null });
});

test('with 320 px, or twice as large letters, nothing is wider than the window', async (context) => {
    for (const look of [{ width: 320 }, { width: 720, font: '200%' }]) {
        await page.setViewportSize({ width: look.width, height: 900 });
        await page.evaluate((size) => {
            document.documentElement.style.fontSize = size;
        }, look.font ?? '');
        await drawn(page);
        await context.waitFor(async () => {
            const wider = await page
                .locator('c-call-reporting-timeline')
                .evaluate((card) => Math.round(card.getBoundingClientRect().right - window.innerWidth));
            assert.ok(wider <= 0, `${JSON.stringify(look)}: the card is ${wider} px wider than the window`);
        }, PATIENTLY);
        await bars().nth(4).waitFor();
        await assertAccessible(page, 'c-call-reporting-timeline');
    }
    await page.evaluate(() => {
        document.documentElement.style.fontSize = '';
    });
    await page.setViewportSize({ width: 1440, height: 1000 });
});

test('a transferred call leads to its other conversation', async () => {
    const query = 'SELECT Id FROM CallReporting__c WHERE From_Conversation_Instance__c = 2 LIMIT 1';
    const { records } = (await request(local.server, `/services/data/v66.0/query?q=${encodeURIComponent(query)}`)) as {
        readonly records: readonly { readonly Id: string }[];
    };
    const id = records[0]?.Id ?? '';
    await page.goto(`${local.server.url}/lightning/r/CallReporting__c/${id}/view`);
    const nav = page.getByRole('navigation', { name: 'Conversations of this caller' });
    await nav.getByText('conversation 2 of 2').waitFor();
    await nav.getByRole('button', { name: /Previous: CR-/ }).click();
    await nav.getByText('conversation 1 of 2').waitFor();
    assert.ok(!page.url().includes(id));
});

test('the page complained about nothing', () => {
    assert.deepEqual(complaints, []);
});
