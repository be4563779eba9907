import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

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

/** Fails where axe finds a violation of WCAG 2.2 A or AA, or of rules with `more` tags, on the page or in an element of it. */
export async function assertAccessible(page: Page, within = 'html', more: readonly string[] = []): Promise<void> {
    await page.addScriptTag({ path: AXE });
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
