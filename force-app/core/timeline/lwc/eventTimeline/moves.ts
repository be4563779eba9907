import { below, type Span } from 'c/phoneEventModel';
import { lanesSeen, topOf } from './heights';
import { itemAt, nextStop } from './roving';
import { itemOfId, type Stage } from './stage';
import { keyZoom, movedTo, viewOn, windowOf, zoomedBy, type Viewport } from './viewport';

/** The view moved so that an item is drawn, where it is not. */
function around({ layout, heights }: Stage, view: Viewport, item: number): Viewport {
    const start = layout.start[item] ?? 0;
    const { from, to } = windowOf(view);
    const lane = below(layout.offsets, item);
    const [first, last] = lanesSeen(layout, view, heights);
    const down = lane >= first && lane < last ? view.top : topOf(layout, lane, heights);
    const moved = start >= from && start <= to ? view : movedTo(view, start - view.width / 2);
    return { ...moved, top: down };
}

/** When the attempts of an item began, in seconds; undefined where it is a single one. */
function groupSpan({ picture, layout }: Stage, item: number): Span | undefined {
    const first = layout.first[item] ?? 0;
    const last = layout.last[item] ?? 0;
    const { from } = picture.strip;
    return last - first > 1 ? { from: from[first] ?? 0, to: from[last - 1] ?? 0 } : undefined;
}

/** What a key or a click leads to. */
export interface Move {
    readonly view: Viewport;
    /** The attempt whose bar gets the focus. */
    readonly reach: string | undefined;
    /** The attempt to explain. */
    readonly choose: string | undefined;
}

/** To an attempt, wherever it is. */
export function moveTo(stage: Stage, view: Viewport, id: string): Move | undefined {
    const item = itemAt(stage.layout, stage.picture.find(id));
    return item === undefined ? undefined : { view: around(stage, view, item), reach: id, choose: undefined };
}

/**
 * A click on an item explains its attempt, or shows those of a group apart. Where no zoom can, because all began in one
 * second, each click explains the next of them.
 */
export function moveByClick(stage: Stage, view: Viewport, thing: number, selectedId: string | undefined): Move {
    const { picture, layout } = stage;
    const item = itemAt(layout, thing) ?? 0;
    const first = layout.first[item] ?? 0;
    const count = (layout.last[item] ?? 0) - first;
    const span = groupSpan(stage, item);
    if (span === undefined || span.to === span.from) {
        const selected = (picture.find(selectedId) ?? -1) - first;
        const id = picture.idOf(first + (selected >= 0 && selected < count ? (selected + 1) % count : 0));
        return { view, reach: id, choose: id };
    }
    const closer = viewOn(view, span, picture.axis);
    const start = (layout.start[item] ?? 0) - view.left;
    // A group as long as what is seen: at least twice as close.
    const apart = closer.zoom > view.zoom * 2 ? closer : zoomedBy(view, 2, start, picture.axis);
    return { view: apart, reach: picture.idOf(first), choose: undefined };
}

/** Arrow keys lead to other items, plus and minus zoom around the one that has the focus. */
export function moveByKey(
    stage: Stage,
    view: Viewport,
    id: string | undefined,
    key: string,
    rtl: boolean
): Move | undefined {
    const { layout, picture } = stage;
    const here = itemOfId(stage, id);
    if (here === undefined) {
        return undefined;
    }
    const factor = keyZoom(key);
    if (factor !== undefined) {
        const zoomed = zoomedBy(view, factor, (layout.start[here] ?? 0) - view.left, picture.axis);
        return { view: zoomed, reach: picture.idOf(layout.first[here] ?? 0), choose: undefined };
    }
    const next = nextStop(layout, stage.stops(), here, key, rtl);
    return next === undefined
        ? undefined
        : { view: around(stage, view, next), reach: picture.idOf(layout.first[next] ?? 0), choose: undefined };
}
