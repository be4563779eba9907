import { isFocus, type Focus } from './choice';

/** A number that leads to the records behind it. */
export interface Count {
    readonly key: string;
    readonly name: string;
    readonly value: string;
    readonly hint: string | undefined;
    /** What choosing it shows; undefined where nothing is behind it. */
    readonly focus: Focus['kind'] | undefined;
    readonly focusKey: string | undefined;
    readonly pressed: boolean;
}

/** What a number is called and says. */
export type CountWords = Pick<Count, 'key' | 'name' | 'value'> & Partial<Pick<Count, 'hint'>>;

/** The number that leads to a focus, pressed where that was chosen. */
export function countOf(words: CountWords, focus: Focus, chosen: Focus): Count {
    const focusKey = 'key' in focus ? focus.key : undefined;
    return { hint: undefined, ...words, focus: focus.kind, focusKey, pressed: isFocus(chosen, focus.kind, focusKey) };
}
