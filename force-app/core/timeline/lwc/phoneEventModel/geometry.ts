import type { Span } from './wait';

const STEPS: readonly number[] = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600, 7200, 21600, 86400];

/** The shortest time that can fill the window, in seconds: a ring is no shorter. */
export const CLOSEST = 5;

/** Room to the right of the last thing drawn, as a share of the axis, so that its words are not cut. */
const MARGIN = 0.06;

/** An axis in seconds around everything that is drawn on it; never empty. */
export function axisOf(spans: readonly Span[]): Span {
    let first = 0;
    let last = -Infinity;
    for (const { from, to } of spans) {
        first = Math.min(first, from);
        last = Math.max(last, to);
    }
    const to = Math.max(first + CLOSEST, last);
    return { from: first, to: to + (to - first) * MARGIN };
}

/** A moment's distance from the start of the axis, in percent, kept within it. */
export function percent(axis: Span, seconds: number): number {
    const share = ((seconds - axis.from) / (axis.to - axis.from)) * 100;
    // Enough digits to keep a pixel apart where the axis is a thousand times as wide as the page.
    return Math.round(Math.min(100, Math.max(0, share)) * 1e6) / 1e6;
}

/** The finest round step in seconds that divides that many seconds into at most `most` parts. */
export function tickStep(seconds: number, most: number): number {
    return STEPS.find((candidate) => seconds / candidate <= most) ?? seconds / most;
}

/** The moments to label within a window of the axis, in seconds: multiples of a step. */
export function ticksOf(window: Span, step: number): readonly number[] {
    const first = Math.ceil(window.from / step);
    const count = Math.max(0, Math.floor(window.to / step) - first + 1);
    return Array.from({ length: count }, (_, index) => (first + index) * step);
}
