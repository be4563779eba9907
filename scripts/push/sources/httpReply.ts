import type { ServerResponse } from 'node:http';

/** What a client is told. */
export interface Reply {
    readonly status: number;
    readonly message: string;
    /** The connection ends with it: the rest of the body is not waited for. */
    readonly hangUp?: boolean;
}

/** Answers a client, once; one that is gone is not. */
export function answer(response: ServerResponse, { status, message, hangUp = false }: Reply): void {
    if (response.headersSent || response.destroyed) {
        return;
    }
    response.writeHead(status, {
        'content-type': 'text/plain; charset=utf-8',
        'content-length': Buffer.byteLength(message) + 1,
        ...(hangUp && { connection: 'close' }),
        ...((status === 429 || status === 503) && { 'retry-after': '1' }),
        ...(status === 401 && { 'www-authenticate': 'Basic realm="phone-events"' })
    });
    response.end(`${message}\n`);
}

/** More records came in a second than are taken. */
export const TOO_FAST: Reply = { status: 429, message: 'Too many records a second. Try again in a moment.' };

/** More bytes are in hand than may be. */
export const TOO_MUCH: Reply = { status: 503, message: 'Too much is in hand. Try again in a moment.', hangUp: true };

/** A record is larger than it may be. */
export function tooLarge(largestBytes: number): Reply {
    return { status: 413, message: `A record may have at most ${largestBytes} bytes.`, hangUp: true };
}
