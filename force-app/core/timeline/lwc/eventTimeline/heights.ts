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
/** Of that, what is above its rows, and the height of a bar. */
const GAP = 0.375;
const SMALL_GAP = 0.125;
const BAR = 1.75;
const DENSE_BAR = 1.375;
/** A heading above the bars, where the page is narrow. */
const HEADING = 1.5;
/**
 * What is drawn of the lanes changes in steps of so many rem: a step above what is seen, and up to one below it. Seen at
 * once are at most the 40 rem of the scroll box less a scale of one row.
 */
const BLOCK = 2.5;
const SEEN = 40 - 1.25;

/** Heights in rem. */
export interface Heights {
    readonly row: number;
    readonly around: number;
    /** From the top of a lane to the middle of the bars in its first row. */
    readonly middle: number;
}

/** True where there are many lanes. */
export function isDense({ strip }: Picture): boolean {
    return lanesIn(strip) > DENSE;
}

/** The heights for a picture. */
export function heightsOf(picture: Picture, narrow: boolean): Heights {
    const dense = isDense(picture);
    const around = (dense ? DENSE_AROUND : AROUND) + (narrow ? HEADING : 0);
    const gap = (dense || narrow ? SMALL_GAP : GAP) + (narrow ? HEADING : 0);
    return { row: dense ? DENSE_ROW : ROW, around, middle: gap + (dense ? DENSE_BAR : BAR) / 2 };
}

/** Distance of a lane from the first, in rem. */
export function topOf(layout: Layout, lane: number, { row, around }: Heights): number {
    return (layout.tops[lane] ?? 0) * row + lane * around;
}

/** Distance of the middle of a lane's bars from the first lane, in rem. */
export function middleOf(layout: Layout, lane: number, row: number, heights: Heights): number {
    return topOf(layout, lane, heights) + heights.middle + row * heights.row;
}

/** The lanes to draw: from the first to before the last. */
export function lanesSeen(layout: Layout, { top }: Viewport, heights: Heights): readonly [number, number] {
    const lanes = layout.tops.length - 1;
    const tops = Float64Array.from({ length: lanes }, (_, lane) => topOf(layout, lane, heights));
    const block = Math.floor(top / BLOCK);
    const first = lanes === 0 ? 0 : below(tops, (block - 1) * BLOCK);
    const last = lanes === 0 ? 0 : below(tops, (block + 1) * BLOCK + SEEN) + 1;
    return [first, last];
}
