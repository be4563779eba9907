import { axisOf, percent, placesOf, ticksOf, type Place, type Span } from 'c/phoneEventModel';
import { clock } from 'c/phoneEventText';
import type { Band, Bar, LaneView, Picture } from 'c/phoneEventView';

/** The least width of a bar in pixels: what a finger or a shaking hand can hit. */
const LEAST = 30;
/** Room for a reason and its seconds, in pixels. */
const WORDS = 120;
/** Room for a time at a tick, in pixels. */
const TICK = 64;
/** Height of a row of bars, in rem: usual, and with many lanes. */
const ROW = 2.25;
const DENSE_ROW = 1.625;

/** A bar with its place, ready for the template. */
export interface PlacedBar {
    readonly bar: Bar;
    readonly fill: number;
    readonly inside: boolean;
    readonly style: string;
    readonly selected: boolean;
    readonly reachable: boolean;
}

export interface PlacedLane {
    readonly key: string;
    readonly name: string;
    readonly note: string;
    readonly title: string;
    readonly style: string;
    readonly bars: readonly PlacedBar[];
}

/** The axis that holds everything in the picture. */
export function axisFor(picture: Picture): Span {
    const mark = picture.mark ? [{ from: picture.mark.at, to: picture.mark.at }] : [];
    return axisOf([...picture.lanes.flatMap((lane) => lane.bars), ...picture.wait, ...mark]);
}

export interface LaneOptions {
    /** Of the track, in pixels. */
    readonly width: number;
    readonly dense: boolean;
    readonly selectedId: string | undefined;
    /** The one bar in the tab order. */
    readonly reachable: string | undefined;
}

/** Places a lane's bars. */
export function placeLane(
    lane: LaneView,
    axis: Span,
    { width, dense, selectedId, reachable }: LaneOptions
): PlacedLane {
    const places = placesOf(lane.bars, axis, (LEAST / width) * 100);
    const height = dense ? DENSE_ROW : ROW;
    const rows = Math.max(1, ...places.map((place) => place.row + 1));
    return {
        key: lane.key,
        name: lane.name,
        note: lane.note,
        title: `${lane.name} · ${lane.note}`,
        style: `block-size: ${rows * height}rem`,
        bars: lane.bars.flatMap((bar, index) => {
            const place = places[index];
            return place === undefined
                ? []
                : [
                      {
                          bar,
                          ...fillOf(place, width),
                          style: `inset-inline-start: ${place.start}%; inline-size: ${place.room}%; inset-block-start: ${place.row * height}rem`,
                          selected: bar.id === selectedId,
                          reachable: bar.id === reachable
                      }
                  ];
        })
    };
}

/** How much of its room a bar fills, and whether its words go into it: where it is long, or leaves no room beside it. */
function fillOf({ length, room }: Place, width: number): { readonly fill: number; readonly inside: boolean } {
    const fill = room > 0 ? Math.min(1, length / room) : 1;
    return { fill, inside: (length / 100) * width >= WORDS || fill >= 0.75 };
}

/** Labels of the axis for a track of `width` pixels. */
export function placeTicks(
    axis: Span,
    width: number
): readonly { readonly key: number; readonly word: string; readonly style: string }[] {
    return ticksOf(axis, Math.max(2, Math.floor(width / TICK))).map((tick) => ({
        key: tick,
        word: clock(tick),
        style: `inset-inline-start: ${percent(axis, tick)}%`
    }));
}

/** Where a stretch of the axis lies. */
export function placeBand<T extends Band>(band: T, axis: Span): T & { readonly style: string } {
    const start = percent(axis, band.from);
    return { ...band, style: `inset-inline-start: ${start}%; inline-size: ${percent(axis, band.to) - start}%` };
}
