import type { Item } from 'c/eventLanes';
import type { Layout } from 'c/phoneEventModel';
import type { Bar, Picture } from 'c/phoneEventView';
import { wordsOf, type Side } from './words';

const NOTHING: Pick<Bar, 'word' | 'seconds'> = { word: '', seconds: '' };

/** What pushes the words out of the bar, less its borders. */
const PUSHED: Readonly<Record<Side, (length: string) => string>> = {
    inside: () => '',
    after: (length) => `;padding-inline-start:calc(${length} - 2px)`,
    before: (length) => `;padding-inline-end:calc(${length} - 2px)`
};

/** Gives items by their number in a layout, each made once. */
export function itemMaker(
    picture: Picture,
    layout: Layout,
    pixels: number,
    height: number,
    letters: number
): (item: number) => Item {
    const made = new Map<number, Item>();
    return (item) => {
        const known = made.get(item) ?? itemOf(picture, layout, item, pixels, height, letters);
        made.set(item, known);
        return known;
    };
}

function itemOf(picture: Picture, layout: Layout, item: number, pixels: number, height: number, letters: number): Item {
    const thing = layout.first[item] ?? 0;
    const last = layout.last[item] ?? 0;
    const bar = last - thing > 1 ? picture.group(thing, last) : picture.bar(thing);
    const roomIn = (column: Float64Array): number => (column[item] ?? 0) / letters;
    const room = { length: roomIn(layout.length), after: roomIn(layout.after), before: roomIn(layout.before) };
    const { side, word, seconds, isCut } = wordsOf(bar ?? NOTHING, room);
    return {
        thing,
        className: `${classOf(bar, side)}${isCut ? ' cut' : ''}`,
        style: styleOf(layout, item, pixels, height, side),
        sentence: bar?.sentence ?? '',
        word,
        seconds: seconds === '' ? undefined : seconds,
        icon: bar?.icon ?? '',
        tone: bar?.tone ?? 'neutral',
        pressed: 'false',
        tab: '-1'
    };
}

/** The engine adds class after class: none for what most bars are, a ring with its words inside. */
function classOf(bar: Bar | undefined, side: Side): string {
    const shape = bar === undefined || bar.shape === 'ring' ? '' : ` ${bar.shape}`;
    return `item ${bar?.tone ?? 'neutral'}${shape}${side === 'inside' ? '' : ` ${side}`}`;
}

/** Places in percent, so that they hold while the page changes its width by a little. */
function styleOf(layout: Layout, item: number, pixels: number, height: number, side: Side): string {
    const percent = (length = 0): string => `${((length / pixels) * 100).toFixed(5)}%`;
    const row = layout.row[item] ?? 0;
    const length = percent(layout.length[item]);
    const place = `inset-inline-start:${percent(layout.start[item])};inline-size:${length}`;
    return `${place}${row === 0 ? '' : `;inset-block-start:${row * height}rem`}${PUSHED[side](length)}`;
}
