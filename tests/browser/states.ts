import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import type { Local } from '../support/local.ts';
import { assertAccessible } from '../support/pages.ts';
import { visits } from '../support/visits.ts';
import { assertFits } from './fit.ts';
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
                await page.evaluate((size) => (document.documentElement.style.fontSize = size), letters);
                await assertFits(context, page, component, width);
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
