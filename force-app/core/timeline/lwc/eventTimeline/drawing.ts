import type { DrawnLane, DrawnLanes, Item } from 'c/eventLanes';
import type { Layout, Span } from 'c/phoneEventModel';
import { inRow, isolated } from 'c/phoneEventText';
import { opaque, type Picture } from 'c/phoneEventView';
import { isDense, lanesSeen, middleOf, topOf } from './heights';
import { iconsOf } from './icons';
import { marksOf, type Marks } from './marks';
import { itemAt, stopIn } from './roving';
import { itemOfId, type Stage } from './stage';
import { mostZoom, seenOf, windowOf, type Viewport } from './viewport';

/** A pause runs below the words beside a bar, in rem from its middle. */
const BELOW = 0.4375;

/** What is drawn of a picture. */
export interface Drawing {
    readonly rootClass: string;
    readonly canvasStyle: string;
    readonly drawn: DrawnLanes;
    /** The seconds that are seen. */
    readonly seen: Span;
    /** The closest zoom. */
    readonly most: number;
    readonly marks: Marks;
    /** Dotted lines behind the bars of who was then left alone, and the box of their path. */
    readonly pauses: string;
    readonly box: string;
}

/** Draws what is in view; of the items one is in the tab order, and one may be selected. */
export function drawingOf(
    stage: Stage,
    view: Viewport,
    selectedId: string | undefined,
    reachedId: string | undefined,
    rtl: boolean
): Drawing {
    const { picture, layout, heights } = stage;
    const lanes = layout.tops.length - 1;
    const height = topOf(layout, lanes, heights);
    const [first, last] = view.width > 0 ? lanesSeen(layout, view, heights) : [0, 0];
    const selected = itemAt(layout, picture.find(selectedId));
    const seen = Array.from({ length: last - first }, (_, index) => itemsSeen(layout, first + index, view));
    const drawn = seen.flat();
    const reached = itemOfId(stage, reachedId);
    // The keyboard comes into the lanes, and stays there, also where they have moved on from what it has reached.
    const isDrawn = reached !== undefined && drawn.includes(reached);
    const stop = isDrawn ? reached : stopIn(picture, layout, drawn, view.left);
    const flagged = (item: number): Item => flag(stage.item(item), item === selected, item === stop);
    return {
        rootClass: classOf(picture, view),
        canvasStyle: `--zoom:${view.zoom}`,
        drawn: opaque({
            lanes: seen.map((items, index) => laneOf(stage, first + index, items.map(flagged))),
            icons: iconsOf(stage, view, drawn, rtl),
            count: lanes,
            tab: stop === undefined ? '0' : undefined,
            room: roomOf(stage, first, height)
        }),
        seen: seenOf(view, picture.axis),
        most: mostZoom(view, picture.axis),
        marks: marksOf(picture, view),
        pauses: pausesOf(stage, view, first, seen),
        box: `0 0 1000000 ${Math.max(1, height)}`
    };
}

/** The space of all lanes, that above the first that is drawn, and the height of a lane of one row. */
function roomOf({ layout, heights }: Stage, first: number, height: number): string {
    const above = topOf(layout, first, heights);
    return `padding-block-start:${above}rem;block-size:${height}rem;--timeline-lane:${heights.around + heights.row}rem`;
}

function classOf(picture: Picture, { narrow, zoom }: Viewport): string {
    return `root${isDense(picture) ? ' dense' : ''}${narrow ? ' narrow' : ''}${zoom > 1 ? ' zoomed' : ''}`;
}

function flag(item: Item, selected: boolean, reached: boolean): Item {
    return selected || reached
        ? {
              ...item,
              className: selected ? `${item.className} selected` : item.className,
              pressed: String(selected),
              tab: reached ? '0' : '-1'
          }
        : item;
}

function laneOf({ picture, layout, heights }: Stage, lane: number, items: readonly Item[]): DrawnLane {
    const { key, name, note } = picture.lane(lane);
    const isAnswer = ({ thing }: Item): boolean => thing === picture.answered;
    const answer = items.find(isAnswer);
    const rows = (layout.tops[lane + 1] ?? 0) - (layout.tops[lane] ?? 0);
    return {
        key,
        name: isolated(name),
        note: isDense(picture) ? undefined : note,
        title: inRow(name, note),
        // A style of its own keeps the browser from sharing one: most lanes have one row, the height of which all know.
        style: rows > 1 ? `block-size:${heights.around + rows * heights.row}rem` : undefined,
        position: lane + 1,
        items: answer ? items.filter((item) => !isAnswer(item)) : items,
        answer
    };
}

/** The items of a lane that lie in the window. */
function itemsSeen(layout: Layout, lane: number, view: Viewport): readonly number[] {
    const { from, to } = windowOf(view);
    const items: number[] = [];
    for (let item = layout.offsets[lane] ?? 0; item < (layout.offsets[lane + 1] ?? 0); item += 1) {
        const start = layout.start[item] ?? 0;
        if (start > to) {
            break;
        }
        if (start + (layout.length[item] ?? 0) >= from) {
            items.push(item);
        }
    }
    return items;
}

function pausesOf(
    { picture, layout, heights }: Stage,
    view: Viewport,
    first: number,
    seen: readonly (readonly number[])[]
): string {
    const { axis, pauses } = picture;
    const pixels = view.width * view.zoom;
    const units = (place: number): number => Math.round((place / pixels) * 1e6);
    let path = '';
    seen.forEach((items, index) => {
        for (const item of items) {
            const pause = pauses[(layout.last[item] ?? 0) - 1] ?? 0;
            if (pause > 0) {
                const from = (layout.start[item] ?? 0) + (layout.length[item] ?? 0);
                const y = middleOf(layout, first + index, layout.row[item] ?? 0, heights) + BELOW;
                path += `M${units(from)} ${y}H${units(from + (pause / (axis.to - axis.from)) * pixels)}`;
            }
        }
    });
    return path;
}
