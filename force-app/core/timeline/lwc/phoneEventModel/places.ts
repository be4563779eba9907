import type { Strip } from './strip';
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

/** Where each thing of a strip begins, and its drawn length, in pixels. */
export interface Places {
    readonly start: Float64Array;
    readonly length: Float64Array;
}

/** Places the things of a strip. */
export function placesOf({ from, to }: Strip, { axis, pixels, least }: Scale): Places {
    const second = pixels / (axis.to - axis.from);
    // What begins at the very end still needs its width inside the axis.
    const end = Math.max(0, pixels - least);
    const start = new Float64Array(from.length);
    const length = new Float64Array(from.length);
    for (let thing = 0; thing < from.length; thing += 1) {
        const begun = from[thing] ?? 0;
        const place = Math.min((begun - axis.from) * second, end);
        start[thing] = place;
        length[thing] = Math.min(pixels - place, Math.max(least, ((to[thing] ?? 0) - begun) * second));
    }
    return { start, length };
}
