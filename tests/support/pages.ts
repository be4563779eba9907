import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** How long a page is waited for: only what hangs takes as long, also on a machine that is busy with other things. */
export const PATIENCE_MS = 120_000;

/** For `waitFor` of a test: an assertion that a page fulfils sooner or later. */
export const PATIENTLY = { interval: 50, timeout: PATIENCE_MS };

export interface Look {
    readonly width?: number;
    readonly scheme?: 'light' | 'dark';
}

/** A page that remembers whatever the browser complained about. */
export interface WatchedPage {
    readonly page: Page;
    readonly complaints: readonly string[];
    readonly close: () => Promise<void>;
}

/** A new page in a profile of its own, by default 1440 px wide and light. */
export async function openPage(browser: Browser, { width = 1440, scheme = 'light' }: Look = {}): Promise<WatchedPage> {
    const context = await browser.newContext({ viewport: { width, height: 1000 }, colorScheme: scheme });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    return { page, complaints, close: () => context.close() };
}

interface Violation {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

const WCAG: readonly string[] = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** When a page has done what it does upon what just happened to it, as a new size: it observes that in the next frame. */
export async function drawn(page: Page): Promise<void> {
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

/** When nothing is on its way from one look to another, except what never ends. */
async function atRest(page: Page): Promise<void> {
    await page.evaluate(async () => {
        const ending = document
            .getAnimations()
            .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
        await Promise.allSettled(ending.map(({ finished }) => finished));
    });
}

/** Fails where axe finds a violation of WCAG 2.2 A or AA, or of rules with `more` tags, on the page or in an element of it. */
export async function assertAccessible(page: Page, within = 'html', more: readonly string[] = []): Promise<void> {
    await atRest(page);
    if (!(await page.evaluate(() => 'axe' in globalThis))) await page.addScriptTag({ path: AXE });
    const violations = await page.locator(within).evaluate(
        async (element, values) => {
            const { axe } = globalThis as unknown as {
                axe: { run(context: Element, options: object): Promise<{ violations: Violation[] }> };
            };
            return (await axe.run(element, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] }))
                .violations;
        },
        [...WCAG, ...more]
    );
    const told = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\n')}`
    );
    assert.deepEqual(told, []);
}
