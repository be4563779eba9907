import { amountOf } from 'c/phoneEventModel';
import { nextPage, readCall, type PageVariables } from 'c/phoneEventService';
import { LOADING, NOT_FOUND, type Message } from 'c/phoneEventText';
import { emptyMessage, partialText, viewOf, type CallView } from 'c/phoneEventView';

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
export function only(message: Message): Loaded {
    return { message, view: undefined, hasAttempts: false, partial: undefined, page: undefined };
}

/** Before the first answer. */
export const NOTHING_YET: Loaded = only(LOADING);

/** What the answers say: the first, and later ones by the cursor they follow. `now` in milliseconds since 1970. */
export function loadedFrom(first: unknown, later: ReadonlyMap<string, unknown>, most: number, now: number): Loaded {
    const reading = readCall(first, later, most);
    const { call, attempts, total } = reading;
    if (call === undefined) {
        return only(NOT_FOUND);
    }
    const page = nextPage(reading, most);
    return {
        message: attempts.length === 0 ? emptyMessage(call) : undefined,
        view: viewOf(call, attempts, now),
        hasAttempts: attempts.length > 0,
        partial: partialText(attempts.length, total, page !== undefined),
        page
    };
}
