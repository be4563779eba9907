import type { Bar } from 'c/phoneEventView';

/** About the width of a letter and of a digit in the small text on bars, in pixels; measured with Open Sans and Salesforce Sans. */
const LETTER = 6.4;
const DIGIT = 7;
/** The icon with the space around it, in pixels. */
const ICON = 28;
const GAP = 14;
/** Of a word's width; with less of it than this, it says too little to be worth cutting. */
const ENOUGH = 0.7;

/** Where the words of a bar go, and which of them there is room for. */
export interface Words {
    /** In the bar; else beside it. */
    readonly inside: boolean;
    readonly word: string;
    readonly seconds: string;
}

/** The words for a bar of `length` pixels with `room` pixels from its start to the next thing. */
export function wordsOf(bar: Pick<Bar, 'word' | 'seconds'>, length: number, room: number): Words {
    const seconds = bar.seconds.length * DIGIT;
    const word = bar.word.length * LETTER;
    const within = length - ICON;
    const beside = room - length;
    const all = word + seconds + GAP;
    const inside = within >= all || within >= beside;
    const space = Math.max(within, beside) - seconds - GAP;
    return {
        inside,
        word: within >= all || space >= word * ENOUGH ? bar.word : '',
        seconds: Math.max(within, beside) >= seconds ? bar.seconds : ''
    };
}
