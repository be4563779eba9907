import { below, type Layout } from 'c/phoneEventModel';
import type { Picture } from 'c/phoneEventView';

/** What can take the focus, in order of time: numbers of items. */
export type Stops = Uint32Array;

/** True of the phone that answered, where nothing else is drawn with it. */
function isAnswer({ answered }: Picture, { first, last }: Layout, item: number): boolean {
    return first[item] === answered && last[item] === (answered ?? 0) + 1;
}

/** All items but that of the phone that answered, in order of time, then of lanes. */
export function stopsOf(picture: Picture, layout: Layout): Stops {
    const { offsets, start } = layout;
    const items = Uint32Array.from({ length: offsets.at(-1) ?? 0 }, (_, item) => item);
    const stops = items.filter((item) => !isAnswer(picture, layout, item));
    return stops.sort((a, b) => (start[a] ?? 0) - (start[b] ?? 0) || a - b);
}

/** The first stop; each picture is drawn with it, few ask for the order of all. */
export function firstStop(picture: Picture, layout: Layout): number | undefined {
    const { offsets, start } = layout;
    const items = offsets.at(-1) ?? 0;
    let earliest = Infinity;
    let found: number | undefined;
    for (let item = 0; item < items; item += 1) {
        const at = start[item] ?? 0;
        if (at < earliest && !isAnswer(picture, layout, item)) {
            earliest = at;
            found = item;
        }
    }
    return found;
}

/** The attempt itself; where a later picture lacks it, the one that stood next to it, which is most often the same person's. */
export function heirOf(
    before: Picture | undefined,
    after: Picture | undefined,
    id: string | undefined
): string | undefined {
    const here = before?.find(id);
    if (before === undefined || after === undefined || here === undefined || after.find(id) !== undefined) {
        return id;
    }
    for (let away = 1; away < before.strip.from.length; away += 1) {
        const heir = [before.idOf(here + away), before.idOf(here - away)].find(
            (near) => after.find(near) !== undefined
        );
        if (heir !== undefined) {
            return heir;
        }
    }
    return undefined;
}

/** Of the items that are drawn, the stop closest to where the window begins; undefined where none is. */
export function stopIn(picture: Picture, layout: Layout, drawn: readonly number[], left: number): number | undefined {
    const away = (item: number): number => Math.abs((layout.start[item] ?? 0) - left);
    return drawn
        .filter((item) => !isAnswer(picture, layout, item))
        .reduce<number | undefined>(
            (best, item) => (best === undefined || away(item) < away(best) ? item : best),
            undefined
        );
}

/** The item that a thing is in; undefined where there is none. */
export function itemAt({ offsets, first }: Layout, thing: number | undefined): number | undefined {
    const items = offsets.at(-1) ?? 0;
    return thing === undefined || items === 0 ? undefined : below(first.subarray(0, items), thing);
}

/**
 * Which item an arrow key leads to: left and right in time whoever was tried, up and down to another person. Undefined
 * where the key is not one of ours or there is nowhere to go.
 */
export function nextStop(layout: Layout, stops: Stops, here: number, key: string, rtl: boolean): number | undefined {
    switch (key) {
        case 'ArrowRight':
            return stops[stops.indexOf(here) + (rtl ? -1 : 1)];
        case 'ArrowLeft':
            return stops[stops.indexOf(here) + (rtl ? 1 : -1)];
        case 'ArrowDown':
            return nearest(layout, stops, here, 1);
        case 'ArrowUp':
            return nearest(layout, stops, here, -1);
        case 'Home':
            return stops[0];
        case 'End':
            return stops.at(-1);
        default:
            return undefined;
    }
}

/** The stop closest in time in the next lane on that side that has one. */
function nearest({ offsets, start }: Layout, stops: Stops, here: number, side: 1 | -1): number | undefined {
    const taken = new Set(stops);
    for (let lane = below(offsets, here) + side; lane >= 0 && lane < offsets.length - 1; lane += side) {
        let closest: number | undefined;
        for (let item = offsets[lane] ?? 0; item < (offsets[lane + 1] ?? 0); item += 1) {
            const away = Math.abs((start[item] ?? 0) - (start[here] ?? 0));
            const best = closest === undefined ? Infinity : Math.abs((start[closest] ?? 0) - (start[here] ?? 0));
            closest = taken.has(item) && away < best ? item : closest;
        }
        if (closest !== undefined) {
            return closest;
        }
    }
    return undefined;
}
