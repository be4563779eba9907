import { amountOf, type Steps } from 'c/phoneEventModel';
import { MORE_QUERY, readCall, type PageVariables } from 'c/phoneEventService';
import { LOADING, NOT_FOUND, type Message } from 'c/phoneEventText';
import { emptyMessage, partialText, viewInSteps, type CallView } from 'c/phoneEventView';
import type { Answers } from './reader';

/** Attempts of a call in all pages. */
const ROWS = { least: 10, most: 4000, standard: 1000 };

/** What the page shows: a message, a call, or both where the call has no attempts. */
export interface Loaded {
    readonly message: Message | undefined;
    readonly view: CallView | undefined;
    readonly hasAttempts: boolean;
    /** Says that not all attempts are shown. */
    readonly partial: string | undefined;
    /** The pages of attempts beyond the first. */
    readonly second: Asked | undefined;
    readonly third: Asked | undefined;
}

/** What a wire asks for: without a document, nothing. It goes on asking once answered, so that it can be read again. */
export interface Asked {
    readonly query: object;
    readonly variables: PageVariables;
}

/** How many attempts to show at most: the page's property, else the usual number. */
export function mostOf(maxRows: unknown): number {
    return amountOf(maxRows, ROWS);
}

/** A message in place of a call. */
function only(message: Message): Loaded {
    const nothing = { view: undefined, hasAttempts: false, partial: undefined, second: undefined, third: undefined };
    return { message, ...nothing };
}

/** Before the first answer. */
export const NOTHING_YET: Loaded = only(LOADING);

/** What the answers say, in steps; `most` attempts at most. */
export function* loadedInSteps(answers: Answers, most: number): Steps<Loaded> {
    const { first, later, failures, at } = answers;
    if (first === undefined) {
        return only(failures[0] ?? LOADING);
    }
    const { call, attempts, total, pages, isReading } = readCall(first, later, most);
    // A page that failed, and that there is no longer, is missed by nobody.
    const failure = failures.slice(0, 1 + pages.length).find((each) => each !== undefined);
    yield;
    if (call === undefined) {
        return only(failure ?? NOT_FOUND);
    }
    const [second, third] = pages.map((variables): Asked => ({ query: MORE_QUERY, variables }));
    return {
        message: failure ?? (attempts.length === 0 ? emptyMessage(call) : undefined),
        view: yield* viewInSteps(call, attempts, at),
        hasAttempts: attempts.length > 0,
        partial: partialText(attempts.length, total, isReading),
        second,
        third
    };
}
