import { below, lanesIn, type Layout } from 'c/phoneEventModel';
import type { Picture } from 'c/phoneEventView';
import type { Viewport } from './viewport';

/** With more people than this, each gets less height. */
const DENSE = 12;
/** In rem: a row of bars, and what a lane adds to its rows. */
const ROW = 2.25;
const DENSE_ROW = 1.625;
const AROUND = 0.5625;
const DENSE_AROUND = 0.1875;
/** A heading above the bars, where the page is narrow. */
const HEADING = 1.5;
/** What is drawn of the lanes: steps of ten rem, one above and five from the top of what is seen, which is at most 40. */
const BLOCK = 10;
const BLOCKS = 5;

/** Heights in rem. */
export interface Heights {
    readonly row: number;
    readonly around: number;
}

/** True where there are many lanes. */
export function isDense({ strip }: Picture): boolean {
    return lanesIn(strip) > DENSE;
}

/** The heights for a picture. */
export function heightsOf(picture: Picture, narrow: boolean): Heights {
    const dense = isDense(picture);
    const around = (dense ? DENSE_AROUND : AROUND) + (narrow ? HEADING : 0);
    return { row: dense ? DENSE_ROW : ROW, around };
}

/** Distance of a lane from the first, in rem. */
export function topOf(layout: Layout, lane: number, { row, around }: Heights): number {
    return (layout.tops[lane] ?? 0) * row + lane * around;
}

/** The lanes to draw: from the first to before the last. */
export function lanesSeen(layout: Layout, { top }: Viewport, heights: Heights): readonly [number, number] {
    const lanes = layout.tops.length - 1;
    const tops = Float64Array.from({ length: lanes }, (_, lane) => topOf(layout, lane, heights));
    const block = Math.floor(top / BLOCK);
    const first = lanes === 0 ? 0 : below(tops, (block - 1) * BLOCK);
    const last = lanes === 0 ? 0 : below(tops, (block + BLOCKS) * BLOCK) + 1;
    return [first, last];
}
