import type { Span } from './wait';

/** How a strip is to be laid out. Lengths are in pixels. */
export interface Scale {
    readonly axis: Span;
    /** Length of the whole axis. */
    readonly pixels: number;
    /** The least width of what is drawn. */
    readonly least: number;
    /** What begins closer than this to another has no room in its row. Not below `least`. */
    readonly close: number;
    /** Where a lane is too full, all that begins within one cell of this length becomes one. */
    readonly bucket: number;
    /** Rows in which a lane may put what would overlap before it is too full. */
    readonly rows: number;
}

/** A scale with what places are worked out from. */
export interface Ruler extends Scale {
    /** Pixels of a second. */
    readonly second: number;
    /** The last place at which something begins: what begins at the very end still needs its width inside the axis. */
    readonly latest: number;
}

/** The ruler of a scale. */
export function rulerOf(scale: Scale): Ruler {
    const { axis, pixels, least } = scale;
    return { ...scale, second: pixels / (axis.to - axis.from), latest: Math.max(0, pixels - least) };
}

/** Where something that begins at a second is drawn, in pixels. */
export function placeOf({ axis, second, latest }: Ruler, seconds: number): number {
    return Math.min((seconds - axis.from) * second, latest);
}

/** The second before which everything begins that is drawn before a place. */
export function secondsAt({ axis, second, latest }: Ruler, place: number): number {
    return place > latest ? Infinity : axis.from + place / second;
}
