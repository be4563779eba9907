import type { GraphQLResult } from 'lightning/graphql';
import { failureOf, type Message } from 'c/phoneEventText';

/** What the wires have said of one call. Never changed: each answer makes a new one. */
export interface Answers {
    /** To CALL_QUERY; undefined before it came. */
    readonly first: unknown;
    /** To MORE_QUERY, by the cursor they follow: a wire does not repeat one that has not changed. */
    readonly later: ReadonlyMap<string, unknown>;
    /** Why the call could not be read, or a page of its attempts. */
    readonly failure: Message | undefined;
    readonly pageFailure: Message | undefined;
    /** When the last one came, in milliseconds since 1970. */
    readonly at: number;
}

/** The answers, and how to ask again. Never changed either. */
export interface Reader {
    readonly answers: Answers;
    /** When the call was read last, in milliseconds since 1970. */
    readonly readAt: number | undefined;
    /** Of the call and of the last page; an answer that brings none, such as "not answered yet", leaves the last one. */
    readonly refreshes: readonly GraphQLResult['refresh'][];
}

/** Before the first answer. */
export const NOTHING_READ: Reader = {
    answers: { first: undefined, later: new Map(), failure: undefined, pageFailure: undefined, at: 0 },
    readAt: undefined,
    refreshes: []
};

/** Takes in the answer to CALL_QUERY. */
export function withCall(reader: Reader, result: GraphQLResult): Reader {
    const refreshes = [result.refresh ?? reader.refreshes[0], reader.refreshes[1]];
    const failure = failureOf(result);
    if (failure !== undefined) {
        return { ...reader, refreshes, answers: { ...reader.answers, failure } };
    }
    return read({ ...reader, refreshes }, result, { first: result.data });
}

/** Takes in an answer to MORE_QUERY, which followed a cursor. Where it failed, what was read before stays. */
export function withPage(reader: Reader, result: GraphQLResult, after: string | undefined): Reader {
    const refreshes = [reader.refreshes[0], result.refresh ?? reader.refreshes[1]];
    const pageFailure = failureOf(result);
    if (pageFailure !== undefined) {
        return { ...reader, refreshes, answers: { ...reader.answers, pageFailure } };
    }
    const { later } = reader.answers;
    const known = after === undefined ? later : new Map([...later, [after, result.data]]);
    return read({ ...reader, refreshes }, result, { later: known });
}

/** Neither errors nor data: not answered yet. */
function read(reader: Reader, { data }: GraphQLResult, said: Partial<Answers>): Reader {
    if (data === undefined) {
        return reader;
    }
    // The browser's clock: in an org nothing tells an LWC the server's time. It only ends the wait of a call in progress.
    const at = Date.now();
    return {
        ...reader,
        readAt: at,
        answers: { ...reader.answers, failure: undefined, pageFailure: undefined, ...said, at }
    };
}
