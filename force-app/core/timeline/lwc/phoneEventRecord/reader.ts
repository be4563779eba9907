import type { GraphQLResult } from 'lightning/graphql';
import { readAttempt, readCall, type AttemptReading } from 'c/phoneEventService';
import { attemptLabels, boardLabels, fill, LOADING, messageOf, NOT_FOUND, type Message } from 'c/phoneEventText';
import { viewOf, type CallView } from 'c/phoneEventView';
import { attemptWords, type AttemptWords } from 'c/missedCallsView';

/** What the wires have answered. Never changed: each answer makes a new one. */
export interface Reader {
    readonly attempt: AttemptReading | undefined;
    /** The answer to CALL_QUERY. */
    readonly call: unknown;
    readonly failure: Message | undefined;
    readonly readAt: number | undefined;
    readonly refreshes: readonly GraphQLResult['refresh'][];
}

/** What the page shows. */
export interface Shown {
    readonly message: Message | undefined;
    readonly words: AttemptWords | undefined;
    readonly call: CallView | undefined;
    readonly openCall: string;
    /** Why there is no call, once that is known. */
    readonly noCall: string | undefined;
}

/** Before the first answer. */
export const NOTHING_READ: Reader = {
    attempt: undefined,
    call: undefined,
    failure: LOADING,
    readAt: undefined,
    refreshes: []
};

/** Attempts of a call in one page. */
const MOST = 200;

const OTHER: Message = {
    kind: 'empty',
    title: attemptLabels.title.other,
    text: attemptLabels.text.other,
    retry: false
};

/** Takes in the answer to ATTEMPT_QUERY at a moment (milliseconds since 1970). */
export function withAttempt(reader: Reader, { data, errors, refresh }: GraphQLResult, now: number): Reader {
    const refreshes = [refresh, reader.refreshes[1]];
    if (errors !== undefined && errors.length > 0) {
        return { ...reader, refreshes, failure: messageOf(errors) };
    }
    if (data === undefined) {
        return { ...reader, refreshes };
    }
    const attempt = readAttempt(data);
    const failure = attempt === undefined ? NOT_FOUND : attempt.isMissed ? undefined : OTHER;
    return { ...reader, refreshes, attempt, failure, readAt: now };
}

/** Takes in the answer to CALL_QUERY. Where it failed, the attempt stays. */
export function withCall(reader: Reader, { data, errors, refresh }: GraphQLResult, now: number): Reader {
    const refreshes = [reader.refreshes[0], refresh];
    if (errors !== undefined && errors.length > 0) {
        return { ...reader, refreshes, failure: messageOf(errors) };
    }
    return data === undefined ? { ...reader, refreshes } : { ...reader, refreshes, call: data, readAt: now };
}

/** Reads both again; an answer that is the same is not told by the wires, but it was read now. */
export async function readAgain(reader: Reader, latest: () => Reader): Promise<Reader> {
    await Promise.allSettled(reader.refreshes.map(async (one) => one?.()));
    return { ...latest(), readAt: Date.now() };
}

/** What there is to show; `now` in milliseconds since 1970. */
export function shownOf({ attempt, call, failure }: Reader, maxRows: unknown, now: number): Shown {
    if (attempt === undefined || !attempt.isMissed) {
        return { message: failure, words: undefined, call: undefined, openCall: '', noCall: undefined };
    }
    const reading = readCall(call, new Map(), rowsOf(maxRows));
    // An answer about the call before this one is none.
    const isThis = reading.call !== undefined && reading.call.id === attempt.miss.call?.id;
    const view = reading.call && isThis ? viewOf(reading.call, reading.attempts, now) : undefined;
    return {
        message: failure,
        words: attemptWords(attempt.miss, attempt, view, now),
        call: view,
        openCall: fill(boardLabels.button.call, reading.call?.name ?? ''),
        noCall: attempt.miss.call === undefined ? attemptLabels.text.noCall : undefined
    };
}

function rowsOf(value: unknown): number {
    const rows = Math.floor(Number(value));
    return rows > 0 ? Math.min(MOST, rows) : MOST;
}
