import type { Bar } from 'c/phoneEventView';

/** About the width of a letter and of a digit in the small text on bars, in pixels; measured with Open Sans. */
const LETTER = 6.4;
const DIGIT = 7;
/** The icon with the space around it, in pixels. */
const ICON = 28;
const GAP = 14;
/** What keeps words that stand beside a bar apart from it and from each other, in pixels. */
const BESIDE = 10;
/** Of a word's width; with less of it than this, it says too little to be worth cutting. */
const ENOUGH = 0.7;

/** Room beyond the words' own width with which they fit in any case. */
const SURE = 1.15;

/** In the bar, after it or before it. */
export type Side = 'inside' | 'after' | 'before';

/** Where the words of a bar go, and which of them there is room for. */
export interface Words {
    readonly side: Side;
    readonly word: string;
    readonly seconds: string;
    /** True where a little of them lies outside the bar that they are in. */
    readonly isCut: boolean;
}

/** Free pixels around a bar: its own length, from its end to the next thing, and from the last thing to its start. */
export interface Room {
    readonly length: number;
    readonly after: number;
    readonly before: number;
}

/** The words for a bar: where all of them fit, else where most of them do. */
export function wordsOf(bar: Pick<Bar, 'word' | 'seconds'>, room: Room): Words {
    const seconds = bar.seconds.length * DIGIT;
    const word = bar.word.length * LETTER;
    const all = word + seconds + GAP;
    const inside = room.length - ICON;
    const most = Math.max(inside, room.after, room.before);
    const least = Math.min(all, most);
    const side = inside >= least ? 'inside' : room.after >= least ? 'after' : 'before';
    const space = side === 'inside' ? inside : room[side];
    const hasWord = space - seconds - GAP >= word * ENOUGH;
    return {
        side,
        word: hasWord ? bar.word : '',
        seconds: space >= seconds + (side === 'inside' ? 0 : BESIDE) ? bar.seconds : '',
        // Letters differ in width: only with room to spare it is certain that a word fits.
        isCut: side === 'inside' && hasWord && space < all * SURE
    };
}
