import { amountOf, type Steps } from 'c/phoneEventModel';
import { nextPage, readCall, type PageVariables } from 'c/phoneEventService';
import { LOADING, NOT_FOUND, type Message } from 'c/phoneEventText';
import { emptyMessage, partialText, viewInSteps, type CallView } from 'c/phoneEventView';
import type { Answers } from './reader';

/** Attempts of a call in all pages. */
const ROWS = { least: 1, most: 4000, standard: 1000 };

/** What the page shows: a message, a call, or both where the call has no attempts. */
export interface Loaded {
    readonly message: Message | undefined;
    readonly view: CallView | undefined;
    readonly hasAttempts: boolean;
    /** Says that not all attempts are shown. */
    readonly partial: string | undefined;
    /** What to ask for next. */
    readonly page: PageVariables | undefined;
}

/** How many attempts to show at most: the page's property, else the usual number. */
export function mostOf(maxRows: unknown): number {
    return amountOf(maxRows, ROWS);
}

/** A message in place of a call. */
function only(message: Message): Loaded {
    return { message, view: undefined, hasAttempts: false, partial: undefined, page: undefined };
}

/** Before the first answer. */
export const NOTHING_YET: Loaded = only(LOADING);

/** What the answers say, in steps; `most` attempts at most. */
export function* loadedInSteps(answers: Answers, most: number): Steps<Loaded> {
    const { first, later, failure, pageFailure, at } = answers;
    if (failure !== undefined || first === undefined) {
        return failure === undefined ? NOTHING_YET : only(failure);
    }
    const reading = readCall(first, later, most);
    yield;
    const { call, attempts, total } = reading;
    if (call === undefined) {
        return only(NOT_FOUND);
    }
    const page = nextPage(reading, most);
    return {
        message: pageFailure ?? (attempts.length === 0 ? emptyMessage(call) : undefined),
        view: yield* viewInSteps(call, attempts, at),
        hasAttempts: attempts.length > 0,
        partial: partialText(attempts.length, total, page !== undefined),
        page
    };
}
