import type { IncomingMessage, ServerResponse } from 'node:http';
import { OutboxProblem } from '../outbox/index.ts';
import { readBody, type Body } from './httpBody.ts';
import { refusalOf, tokenBucket, type Bounds } from './httpGuard.ts';
import { recordsOf } from './httpRecords.ts';
import { answer, TOO_FAST, type Reply } from './httpReply.ts';
import type { SourceHost } from './source.ts';

/** Who may post, and how much. */
export interface PostOptions extends Bounds {
    /** Records a second and in a burst; beyond, the answer is 429. */
    readonly rate: number;
    /** A monotonic clock for the rate, in milliseconds; the machine's own by default. */
    readonly clock?: () => number;
}

/** Posts of records, answered. */
export interface Posts {
    /** Takes a post, and answers it: with 200 only when its records are on disk. Never rejects. */
    readonly take: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
    /** From now on a post that is kept ends its connection, which would be waited for. */
    readonly hangUp: () => void;
    readonly counts: () => Readonly<Record<'accepted' | 'refused' | 'brokenOff' | 'inHandBytes', number>>;
}

/** Posts to one source. */
export function postsOf(host: Pick<SourceHost, 'accept' | 'log'>, options: PostOptions): Posts {
    const { rate, clock = () => performance.now() } = options;
    const counts = { accepted: 0, refused: 0, brokenOff: 0, inHandBytes: 0 };
    const bucket = tokenBucket(rate, clock);
    let hangUp = false;

    async function keep(request: IncomingMessage, bytes: Buffer): Promise<Reply> {
        if (bytes.length === 0) {
            return { status: 400, message: 'The request has no body: post the record.' };
        }
        const records = recordsOf(request, bytes, rate);
        if (records.length === 0) {
            return { status: 400, message: 'The request has empty lines only: post a record on each.' };
        }
        if (records.length > rate) {
            return { status: 413, message: `A post may have at most ${rate} records.` };
        }
        // The first of them has passed already, with the post.
        if (!bucket(records.length - 1)) {
            return TOO_FAST;
        }
        await Promise.all(records.map((record) => host.accept(record)));
        counts.accepted += records.length;
        return { status: 200, message: 'kept', hangUp };
    }

    async function readAndKeep(request: IncomingMessage, response: ServerResponse): Promise<void> {
        const body: Body = { chunks: [], bytes: 0 };
        try {
            if (await readBody(request, response, { body, inHand: counts, bounds: options })) {
                answer(response, await keep(request, Buffer.concat(body.chunks)));
            }
        } catch (error) {
            if (!request.complete) {
                // The client hung up, or was cut off: nobody is there to be answered.
                counts.brokenOff += 1;
                return;
            }
            const message = unkept(error);
            host.log.warn({ reason: String(error) }, message);
            answer(response, { status: 503, message, hangUp: true });
        } finally {
            counts.inHandBytes -= body.bytes;
        }
    }

    return {
        take: async (request, response) => {
            const refusal = refusalOf(request, options, counts.inHandBytes) ?? (bucket() ? undefined : TOO_FAST);
            if (refusal === undefined) {
                await readAndKeep(request, response);
            } else {
                counts.refused += 1;
                answer(response, { ...refusal, hangUp: true });
            }
        },
        hangUp: () => (hangUp = true),
        counts: () => counts
    };
}

function unkept(error: unknown): string {
    return error instanceof OutboxProblem
        ? 'The record could not be kept: the outbox cannot be written.'
        : 'The record could not be kept.';
}
