/** Changes of width in pixels that are not worth drawing again: a scroll bar that comes and goes. */
const FLICKER = 20;

/** The width before it was measured: 0, at which nothing is placed, or where nothing can measure a usual one. */
export const UNMEASURED = typeof ResizeObserver === 'undefined' ? 640 : 0;

/** Tells an element's width in pixels at once and whenever it changes enough; gives what ends it. */
export function watchWidth(element: Element, tell: (width: number) => void): () => void {
    if (typeof ResizeObserver === 'undefined') {
        return () => undefined;
    }
    let told = 0;
    const take = (width: number): void => {
        if (width > 0 && Math.abs(width - told) > FLICKER) {
            told = width;
            tell(width);
        }
    };
    const observer = new ResizeObserver(([entry]) => take(entry?.contentRect.width ?? 0));
    observer.observe(element);
    // At once, not with the observer's first call: a tab looks for what can take the focus right after it is drawn.
    take(element.getBoundingClientRect().width);
    return () => observer.disconnect();
}
