import type { Item } from 'c/eventLanes';
import { layoutOf, remember, type Layout } from 'c/phoneEventModel';
import type { Picture } from 'c/phoneEventView';
import { heightsOf, type Heights } from './heights';
import { itemMaker } from './items';
import { USUAL } from './measure';
import { firstStop, itemAt, stopsOf, type Stops } from './roving';
import type { Viewport } from './viewport';

/** The least width of a bar in pixels: what a finger or a shaking hand can hit. */
const LEAST = 30;
/** How much time becomes one bar where there is no room for each, in pixels: enough for an icon and a number. */
const BUCKET = 64;
/** Rows for what would overlap. */
const ROWS = 3;
/**
 * Attempts seen at once of which nobody takes in each: then one row, and where they stand closer than an icon with its
 * word one bar for as much time as takes the longest words of any language and a number.
 */
const CROWDED = 200;
const CROWD = { least: LEAST, close: 64, bucket: 224, rows: 1 };
const APART = { least: LEAST, close: LEAST, bucket: BUCKET, rows: ROWS };

/** A picture laid out for a width. */
export interface Stage {
    readonly picture: Picture;
    readonly layout: Layout;
    readonly heights: Heights;
    readonly item: (item: number) => Item;
    /** What the keys lead to, in order, and the first of it. */
    readonly stops: () => Stops;
    readonly firstStop: () => number | undefined;
}

/**
 * Lays a picture out for an axis `zoom` times as long as the `width` pixels that are seen at once. Whoever reads larger
 * letters than the usual ones, by so many times, needs as much more room for each bar and its words.
 */
export function stageOf(picture: Picture, width: number, zoom: number, narrow: boolean, letters = 1): Stage {
    const { strip, axis } = picture;
    const pixels = width * zoom;
    const { least, close, bucket, rows } = strip.from.length / zoom > CROWDED ? CROWD : APART;
    const room = { least: least * letters, close: close * letters, bucket: bucket * letters, rows };
    const layout = layoutOf(strip, { axis, pixels, ...room });
    const heights = heightsOf(picture, narrow);
    const stops = remember(stopsOf);
    const first = remember(firstStop);
    return {
        picture,
        layout,
        heights,
        item: itemMaker(picture, layout, pixels, heights.row, letters),
        stops: () => stops(picture, layout),
        firstStop: () => first(picture, layout)
    };
}

/** Lays pictures out for views; again only where more than the place of a view has changed. */
export function stages(): (picture: Picture | undefined, view: Viewport) => Stage | undefined {
    const stageFor = remember(stageOf);
    return (picture, { width, zoom, narrow, rem }) =>
        picture && stageFor(picture, width, zoom, narrow, rem / USUAL.rem);
}

/** The item of an attempt; the first in time where it is not in the picture. */
export function itemOfId(stage: Stage, id: string | undefined): number | undefined {
    return itemAt(stage.layout, stage.picture.find(id)) ?? stage.firstStop();
}
