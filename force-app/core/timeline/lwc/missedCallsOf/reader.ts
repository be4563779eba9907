import type { GraphQLResult } from 'lightning/graphql';
import { amountOf } from 'c/phoneEventModel';
import { readBoard, type BoardReading } from 'c/phoneEventService';
import { failureOf, isFailure, LOADING, type Message } from 'c/phoneEventText';

/** What the wire has answered. Never changed: each answer makes a new one. */
export interface Reader {
    readonly reading: BoardReading | undefined;
    /** A message in place of, or above, what was read. */
    readonly failure: Message | undefined;
    readonly readAt: number | undefined;
    readonly refreshes: readonly GraphQLResult['refresh'][];
}

/** Before the first answer. */
export const NOTHING_READ: Reader = { reading: undefined, failure: LOADING, readAt: undefined, refreshes: [] };

/** The rows that the platform gives in one page with an upper bound. */
const ROWS = { least: 200, most: 2000, standard: 1000 };

/** Takes in an answer at a moment (milliseconds since 1970). Where it failed, what was read before stays. */
export function withAnswer(reader: Reader, result: GraphQLResult, now: number): Reader {
    const refreshes = [result.refresh ?? reader.refreshes[0]];
    const failure = failureOf(result);
    if (failure !== undefined || result.data === undefined) {
        return { ...reader, refreshes, failure: failure ?? reader.failure };
    }
    return { reading: readBoard(result.data), failure: undefined, readAt: now, refreshes };
}

/** True where something could not be read, or has not been yet. */
export function hasFailed({ failure }: Reader): boolean {
    return isFailure(failure);
}

/** How many attempts to read: the page's property, within what the platform gives. */
export function rowsOf(value: unknown): number {
    return amountOf(value, ROWS);
}

/** The next larger number of attempts; undefined where there is none. */
export function moreRows(rows: number): number | undefined {
    return rows < ROWS.most ? Math.min(ROWS.most, rows * 2) : undefined;
}
