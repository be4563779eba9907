import { CLOSEST, type Span } from 'c/phoneEventModel';
import { UNSEEN, type Frame } from './measure';

/** What of a picture is seen. */
export interface Viewport extends Frame {
    /** How many times as long as the window the axis is. */
    readonly zoom: number;
    /** Distance of the window from the start of the axis, in pixels, and from the top of the lanes, in rem. */
    readonly left: number;
    readonly top: number;
}

/** Drawn a little beyond what is seen, so that a scroll finds something there. */
export interface Window {
    /** Pixels of the axis. */
    readonly from: number;
    readonly to: number;
}

/** No browser lays out an element wider than some millions of pixels: the least of them stops at 17.9. */
const WIDEST = 16_000_000;

/** Everything, at the top. */
export const WHOLE: Viewport = { ...UNSEEN, zoom: 1, left: 0, top: 0 };

/** Length of the whole axis in pixels. */
export function pixelsOf({ width, zoom }: Viewport): number {
    return width * zoom;
}

/** What to draw of the axis: changes only when the view has moved by a quarter of its width. */
export function windowOf(view: Viewport): Window {
    const quarter = view.width / 4;
    const block = Math.floor(view.left / quarter);
    return { from: (block - 1) * quarter, to: (block + 6) * quarter };
}

/** The same view in another frame: the time in its middle stays there. */
export function shownIn(view: Viewport, frame: Frame): Viewport {
    const shown = { ...view, ...frame, zoom: Math.max(1, Math.min(view.zoom, WIDEST / frame.width)) };
    const share = view.width > 0 ? pixelsOf(shown) / pixelsOf(view) : 1;
    return movedTo(shown, (view.left + view.width / 2) * share - frame.width / 2);
}

/** The seconds that are seen. */
export function seenOf(view: Viewport, axis: Span): Span {
    const second = pixelsOf(view) / (axis.to - axis.from);
    const from = axis.from + view.left / second;
    return { from, to: Math.min(axis.to, from + view.width / second) };
}

/** The closest zoom. */
export function mostZoom({ width }: Viewport, axis: Span): number {
    return Math.max(1, Math.min((axis.to - axis.from) / CLOSEST, WIDEST / width));
}

/** The view with the zoom multiplied, where the time at `at` pixels of the window stays where it is. */
export function zoomedBy(view: Viewport, factor: number, at: number, axis: Span): Viewport {
    const zoom = Math.min(mostZoom(view, axis), Math.max(1, view.zoom * factor));
    return movedTo({ ...view, zoom }, ((view.left + at) * zoom) / view.zoom - at);
}

/** The view of these seconds, with some room on either side. */
export function viewOn(view: Viewport, { from, to }: Span, axis: Span): Viewport {
    const seconds = Math.max(CLOSEST, (to - from) * 1.25);
    const zoomed = zoomedBy({ ...view, zoom: 1, left: 0 }, (axis.to - axis.from) / seconds, 0, axis);
    const middle = (((from + to) / 2 - axis.from) / (axis.to - axis.from)) * pixelsOf(zoomed);
    return movedTo(zoomed, middle - view.width / 2);
}

/** The view `left` pixels from the start of the axis, kept within it. */
export function movedTo(view: Viewport, left: number): Viewport {
    return { ...view, left: Math.min(Math.max(0, left), pixelsOf(view) - view.width) };
}

/** The view after a scroll; the same one where it has not moved by a pixel. */
export function scrolled(view: Viewport, left: number, top: number): Viewport {
    const isStill = Math.abs(left - view.left) <= 1 && Math.abs(top / view.rem - view.top) <= 0.05;
    return isStill ? view : { ...view, left, top: top / view.rem };
}

/** How many times closer a key brings the picture; 0 for everything. */
export function keyZoom(key: string): number | undefined {
    return { '+': 2, '=': 2, '-': 0.5, _: 0.5, '0': 0 }[key];
}
