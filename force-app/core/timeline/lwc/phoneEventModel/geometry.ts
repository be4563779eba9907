import type { Span } from './wait';

const STEPS: readonly number[] = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600, 7200, 21600, 86400];

/** Room to the right of the last thing drawn, as a share of the axis, so that its words are not cut. */
const MARGIN = 0.06;

/** Where something lies on the axis, in percent of its width, and in which row of its lane. */
export interface Place {
    readonly id: string;
    /** Left edge, percent. */
    readonly start: number;
    /** Length in time, percent; 0 for what has none. */
    readonly length: number;
    /** From the left edge to the next thing in the same row, percent: how far words may reach. */
    readonly room: number;
    readonly row: number;
}

/** Something to place: seconds on the axis. */
export interface Placeable extends Span {
    readonly id: string;
}

/** An axis in seconds around everything that is drawn on it; never empty. */
export function axisOf(spans: readonly Span[]): Span {
    const from = Math.min(0, ...spans.map((span) => span.from));
    const to = Math.max(from + 5, ...spans.map((span) => span.to));
    return { from, to: to + (to - from) * MARGIN };
}

/** A moment's distance from the start of the axis, in percent, kept within it. */
export function percent(axis: Span, seconds: number): number {
    const share = ((seconds - axis.from) / (axis.to - axis.from)) * 100;
    return Math.round(Math.min(100, Math.max(0, share)) * 1000) / 1000;
}

/** The moments to label, in seconds: the finest round step that gives at most `most` of them. */
export function ticksOf(axis: Span, most: number): readonly number[] {
    const step = STEPS.find((candidate) => (axis.to - axis.from) / candidate <= most) ?? (axis.to - axis.from) / most;
    const ticks: number[] = [];
    for (let tick = Math.ceil(axis.from / step) * step; tick <= axis.to; tick += step) {
        ticks.push(tick);
    }
    return ticks;
}

/**
 * Places the things of one lane in as few rows as keep them apart, each at least `least` percent wide.
 * Expects them in order of time.
 */
export function placesOf(things: readonly Placeable[], axis: Span, least: number): readonly Place[] {
    const ends: number[] = [];
    const placed = things.map((thing) => {
        // What begins at the very end still needs its width inside the axis.
        const start = Math.min(percent(axis, thing.from), Math.max(0, 100 - least));
        const length = Math.max(0, percent(axis, thing.to) - start);
        const free = ends.findIndex((end) => end <= start + 0.001);
        const row = free === -1 ? ends.length : free;
        ends[row] = start + Math.max(length, least);
        return { id: thing.id, start, length, row };
    });
    return placed.map((place, index) => {
        const next = placed.slice(index + 1).find((other) => other.row === place.row);
        return { ...place, room: (next?.start ?? 100) - place.start };
    });
}
