import type { GraphQLResult } from 'lightning/graphql';

/** What wires have answered, as a page keeps it. */
interface Readable {
    /** Milliseconds since 1970. */
    readonly readAt: number | undefined;
    readonly refreshes: readonly GraphQLResult['refresh'][];
}

/**
 * Asks the wires to read again; a failure arrives as their answer. What did not change they do not tell again, neither
 * data nor an error, but it was read now; `latest` gives what is there then. Where that says that a reading failed,
 * the time stays that of the last one that did not.
 */
export async function readAgain<R extends Readable>(
    { refreshes }: R,
    latest: () => R,
    hasFailed: (reader: R) => boolean
): Promise<R> {
    await Promise.allSettled(refreshes.map(async (one) => one?.()));
    const reader = latest();
    return hasFailed(reader) ? reader : { ...reader, readAt: Date.now() };
}
