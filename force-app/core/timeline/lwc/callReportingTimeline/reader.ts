import type { GraphQLResult } from 'lightning/graphql';
import { failureOf, isFailure, type Message } from 'c/phoneEventText';

/** What the wires have said of one call. Never changed: each answer makes a new one. */
export interface Answers {
    /** To CALL_QUERY; undefined before it came. */
    readonly first: unknown;
    /** To MORE_QUERY, by the cursor they follow. */
    readonly later: ReadonlyMap<string, unknown>;
    /** Why a wire could not read the call, or a page of its attempts; what was read before stays. */
    readonly failures: readonly (Message | undefined)[];
    /** When the last one came, in milliseconds since 1970. */
    readonly at: number;
}

/** The answers, and how to ask again. Never changed either. */
export interface Reader {
    readonly answers: Answers;
    /** When the call was read last, in milliseconds since 1970. */
    readonly readAt: number | undefined;
    /** Of each wire; an answer that brings none, such as "not answered yet", leaves the last one. */
    readonly refreshes: readonly GraphQLResult['refresh'][];
}

/** Before the first answer. */
export const NOTHING_READ: Reader = {
    answers: { first: undefined, later: new Map(), failures: [], at: 0 },
    readAt: undefined,
    refreshes: []
};

/** True where something could not be read, or has not been yet. */
export function hasFailed({ answers }: Reader): boolean {
    return answers.failures.some(isFailure);
}

/** Takes in the answer to CALL_QUERY. */
export function withCall(reader: Reader, result: GraphQLResult): Reader {
    return withAnswer(reader, result, 0, reader.answers.first, { first: result.data });
}

/** Takes in the answer to MORE_QUERY for the first or second further page, which follows a cursor. */
export function withPage(reader: Reader, result: GraphQLResult, page: 1 | 2, after: string | undefined): Reader {
    // Without a cursor nothing is asked, and what still comes answers nothing.
    if (after === undefined) return reader;
    const { later } = reader.answers;
    return withAnswer(reader, result, page, later.get(after), { later: new Map([...later, [after, result.data]]) });
}

function withAnswer(
    reader: Reader,
    result: GraphQLResult,
    wire: number,
    known: unknown,
    said: Partial<Answers>
): Reader {
    const { answers } = reader;
    const refreshes = replaced(reader.refreshes, wire, result.refresh ?? reader.refreshes[wire]);
    const failure = failureOf(result);
    if (failure !== undefined) {
        return { ...reader, refreshes, answers: { ...answers, failures: replaced(answers.failures, wire, failure) } };
    }
    // Neither errors nor data: not answered yet. The same data: told again because what is asked was set again, which
    // happens after each derivation; to derive it once more would go round in circles.
    const isTold = result.data === known && answers.failures[wire] === undefined;
    if (result.data === undefined || isTold) {
        return { ...reader, refreshes };
    }
    // The browser's clock: in an org nothing tells an LWC the server's time. It only ends the wait of a call in progress.
    const at = Date.now();
    const failures = replaced(answers.failures, wire, undefined);
    return { refreshes, readAt: at, answers: { ...answers, ...said, failures, at } };
}

function replaced<T>(
    list: readonly (T | undefined)[],
    place: number,
    value: T | undefined
): readonly (T | undefined)[] {
    return Array.from({ length: Math.max(list.length, place + 1) }, (_, at) => (at === place ? value : list[at]));
}
