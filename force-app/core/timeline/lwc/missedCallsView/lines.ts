import { callLinesOf, reasonOf, type CallBrief, type CallLine, type Miss, type Outcome } from 'c/phoneEventModel';
import {
    boardLabels,
    counting,
    fill,
    messageLabels,
    outcomeLabels,
    reasonLabels,
    shortDateTime,
    whole
} from 'c/phoneEventText';
import { personOf } from 'c/phoneEventView';

/** One call of the list. */
export interface LineView {
    readonly id: string;
    /** What the record is that the line leads to. */
    readonly kind: 'call' | 'attempt';
    readonly when: string;
    readonly open: string;
    /** Undefined where the caller withheld it. */
    readonly number: string | undefined;
    readonly outcome: string;
    readonly lost: boolean;
    /** `Ada Byron: Rejected`, the first few. */
    readonly attempts: readonly { readonly key: string; readonly text: string }[];
    /** Says so where nobody was tried. */
    readonly nobody: string | undefined;
    /** `and 5 more`. */
    readonly more: string | undefined;
}

const { word } = outcomeLabels;
const OUTCOMES: Readonly<Record<Outcome, string>> = {
    Voicemail: word.voicemail,
    Answered: word.answered,
    'In Progress': word.inProgress,
    Lost: word.lost,
    'Not Answered': word.notAnswered
};

/** Attempts named in a line; the call's own page shows them all. */
const NAMED = 3;

/** The lines of the list: calls with the given misses in words, and lost calls. */
export function lineViews(
    misses: readonly Miss[],
    lost: readonly CallBrief[],
    textOf: (miss: Miss) => string
): readonly LineView[] {
    return callLinesOf(misses, lost).map((line) => lineOf(line, textOf));
}

/** What became of a call, in a word. */
export function outcomeWord(outcome: Outcome): string {
    return OUTCOMES[outcome];
}

function lineOf({ id, call, at, misses }: CallLine, textOf: (miss: Miss) => string): LineView {
    return {
        id,
        kind: call === undefined ? 'attempt' : 'call',
        when: at === undefined ? boardLabels.word.noTime : shortDateTime(at),
        open: call === undefined ? boardLabels.button.attempt : fill(boardLabels.button.call, call.name),
        number: call?.number,
        outcome: call === undefined ? word.noCall : outcomeWord(call.outcome),
        lost: call?.outcome === 'Lost',
        attempts: misses.slice(0, NAMED).map((miss) => ({ key: miss.id, text: textOf(miss) })),
        nobody: misses.length === 0 ? withoutMisses(call) : undefined,
        more: misses.length > NAMED ? fill(boardLabels.text.more, whole(misses.length - NAMED)) : undefined
    };
}

function withoutMisses(call: CallBrief | undefined): string {
    return call?.outcome === 'Lost' ? boardLabels.word.noAttempt : messageLabels.title.empty;
}

/** How many calls the lines are. */
export function linesShown(lines: readonly LineView[]): string {
    return counting(lines.length, { one: boardLabels.text.callOne, other: boardLabels.text.callOther });
}

/** Who missed and why, where a call may have been missed by several. */
export function personAndReason(miss: Miss): string {
    return fill(boardLabels.text.attempt, personOf(miss), reasonLabels.word[reasonOf(miss)]);
}

/** Why, where all misses are of one person. */
export function reasonAlone(miss: Miss): string {
    return reasonLabels.word[reasonOf(miss)];
}
