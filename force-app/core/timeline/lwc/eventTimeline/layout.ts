import { axisOf, percent, placesOf, ticksOf, type Place, type Span } from 'c/phoneEventModel';
import { clock } from 'c/phoneEventText';
import type { Band, Bar, LaneView, Picture, WaitBand } from 'c/phoneEventView';
import { wordsOf, type Words } from './words';

/** The least width of a bar in pixels: what a finger or a shaking hand can hit. */
const LEAST = 30;
/** Room for a time at a tick, in pixels. */
const TICK = 64;
/** Height of a row of bars, in rem: usual, and with many lanes. */
const ROW = 2.25;
const DENSE_ROW = 1.625;

/** A bar with its place, ready for the template. */
export interface PlacedBar extends Words {
    readonly bar: Bar;
    readonly fill: number;
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

export interface Tick {
    readonly key: number;
    readonly word: string;
    readonly style: string;
}

/** A picture with everything in its place. */
export interface Drawing {
    readonly lanes: readonly PlacedLane[];
    readonly ticks: readonly Tick[];
    readonly rounds: readonly (Band & { readonly style: string })[];
    readonly wait: readonly (WaitBand & { readonly style: string; readonly className: string })[];
    readonly mark: Readonly<Record<'word' | 'className' | 'flag' | 'style', string>> | undefined;
}

export interface DrawingOptions {
    /** Of the track, in pixels. */
    readonly width: number;
    /** Many lanes: each gets less height. */
    readonly dense: boolean;
    readonly selectedId: string | undefined;
    /** The one bar in the tab order. */
    readonly reachable: string | undefined;
}

/** Places some lanes of a picture and all that stands above and across them. */
export function drawingOf(picture: Picture, lanes: readonly LaneView[], options: DrawingOptions): Drawing {
    const { mark } = picture;
    const marks = mark ? [{ from: mark.at, to: mark.at }] : [];
    const axis = axisOf([...picture.lanes.flatMap((lane) => lane.bars), ...picture.wait, ...marks]);
    return {
        lanes: lanes.map((lane) => placeLane(lane, axis, options)),
        ticks: ticksOf(axis, Math.max(2, Math.floor(options.width / TICK))).map((tick) => ({
            key: tick,
            word: clock(tick),
            style: `inset-inline-start: ${percent(axis, tick)}%`
        })),
        rounds: picture.rounds.map((round) => ({ ...round, style: bandStyle(round, axis) })),
        wait: picture.wait.map((part) => ({ ...part, style: bandStyle(part, axis), className: `part ${part.kind}` })),
        mark: mark && placeMark(mark, percent(axis, mark.at))
    };
}

function placeMark({ word, tone }: NonNullable<Picture['mark']>, start: number): NonNullable<Drawing['mark']> {
    // Beyond the middle the words end at the line, so that they stay inside.
    const flag = `flag ${tone}${start > 50 ? ' late' : ''}`;
    return { word, className: `mark ${tone}`, flag, style: `inset-inline-start: ${start}%` };
}

function placeLane(lane: LaneView, axis: Span, options: DrawingOptions): PlacedLane {
    const places = placesOf(lane.bars, axis, (LEAST / options.width) * 100);
    const height = options.dense ? DENSE_ROW : ROW;
    const rows = Math.max(1, ...places.map((place) => place.row + 1));
    return {
        key: lane.key,
        name: lane.name,
        note: lane.note,
        title: `${lane.name} · ${lane.note}`,
        style: `block-size: ${rows * height}rem`,
        bars: lane.bars.flatMap((bar, index) => {
            const place = places[index];
            return place === undefined ? [] : [placeBar(bar, place, isFirst(places, index), height, options)];
        })
    };
}

function isFirst(places: readonly Place[], index: number): boolean {
    return places.findIndex((place) => place.row === places[index]?.row) === index;
}

function placeBar(bar: Bar, place: Place, first: boolean, height: number, options: DrawingOptions): PlacedBar {
    const { start, length, room, row } = place;
    const pixels = (share: number): number => (share / 100) * options.width;
    const drawn = Math.max(LEAST, pixels(length));
    return {
        bar,
        fill: room > 0 ? Math.min(1, length / room) : 1,
        ...wordsOf(bar, { length: drawn, after: pixels(room) - drawn, before: first ? pixels(start) : 0 }),
        style: `inset-inline-start: ${start}%; inline-size: ${room}%; inset-block-start: ${row * height}rem`,
        selected: bar.id === options.selectedId,
        reachable: bar.id === options.reachable
    };
}

function bandStyle(band: Band, axis: Span): string {
    const start = percent(axis, band.from);
    return `inset-inline-start: ${start}%; inline-size: ${percent(axis, band.to) - start}%`;
}
