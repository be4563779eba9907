import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import type { Local } from '../support/local.ts';
import { assertAccessible, drawn, PATIENTLY } from '../support/pages.ts';
import { visits } from '../support/visits.ts';
import type { placesOf } from './places.ts';

type Answer = 'failing' | 'denied' | 'empty';

const ANSWERS: Readonly<Record<Answer, { readonly status: number; readonly body: object }>> = {
    failing: {
        status: 503,
        body: [{ errorCode: 'SERVER_UNAVAILABLE', message: 'The service is unavailable. Try later.' }]
    },
    // How the platform answers where a permission set grants neither the object nor the field.
    denied: {
        status: 200,
        body: { data: null, errors: [{ message: 'Nothing to see.', extensions: { ErrorType: 'ValidationError' } }] }
    },
    empty: { status: 200, body: { data: { uiapi: { aggregate: {}, query: {} } }, errors: [] } }
};

/** What a page asks, and how that is answered. */
interface Answering {
    asks: RegExp;
    answer: Answer;
}

async function answering(page: Page, how: Answering): Promise<void> {
    await page.route('**/services/data/**/graphql', (route) => {
        const { status, body } = ANSWERS[how.answer];
        return how.asks.test(route.request().postData() ?? '')
            ? route.fulfill({ status, contentType: 'application/json', body: JSON.stringify(body) })
            : route.continue();
    });
}

/** The page's words run from right to left, as for a reader of Arabic or Hebrew. */
async function mirrored(page: Page): Promise<void> {
    await page.route('**/lightning/**', async (route) => {
        if (route.request().resourceType() !== 'document') return route.continue();
        const response = await route.fetch();
        const text = (await response.text()).replace('dir="ltr"', 'dir="rtl"').replace('"dir":"ltr"', '"dir":"rtl"');
        return route.fulfill({ response, body: text });
    });
}

/**
 * Where the card is wider than the window, something in it stands out or scrolls sideways, or its title is cut. The
 * platform's related lists may be wider.
 */
async function tooWide(page: Page, component: string): Promise<readonly string[]> {
    const wide = await page.locator(component).evaluate((card) => {
        const { left, right } = card.getBoundingClientRect();
        return Math.round(Math.max(-left, right - window.innerWidth));
    });
    const out = await page.locator(component).evaluate((card) => {
        const { left, right } = card.getBoundingClientRect();
        const all = document.createTreeWalker(card, NodeFilter.SHOW_ELEMENT);
        const found: string[] = [];
        while (all.nextNode()) {
            const part = all.currentNode as Element;
            const box = part.getBoundingClientRect();
            const isSeen = box.width > 1 && !part.closest('.slds-assistive-text, .scroll');
            if (isSeen && (box.left < left - 1 || box.right > right + 1)) found.push(part.outerHTML.slice(0, 80));
        }
        return found;
    });
    const scrolled = await page.locator(`${component} *`).evaluateAll((all) =>
        all
            .filter((box) => /auto|scroll/.test(getComputedStyle(box).overflowX))
            .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
            .map((box) => `${box.localName}.${box.className}: ${box.scrollWidth} px in ${box.clientWidth}`)
    );
    const cut = await page
        .locator(`${component} .slds-card__header-title`)
        .locator('.slds-truncate, span')
        .evaluateAll((all) =>
            all
                .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
                .map(({ textContent }) => textContent)
        );
    return [
        ...(wide > 0 ? [`The card is ${wide} px wider than the window.`] : []),
        ...out.map((part) => `Stands out of the card: ${part}`),
        ...scrolled.map((box) => `A box scrolls sideways: ${box}`),
        ...cut.map((words) => `The title is cut: ${words}`)
    ];
}

/** Each page as it is when nothing, or nothing good, is answered, and as other readers see it. */
export function testStates(local: Local, places: ReturnType<typeof placesOf>): void {
    const [, queue, , , call] = places;
    const how: Answering = { asks: /./, answer: 'failing' };
    const visit = visits(local, { prepare: (page) => answering(page, how), expects: (text) => text.includes('503') });
    const visitMirrored = visits(local, { prepare: mirrored });

    for (const { name, path, component, asks, empty } of places) {
        test(`${name} says what went wrong, that a right is missing, and that there is nothing`, async () => {
            Object.assign(how, { asks, answer: 'failing' });
            const page = await visit(await path());
            const card = page.locator(component);
            await card.getByText('could not be fetched').first().waitFor();
            await assertAccessible(page, component);
            how.answer = 'denied';
            await card.getByRole('button', { name: 'Try again' }).click();
            await card.getByText('You may not see missed attempts').first().waitFor();
            await assertAccessible(page, component);
            how.answer = 'empty';
            await card.getByRole('button', { name: 'Try again' }).click();
            await card.getByText(empty).first().waitFor();
            await assertAccessible(page, component);
        });
    }

    test('a board that empties hands the focus on to the button that reads the page again', async () => {
        Object.assign(how, { asks: /no query/, answer: 'empty' });
        const page = await visit(await queue.path());
        // What an earlier test was answered may be shown still: pages keep answers for a while.
        await page.locator('c-page-freshness button').click();
        await page.locator('c-missed-calls-heat button[tabindex="0"]').focus();
        how.asks = queue.asks;
        await page
            .locator('c-page-frame')
            .evaluate((frame) => (frame as unknown as { reload: () => unknown }).reload());
        await page.locator('c-missed-calls-heat button').first().waitFor({ state: 'detached' });
        await page.locator('c-page-freshness button:focus').waitFor();
    });

    for (const { name, path, component, ready } of places) {
        test(`${name} from right to left, with 320 px and with letters twice as large`, async (context) => {
            const page = await visitMirrored(await path());
            await page.getByRole('heading', { name: ready, exact: true }).waitFor();
            assert.equal(await page.evaluate(() => document.dir), 'rtl');
            await assertAccessible(page, component);
            for (const [width, letters] of [
                [1440, '100%'],
                [320, '100%'],
                [720, '200%']
            ] as const) {
                await page.setViewportSize({ width, height: 1000 });
                await page.evaluate((size) => (document.documentElement.style.fontSize = size), letters);
                await drawn(page);
                await context.waitFor(
                    async () =>
                        assert.deepEqual(await tooWide(page, component), [], `${width} px, letters of ${letters}`),
                    PATIENTLY
                );
            }
            await page.evaluate(() => (document.documentElement.style.fontSize = ''));
        });
    }

    test('the lanes of a call are mirrored: a later ring begins further left', async () => {
        const page = await visitMirrored(await call.path());
        const bars = page.getByRole('button', { name: /into the call/ });
        await bars.first().waitFor();
        const rights = await bars.evaluateAll((all) => all.map((bar) => bar.getBoundingClientRect().right));
        assert.deepEqual(
            [...rights].sort((a, b) => b - a),
            rights
        );
    });
}
