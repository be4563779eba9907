import type { Item } from 'c/eventLanes';
import type { Layout } from 'c/phoneEventModel';
import type { Bar, Picture } from 'c/phoneEventView';
import { wordsOf } from './words';

const NOTHING: Pick<Bar, 'word' | 'seconds'> = { word: '', seconds: '' };

/** Gives items by their number in a layout, each made once. */
export function itemMaker(picture: Picture, layout: Layout, pixels: number, height: number): (item: number) => Item {
    const made = new Map<number, Item>();
    return (item) => {
        const known = made.get(item) ?? itemOf(picture, layout, item, pixels, height);
        made.set(item, known);
        return known;
    };
}

function itemOf(picture: Picture, layout: Layout, item: number, pixels: number, height: number): Item {
    const thing = layout.first[item] ?? 0;
    const last = layout.last[item] ?? 0;
    const bar = last - thing > 1 ? picture.group(thing, last) : picture.bar(thing);
    const length = layout.length[item] ?? 0;
    const room = { length, after: layout.after[item] ?? 0, before: layout.before[item] ?? 0 };
    const { side, word, seconds } = wordsOf(bar ?? NOTHING, room);
    return {
        thing,
        className: `item ${bar?.tone} ${bar?.shape} ${side}`,
        style: styleOf(layout, item, pixels, height, bar?.symbol),
        sentence: bar?.sentence ?? '',
        word,
        seconds,
        pressed: 'false',
        tab: '-1'
    };
}

/** Places in percent, so that they hold while the page changes its width by a little. */
function styleOf(layout: Layout, item: number, pixels: number, height: number, symbol: string | undefined): string {
    const percent = (length = 0): string => `${((length / pixels) * 100).toFixed(5)}%`;
    const row = layout.row[item] ?? 0;
    const place = `inset-inline-start:${percent(layout.start[item])};--length:${percent(layout.length[item])}`;
    return `${place};inset-block-start:${row * height}rem;--icon:var(--icon-${symbol})`;
}
