import { axisOf, percent, placesOf, type Place, type Span } from 'c/phoneEventModel';
import type { Bar, LaneView, Picture, WaitBand } from 'c/phoneEventView';
import { bandStyle, placeMark, placeRounds, placeTicks, type PlacedMark, type PlacedRound, type Tick } from './scale';
import { wordsOf, type Words } from './words';

/** The least width of a bar in pixels: what a finger or a shaking hand can hit. */
const LEAST = 30;
/** Height of a row of bars, in rem: usual, and with many lanes. */
const ROW = 2.25;
const DENSE_ROW = 1.625;
/** With more people than this, each gets less height. */
const DENSE = 12;

/** A bar with its place, ready for the template. */
export interface PlacedBar extends Words {
    readonly bar: Bar;
    readonly fill: number;
    readonly style: string;
}

export interface PlacedLane {
    readonly key: string;
    readonly name: string;
    readonly note: string;
    readonly title: string;
    readonly style: string;
    readonly bars: readonly PlacedBar[];
}

/** A lane whose bars say whether they are selected and in the tab order. */
export interface FlaggedLane extends Omit<PlacedLane, 'bars'> {
    readonly bars: readonly { readonly placed: PlacedBar; readonly selected: boolean; readonly reachable: boolean }[];
}

/** A picture with everything in its place. */
export interface Drawing {
    /** The lanes that are drawn, as they came. */
    readonly sources: readonly LaneView[];
    readonly lanes: readonly PlacedLane[];
    readonly ticks: readonly Tick[];
    readonly rounds: readonly PlacedRound[];
    readonly wait: readonly (WaitBand & { readonly style: string; readonly className: string })[];
    readonly mark: PlacedMark | undefined;
}

/** True where there are many lanes. */
export function isDense(picture: Picture | undefined): boolean {
    return (picture?.lanes.length ?? 0) > DENSE;
}

/** Places the first lanes of a picture and all that stands above and across them; `width` of the track in pixels. */
export function drawingOf(picture: Picture, most: number, width: number): Drawing {
    const { mark } = picture;
    const marks = mark ? [{ from: mark.at, to: mark.at }] : [];
    const axis = axisOf([...picture.lanes.flatMap((lane) => lane.bars), ...picture.wait, ...marks]);
    const height = isDense(picture) ? DENSE_ROW : ROW;
    const sources = picture.lanes.slice(0, most);
    return {
        sources,
        lanes: sources.map((lane) => placeLane(lane, axis, height, width)),
        ticks: placeTicks(axis, width),
        rounds: placeRounds(picture.rounds, axis, width),
        wait: picture.wait.map((part) => ({ ...part, style: bandStyle(part, axis), className: `part ${part.kind}` })),
        mark: mark && placeMark(mark, percent(axis, mark.at))
    };
}

/** Says of each bar whether it is selected and in the tab order. The bars themselves stay, so that only these change. */
export function flagged(
    lanes: readonly PlacedLane[],
    selectedId: string | undefined,
    reachableId: string | undefined
): readonly FlaggedLane[] {
    return lanes.map((lane) => ({
        ...lane,
        bars: lane.bars.map((placed) => ({
            placed,
            selected: placed.bar.id === selectedId,
            reachable: placed.bar.id === reachableId
        }))
    }));
}

function placeLane(lane: LaneView, axis: Span, height: number, width: number): PlacedLane {
    const places = placesOf(lane.bars, axis, (LEAST / width) * 100);
    const rows = Math.max(1, ...places.map((place) => place.row + 1));
    return {
        key: lane.key,
        name: lane.name,
        note: lane.note,
        title: `${lane.name} · ${lane.note}`,
        style: `block-size: ${rows * height}rem`,
        bars: lane.bars.flatMap((bar, index) => {
            const place = places[index];
            return place === undefined ? [] : [placeBar(bar, place, isFirst(places, index), height, width)];
        })
    };
}

function isFirst(places: readonly Place[], index: number): boolean {
    return places.findIndex((place) => place.row === places[index]?.row) === index;
}

function placeBar(bar: Bar, place: Place, first: boolean, height: number, width: number): PlacedBar {
    const { start, length, room, row } = place;
    const pixels = (share: number): number => (share / 100) * width;
    const drawn = Math.max(LEAST, pixels(length));
    return {
        bar,
        fill: room > 0 ? Math.min(1, length / room) : 1,
        ...wordsOf(bar, { length: drawn, after: pixels(room) - drawn, before: first ? pixels(start) : 0 }),
        style: `inset-inline-start: ${start}%; inline-size: ${room}%; inset-block-start: ${row * height}rem`
    };
}
