import { placeOf, rulerOf, secondsAt, type Ruler, type Scale } from './places';
import type { Strip } from './strip';
import type { Span } from './wait';

/** What is drawn, in columns: an item is one thing, or several of one lane that lie too close to be told apart. */
export interface Layout {
    /** Where each lane's items begin, and behind the last lane how many there are. */
    readonly offsets: Uint32Array;
    /** The first row of each lane, counted through all lanes, and behind the last lane how many there are. */
    readonly tops: Uint32Array;
    /** The first of an item's things, and the one behind its last. */
    readonly first: Uint32Array;
    readonly last: Uint32Array;
    /** In pixels: where an item begins, and its drawn length. */
    readonly start: Float64Array;
    readonly length: Float64Array;
    /** The row within its lane. */
    readonly row: Uint16Array;
    /** Free pixels behind it in its row, and before it, where it is its row's first. */
    readonly after: Float64Array;
    readonly before: Float64Array;
}

/** Lays a strip out, in time that grows with the number of things. */
export function layoutOf(strip: Strip, scale: Scale): Layout {
    const lanes = strip.offsets.length - 1;
    const count = strip.from.length;
    const layout: Layout = {
        offsets: new Uint32Array(lanes + 1),
        tops: new Uint32Array(lanes + 1),
        first: new Uint32Array(count),
        last: new Uint32Array(count),
        start: new Float64Array(count),
        length: new Float64Array(count),
        row: new Uint16Array(count),
        after: new Float64Array(count),
        before: new Float64Array(count)
    };
    const { offsets, tops } = layout;
    const ruler = rulerOf(scale);
    for (let lane = 0; lane < lanes; lane += 1) {
        const item = offsets[lane] ?? 0;
        const things = { from: strip.offsets[lane] ?? 0, to: strip.offsets[lane + 1] ?? 0 };
        const rows = placeApart(strip, things, ruler, layout, item);
        const items = rows === undefined ? placeMerged(strip, things, ruler, layout, item) : things.to - things.from;
        offsets[lane + 1] = item + items;
        tops[lane + 1] = (tops[lane] ?? 0) + Math.max(1, rows ?? 1);
    }
    return layout;
}

/** Each thing as its own item, in as few rows as keep them apart; how many, or undefined where the lane is too full. */
function placeApart(strip: Strip, things: Span, ruler: Ruler, layout: Layout, item: number): number | undefined {
    const taken: number[] = [];
    const lasts: number[] = [];
    for (let thing = things.from; thing < things.to; thing += 1) {
        const begun = strip.from[thing] ?? 0;
        const start = placeOf(ruler, begun);
        const seconds = (strip.to[thing] ?? 0) - begun;
        const length = Math.min(ruler.pixels - start, Math.max(ruler.least, seconds * ruler.second));
        let row = 0;
        while (row < taken.length && (taken[row] ?? 0) > start + 0.01) {
            row += 1;
        }
        if (row === ruler.rows) {
            return undefined;
        }
        const at = item + thing - things.from;
        put(layout, at, thing, thing + 1, start, length);
        layout.row[at] = row;
        behind(layout, lasts[row], at, ruler);
        taken[row] = start + Math.max(length, ruler.close);
        lasts[row] = at;
    }
    return taken.length;
}

/** All that begins within one bucket as one item, in one row; gives how many items. */
function placeMerged({ from, to }: Strip, things: Span, ruler: Ruler, layout: Layout, item: number): number {
    const { axis, second, pixels, least } = ruler;
    let next = item;
    for (let thing = things.from; thing < things.to;) {
        const first = thing;
        const start = placeOf(ruler, from[first] ?? 0);
        let over = to[first] ?? 0;
        thing += 1;
        const isClose = thing < things.to && placeOf(ruler, from[thing] ?? 0) < start + ruler.close;
        // Only what has no room becomes one; once it has, it takes what would make a crowd beside it.
        const until = isClose ? secondsAt(ruler, cellEnd(start, ruler)) : -Infinity;
        // In seconds: of thousands of things only few ends are places.
        while (thing < things.to && (from[thing] ?? 0) < until) {
            over = Math.max(over, to[thing] ?? 0);
            thing += 1;
        }
        const end = Math.max((over - axis.from) * second, placeOf(ruler, from[thing - 1] ?? 0) + least);
        const limit = thing < things.to ? placeOf(ruler, from[thing] ?? 0) : pixels;
        put(layout, next, first, thing, start, Math.min(end, limit) - start);
        layout.row[next] = 0;
        behind(layout, next === item ? undefined : next - 1, next, ruler);
        next += 1;
    }
    return next - item;
}

/** Where what begins with this becomes one: cells stand one below the other in all lanes, and none begins too late in one. */
function cellEnd(start: number, { bucket, close }: Scale): number {
    const end = (Math.floor(start / bucket) + 1) * bucket;
    return end - start < close ? end + bucket : end;
}

function put(layout: Layout, at: number, first: number, last: number, start: number, length: number): void {
    layout.first[at] = first;
    layout.last[at] = last;
    layout.start[at] = start;
    layout.length[at] = length;
}

/** Says how much room there is between an item and the one before it in its row. */
function behind(layout: Layout, before: number | undefined, at: number, { pixels }: Scale): void {
    const start = layout.start[at] ?? 0;
    if (before === undefined) {
        layout.before[at] = start;
    } else {
        layout.after[before] = start - (layout.start[before] ?? 0) - (layout.length[before] ?? 0);
    }
    layout.after[at] = pixels - start - (layout.length[at] ?? 0);
}
