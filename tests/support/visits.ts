import assert from 'node:assert/strict';
import { afterEach } from 'node:test';
import type { Page } from 'playwright-core';
import type { Local } from './local.ts';
import { openPage, type Look, type WatchedPage } from './pages.ts';
import { NOW } from './server.ts';

/** A page that holds nothing. */
const NOWHERE = '/lightning/n/Nowhere';

/** Shows the page at a path, light and 1440 px wide unless told otherwise. */
export type Visit = (path: string, look?: Look) => Promise<Page>;

export interface VisitOptions {
    /** What is done to the page before it goes anywhere. */
    readonly prepare?: (page: Page) => Promise<void>;
    /** Complaints that a test provokes. */
    readonly expects?: (complaint: string) => boolean;
}

/**
 * One document for the tests of a file: each page after the first is reached as by a link, at a quarter of what a new
 * document costs. Its clock stands at the org's now. No test may leave a complaint of the browser behind, nor a component that draws
 * in native shadow, whose styles the local org leaves out; one that fails takes the document with it.
 */
export function visits(local: Local, { prepare, expects = () => false }: VisitOptions = {}): Visit {
    let open: WatchedPage | undefined;
    let heard = 0;

    afterEach(async (context) => {
        const complaints = (open?.complaints.slice(heard) ?? []).filter((complaint) => !expects(complaint));
        heard = open?.complaints.length ?? 0;
        if ('passed' in context && !context.passed) {
            await open?.close();
            open = undefined;
        }
        assert.deepEqual(complaints, []);
        assert.equal((await open?.page.locator('[data-render-mode]').count()) ?? 0, 0);
    });

    return async (path, { width = 1440, scheme = 'light' } = {}) => {
        const address = `${local.server.url}${path}`;
        if (open === undefined) {
            open = await openPage(local.browser, { width, scheme });
            heard = 0;
            await open.page.clock.setFixedTime(new Date(NOW));
            await prepare?.(open.page);
            await open.page.goto(address);
            return open.page;
        }
        const { page } = open;
        await page.setViewportSize({ width, height: 1000 });
        await page.emulateMedia({ colorScheme: scheme });
        // Leaving a page and coming back shows it anew, at a third of what a new document costs.
        if (page.url() === address) await follow(page, `${local.server.url}${NOWHERE}`);
        await follow(page, address);
        return page;
    };
}

/** Goes to an address as by a click on a link; done when what was shown before is gone. */
export async function follow(page: Page, address: string): Promise<void> {
    const before = await page.locator('main > *').elementHandle();
    await page.evaluate((href) => {
        const link = document.body.appendChild(document.createElement('a'));
        link.href = href;
        link.click();
        link.remove();
    }, address);
    await before?.waitForElementState('hidden');
}
