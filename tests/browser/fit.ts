import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import { drawn, PATIENTLY } from '../support/pages.ts';

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

/** Fails where a page's component does not come to fit in a window of so many pixels. */
export async function assertFits(context: TestContext, page: Page, component: string, width: number): Promise<void> {
    await page.setViewportSize({ width, height: 1000 });
    await drawn(page);
    await context.waitFor(async () => assert.deepEqual(await tooWide(page, component), [], `${width} px`), PATIENTLY);
}
