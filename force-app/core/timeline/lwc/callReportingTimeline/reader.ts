import type { GraphQLResult } from 'lightning/graphql';
import { failureOf } from 'c/phoneEventText';
import { loadedFrom, NOTHING_YET, only, type Loaded } from './loaded';

/** What the wires have answered about one call. Never changed: each answer makes a new one. */
export interface Reader {
    readonly loaded: Loaded;
    readonly first: unknown;
    /** Answers by the cursor they follow: a wire does not repeat one that has not changed. */
    readonly later: ReadonlyMap<string, unknown>;
    /** When the call was read last, in milliseconds since 1970. */
    readonly readAt: number | undefined;
    /** Of the call and of the last page; an answer that brings none, such as "not answered yet", leaves the last one. */
    readonly refreshes: readonly GraphQLResult['refresh'][];
}

/** Before the first answer. */
export const NOTHING_READ: Reader = {
    loaded: NOTHING_YET,
    first: undefined,
    later: new Map(),
    readAt: undefined,
    refreshes: []
};

/** Takes in the answer to CALL_QUERY. */
export function withCall(reader: Reader, result: GraphQLResult, most: number): Reader {
    const refreshes = [result.refresh ?? reader.refreshes[0], reader.refreshes[1]];
    const failure = failureOf(result);
    if (failure !== undefined) {
        return { ...reader, refreshes, loaded: only(failure) };
    }
    return read({ ...reader, refreshes, first: result.data ?? reader.first }, result, most);
}

/** Takes in an answer to MORE_QUERY. Where it failed, what was read before stays. */
export function withPage(reader: Reader, result: GraphQLResult, most: number): Reader {
    const { page } = reader.loaded;
    const refreshes = [reader.refreshes[0], result.refresh ?? reader.refreshes[1]];
    const failure = failureOf(result);
    if (failure !== undefined) {
        return { ...reader, refreshes, loaded: { ...reader.loaded, message: failure } };
    }
    const isNew = result.data !== undefined && page !== undefined;
    const later = isNew ? new Map([...reader.later, [page.after, result.data]]) : reader.later;
    return read({ ...reader, refreshes, later }, result, most);
}

/** Neither errors nor data: not answered yet. */
function read(reader: Reader, { data }: GraphQLResult, most: number): Reader {
    if (data === undefined) {
        return reader;
    }
    // The browser's clock: in an org nothing tells an LWC the server's time. It only ends the wait of a call in progress.
    const now = Date.now();
    return { ...reader, readAt: now, loaded: loadedFrom(reader.first, reader.later, most, now) };
}
