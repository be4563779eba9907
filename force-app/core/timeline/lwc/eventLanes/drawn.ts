import type { Tone } from 'c/phoneEventModel';

/** A bar, placed in its lane. */
export interface Item {
    /** Tells it from all others; what the events carry. */
    readonly thing: number;
    readonly className: string;
    readonly style: string;
    readonly sentence: string;
    /** What there is room to write on or beside it; the seconds, no part of the sentence, are drawn by the style. */
    readonly word: string;
    readonly seconds: string | undefined;
    /** Its drawing, and its tone, in whose path that is. */
    readonly icon: string;
    readonly tone: Tone;
    readonly pressed: string;
    /** 0 for the one bar in the tab order. */
    readonly tab: string;
}

/** The drawings of all bars, in the units of their box: a path for each tone. */
export interface Icons {
    readonly box: string;
    readonly paths: readonly { readonly tone: Tone; readonly path: string }[];
}

/** A person and their bars. */
export interface DrawnLane {
    readonly key: string;
    readonly name: string;
    /** Drawn by the style; undefined where there is no room for it. */
    readonly note: string | undefined;
    /** Both. */
    readonly title: string;
    /** Undefined where it is as high as most. */
    readonly style: string | undefined;
    readonly position: number;
    readonly items: readonly Item[];
    /** The phone that answered; nothing can be asked of it. */
    readonly answer: Item | undefined;
}

/** The lanes in view. */
export interface DrawnLanes {
    readonly lanes: readonly DrawnLane[];
    readonly icons: Icons;
    /** How many lanes there are in all. */
    readonly count: number;
    /** `0` where no bar in view can take the focus: the lanes themselves take it, and the keys go on from there. */
    readonly tab: string | undefined;
    /** Height of all, of most, and the space above the first that is given. */
    readonly room: string;
}
