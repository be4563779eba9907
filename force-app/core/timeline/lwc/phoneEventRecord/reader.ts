import type { GraphQLResult } from 'lightning/graphql';
import { amountOf, type Attempt, type Miss } from 'c/phoneEventModel';
import { readAttempt, readCall, type AttemptReading } from 'c/phoneEventService';
import {
    attemptLabels,
    boardLabels,
    failureOf,
    isFailure,
    fill,
    LOADING,
    NOT_FOUND,
    type Message
} from 'c/phoneEventText';
import { partialText, viewOf, type CallView } from 'c/phoneEventView';
import { attemptWords, type AttemptWords } from 'c/missedCallsView';

/** What the wires have answered. Never changed: each answer makes a new one. */
export interface Reader {
    readonly attempt: AttemptReading | undefined;
    /** The answer to CALL_QUERY. */
    readonly call: unknown;
    /** A message in place of, or above, what was read: of the attempt, and of its call. */
    readonly failure: Message | undefined;
    readonly callFailure: Message | undefined;
    readonly readAt: number | undefined;
    readonly refreshes: readonly GraphQLResult['refresh'][];
}

/** What the page shows. */
export interface Shown {
    readonly message: Message | undefined;
    readonly words: AttemptWords | undefined;
    readonly call: CallView | undefined;
    /** Says that not all attempts of the call are shown. */
    readonly partial: string | undefined;
    readonly openCall: string;
    /** Why there is no call, once that is known. */
    readonly noCall: string | undefined;
}

/** Before the first answer. */
export const NOTHING_READ: Reader = {
    attempt: undefined,
    call: undefined,
    failure: LOADING,
    callFailure: undefined,
    readAt: undefined,
    refreshes: []
};

const NOTHING_SHOWN: Shown = {
    message: undefined,
    words: undefined,
    call: undefined,
    partial: undefined,
    openCall: '',
    noCall: undefined
};

/** Attempts of a call to show. */
const ROWS = { least: 10, most: 2000, standard: 2000 };

const OTHER: Message = {
    kind: 'empty',
    title: attemptLabels.title.other,
    text: attemptLabels.text.other,
    retry: false
};

/** How many attempts of the call to show at most: the page's property, else the usual number. */
export function mostOf(maxRows: unknown): number {
    return amountOf(maxRows, ROWS);
}

/** Takes in the answer to ATTEMPT_QUERY at a moment (milliseconds since 1970). */
export function withAttempt(reader: Reader, result: GraphQLResult, now: number): Reader {
    const refreshes = [result.refresh ?? reader.refreshes[0], reader.refreshes[1]];
    const failed = failureOf(result);
    if (failed !== undefined || result.data === undefined) {
        return { ...reader, refreshes, failure: failed ?? reader.failure };
    }
    const attempt = readAttempt(result.data);
    const failure = attempt === undefined ? NOT_FOUND : attempt.isMissed ? undefined : OTHER;
    return { ...reader, refreshes, attempt, failure, readAt: now };
}

/** Takes in the answer to CALL_QUERY. Where it failed, the attempt stays. */
export function withCall(reader: Reader, result: GraphQLResult, now: number): Reader {
    const refreshes = [reader.refreshes[0], result.refresh ?? reader.refreshes[1]];
    const failed = failureOf(result);
    if (failed !== undefined || result.data === undefined) {
        return { ...reader, refreshes, callFailure: failed ?? reader.callFailure };
    }
    return { ...reader, refreshes, call: result.data, callFailure: undefined, readAt: now };
}

/** True where something could not be read, or has not been yet. */
export function hasFailed({ failure, callFailure }: Reader): boolean {
    return isFailure(failure) || isFailure(callFailure);
}

/** What there is to show, as of the last reading. */
export function shownOf({ attempt, call, failure, callFailure, readAt = 0 }: Reader, maxRows: unknown): Shown {
    if (attempt === undefined || !attempt.isMissed) {
        return { ...NOTHING_SHOWN, message: failure };
    }
    const { miss } = attempt;
    const reading = readCall(call, new Map(), mostOf(maxRows));
    // An answer about the call before this one is none.
    const isThis = reading.call !== undefined && reading.call.id === miss.call?.id;
    const attempts = withThis(reading.attempts, miss);
    const view = reading.call && isThis ? viewOf(reading.call, attempts, readAt) : undefined;
    return {
        message: failure ?? callFailure,
        words: attemptWords(miss, attempt, view, readAt),
        call: view,
        partial: view && partialText(attempts.length, reading.total, false),
        openCall: fill(boardLabels.button.call, reading.call?.name ?? ''),
        noCall: miss.call === undefined ? attemptLabels.text.noCall : undefined
    };
}

/** The attempt has its place among those of its call, also where it was not among the first. */
function withThis(attempts: readonly Attempt[], miss: Miss): readonly Attempt[] {
    return attempts.some(({ id }) => id === miss.id) ? attempts : [...attempts, miss];
}
