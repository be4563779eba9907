// Loaded before the synthetic shadow, which would show these only a part of the page.
const Observer = MutationObserver;
const walkerOf = document.createTreeWalker.bind(document);

/** Frames without a change after which a page counts as settled. */
const QUIET = 3;

/**
 * Changes at every frame: where nothing does, the browser makes no more than sixty a second, and rounds times up to that.
 * A style and no text: with the styles of SLDS each change of children styles the root element anew, and all would pay.
 */
const pulse = document.createElement('i');
pulse.style.cssText = 'position: fixed; contain: strict; inline-size: 1px; block-size: 1px';
document.body.append(pulse);
let beat = 0;

/** Resolves after the next frame is painted. */
export function painted(): Promise<void> {
    beat += 1;
    pulse.style.opacity = String((beat % 10) / 10);
    return new Promise((resolve) => {
        requestAnimationFrame(() => {
            void turn().then(resolve);
        });
    });
}

/** Resolves in the event loop's next turn. */
function turn(): Promise<void> {
    return new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
            port1.close();
            resolve();
        };
        port2.postMessage(undefined);
    });
}

/** From now until the last frame in which anything below `root` changed was painted, in milliseconds. */
export async function timeUntilSettled(root: Element, work: () => unknown): Promise<number> {
    let changed = false;
    const observer = new Observer(() => {
        changed = true;
    });
    observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
    const start = performance.now();
    let end = start;
    await work();
    changed = true;
    for (let quiet = 0; quiet < QUIET;) {
        await painted();
        quiet = changed ? 0 : quiet + 1;
        end = changed ? performance.now() : end;
        changed = false;
    }
    observer.disconnect();
    return end - start;
}

/** Elements and texts below an element, in shadow trees too. */
export function countNodes(root: Element): number {
    const walker = walkerOf(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    let nodes = 0;
    while (walker.nextNode() !== null) nodes += 1;
    return nodes;
}
