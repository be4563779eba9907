import { createElement, type LightningElement } from 'lwc';

/**
 * Puts a component on the page with its properties set. Throws where the clock runs: whether a page is ready once it is
 * settled would then depend on how fast the machine is.
 */
export function draw<T extends LightningElement>(
    tag: string,
    is: typeof LightningElement & (new () => T),
    properties: Partial<Record<keyof T, unknown>> = {}
): HTMLElement & T {
    if (!('clock' in setTimeout)) throw new Error('Draw by the clock that stands still: leave out useRealTimers().');
    const element = createElement(tag, { is });
    Object.assign(element, properties);
    document.body.appendChild(element);
    return element as unknown as HTMLElement & T;
}

/** Waits until what changed is drawn, also in components inside components. */
export async function settle(): Promise<void> {
    for (let turn = 0; turn < 8; turn += 1) {
        await Promise.resolve();
    }
}

/** All elements below one that match, through the shadow roots of the components. */
export function all(root: Element | ShadowRoot, selector: string): readonly HTMLElement[] {
    const inner = root instanceof Element ? root.shadowRoot : root;
    const scope = inner ?? root;
    const found = [...scope.querySelectorAll<HTMLElement>(selector)];
    const children = [...scope.querySelectorAll('*')].filter((child) => child.shadowRoot !== null);
    return [...found, ...children.flatMap((child) => all(child, selector))];
}

/** The first of them; the test fails where there is none. */
export function one(root: Element | ShadowRoot, selector: string): HTMLElement {
    const [found] = all(root, selector);
    if (found === undefined) {
        throw new Error(`Nothing on the page matches ${selector}.`);
    }
    return found;
}

/** What can be read below an element, each element's own words together, with white space made single. */
export function textOf(root: Element): string {
    const own = (element: Element): string =>
        [...element.childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? node.textContent : '')).join('');
    return [root, ...all(root, '*')].map(own).join(' ').replace(/\s+/g, ' ').trim();
}

/** The details of the events of a kind that an element fires from now on. */
export function heard(element: Element, event: string): readonly unknown[] {
    const details: unknown[] = [];
    element.addEventListener(event, (fired) => details.push((fired as CustomEvent<unknown>).detail));
    return details;
}
