import type { CallBrief, Miss } from 'c/phoneEventModel';
import { lineViews, linesShown, personAndReason, type LineView } from './lines';

/** The records behind a number of a day. */
export interface PartView {
    readonly lines: readonly LineView[];
    /** `12 calls`. */
    readonly shown: string;
}

/** Calls with their attempts in words, or attempts by their calls. */
export function partView(calls: readonly CallBrief[], misses: readonly Miss[]): PartView {
    const lines = lineViews(misses, calls, personAndReason);
    return { lines, shown: linesShown(lines) };
}
