import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { OutboxProblem } from '../outbox/index.ts';
import { knows, tokenBucket } from './httpGuard.ts';
import { recordsOf } from './httpRecords.ts';
import { listen, serverOf, type Served } from './httpServer.ts';
import type { RunningSource, Source, SourceHost } from './source.ts';

export interface HttpOptions extends Served {
    /** What the switch must know: as Bearer token, as Basic password (`cred` of mod_json_cdr), or in `X-Phone-Events-Secret`. */
    readonly secret: string | undefined;
    /** The largest record, in bytes. */
    readonly largestBytes: number;
    /** Bytes of records in hand at once; beyond, the answer is 503. */
    readonly inHandBytes: number;
    /** Records a second and in a burst; beyond, the answer is 429. */
    readonly rate: number;
    /** A monotonic clock for the rate, in milliseconds; the machine's own by default. */
    readonly clock?: () => number;
    /** Called with the port once it listens. */
    readonly listening?: (port: number) => void;
}

const TOO_FAST = 'Too many records a second. Try again in a moment.';
const TOO_MUCH = 'Too much is in hand. Try again in a moment.';

/**
 * Takes records that mod_json_cdr posts: JSON, a form, or base64. The answer is 200 only when the record is on disk; with any
 * other answer the switch keeps the record and tries again.
 */
export function httpSource(options: HttpOptions): Source {
    return { name: 'http', start };

    async function start(host: SourceHost): Promise<RunningSource> {
        const counts = { accepted: 0, refused: 0, brokenOff: 0, inHandBytes: 0 };
        const bucket = tokenBucket(options.rate, options.clock ?? (() => performance.now()));
        let stopping = false;
        const server = serverOf(options, (request, response) => void handle(request, response));
        await listen(server, options);
        const { port } = server.address() as AddressInfo;
        options.listening?.(port);
        host.log.info({ host: options.host, port }, 'Taking records over HTTP.');
        return {
            stop: () =>
                new Promise((resolve) => {
                    stopping = true;
                    server.close(() => resolve());
                    server.closeIdleConnections();
                    setTimeout(() => server.closeAllConnections(), 5000).unref();
                }),
            health: () => ({ port, ...counts })
        };

        async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
            const refusal = refuse(request);
            if (refusal !== undefined) {
                counts.refused += 1;
                // The rest of the body is not waited for.
                answer(response, refusal.status, refusal.message, true);
                return;
            }
            let taken = 0;
            try {
                const chunks: Buffer[] = [];
                for await (const chunk of request as AsyncIterable<Buffer>) {
                    taken += chunk.length;
                    counts.inHandBytes += chunk.length;
                    if (taken > options.largestBytes) {
                        answer(response, 413, `A record may have at most ${options.largestBytes} bytes.`, true);
                        return;
                    }
                    if (counts.inHandBytes > options.inHandBytes) {
                        answer(response, 503, TOO_MUCH, true);
                        return;
                    }
                    chunks.push(chunk);
                }
                if (taken === 0) {
                    answer(response, 400, 'The request has no body: post the record.');
                    return;
                }
                const records = recordsOf(request, Buffer.concat(chunks), options.rate);
                if (records.length === 0) {
                    answer(response, 400, 'The request has empty lines only: post a record on each.');
                    return;
                }
                if (records.length > options.rate) {
                    answer(response, 413, `A post may have at most ${options.rate} records.`);
                    return;
                }
                // The first of them has passed already, with the post.
                if (!bucket(records.length - 1)) {
                    answer(response, 429, TOO_FAST);
                    return;
                }
                await Promise.all(records.map((record) => host.accept(record)));
                counts.accepted += records.length;
                // A connection that is kept would be waited for.
                answer(response, 200, 'kept', stopping);
            } catch (error) {
                if (!request.complete) {
                    // The client hung up, or was cut off: nobody is there to be answered.
                    counts.brokenOff += 1;
                    return;
                }
                const message =
                    error instanceof OutboxProblem
                        ? 'The record could not be kept: the outbox cannot be written.'
                        : 'The record could not be kept.';
                host.log.warn({ reason: String(error) }, message);
                answer(response, 503, message, true);
            } finally {
                counts.inHandBytes -= taken;
            }
        }

        function refuse(request: IncomingMessage): { readonly status: number; readonly message: string } | undefined {
            if (request.method !== 'POST') {
                return { status: 405, message: 'Post records here.' };
            }
            if (options.secret !== undefined && !knows(request, options.secret)) {
                return { status: 401, message: 'The secret is missing or wrong.' };
            }
            if (Number(request.headers['content-length'] ?? 0) > options.largestBytes) {
                return { status: 413, message: `A record may have at most ${options.largestBytes} bytes.` };
            }
            if (counts.inHandBytes + Number(request.headers['content-length'] ?? 0) > options.inHandBytes) {
                return { status: 503, message: TOO_MUCH };
            }
            return bucket() ? undefined : { status: 429, message: TOO_FAST };
        }
    }
}

function answer(response: ServerResponse, status: number, message: string, hangUp = false): void {
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
