import type { GraphQLResult } from 'lightning/graphql';
import { readBoard, type BoardReading } from 'c/phoneEventService';
import { LOADING, messageOf, type Message } from 'c/phoneEventText';

/** What the wire has answered. Never changed: each answer makes a new one. */
export interface Reader {
    readonly reading: BoardReading | undefined;
    /** A message in place of, or above, what was read. */
    readonly failure: Message | undefined;
    readonly readAt: number | undefined;
    readonly refresh: GraphQLResult['refresh'];
}

/** Before the first answer. */
export const NOTHING_READ: Reader = { reading: undefined, failure: LOADING, readAt: undefined, refresh: undefined };

/** The rows that the platform gives in one page with an upper bound. */
const LEAST = 200;
const MOST = 2000;
const STANDARD = 1000;

/** Takes in an answer at a moment (milliseconds since 1970). Where it failed, what was read before stays. */
export function withAnswer(reader: Reader, { data, errors, refresh }: GraphQLResult, now: number): Reader {
    if (errors !== undefined && errors.length > 0) {
        return { ...reader, failure: messageOf(errors), refresh };
    }
    return data === undefined
        ? { ...reader, refresh }
        : { reading: readBoard(data), failure: undefined, readAt: now, refresh };
}

/** Reads again; an answer that is the same is not told by the wire, but it was read now. `latest` gives what is there then. */
export async function readAgain(reader: Reader, latest: () => Reader): Promise<Reader> {
    await reader.refresh?.();
    return { ...latest(), readAt: Date.now() };
}

/** How many attempts to read: the page's property, which App Builder may hand over as text, within what the platform gives. */
export function rowsOf(value: unknown): number {
    const rows = Math.floor(Number(value));
    return rows > 0 ? Math.min(MOST, Math.max(LEAST, rows)) : STANDARD;
}

/** The next larger number of attempts; undefined where there is none. */
export function moreRows(rows: number): number | undefined {
    return rows < MOST ? Math.min(MOST, rows * 2) : undefined;
}
