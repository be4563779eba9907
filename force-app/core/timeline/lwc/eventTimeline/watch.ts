import type { Span } from 'c/phoneEventModel';
import { watchGestures } from './gestures';
import { frameOf, watchFrame } from './measure';
import { scrolled, shownIn, zoomedBy, type Viewport } from './viewport';

/** A view from the last one; `axis` is all of the time. */
export type Change = (view: Viewport, axis: Span) => Viewport;

/**
 * The view in an element on which it is to be drawn. A block at once, so that its width is known before anything is drawn,
 * and everything is drawn once.
 */
export function viewIn(host: HTMLElement, view: Viewport): Viewport {
    host.style.display = 'block';
    return shownIn(view, frameOf(host));
}

/** Tells how hands and the window change what is seen of an element that scrolls; gives what ends it. */
export function watchView(
    element: HTMLElement,
    rtl: boolean,
    view: Viewport,
    tell: (change: Change) => void
): () => void {
    const stops = [
        watchGestures(element, rtl, {
            zoomBy: (factor, at) => tell((before, axis) => zoomedBy(before, factor, at, axis)),
            scrolledTo: (left, top) => tell((before) => scrolled(before, left, top))
        }),
        watchFrame(element, view, (frame) => tell((before) => shownIn(before, frame)))
    ];
    return () => stops.forEach((stop) => stop());
}

/**
 * Puts an element that scrolls so many pixels from the start, only where that is not where it was put last: to ask an
 * element for its place, or to tell it, lays the page out at once.
 */
export function scrollsTo(rtl: boolean): (element: Element, left: number) => void {
    let last = 0;
    return (element, left) => {
        if (left !== last) {
            last = left;
            element.scrollLeft = rtl ? -left : left;
        }
    };
}
