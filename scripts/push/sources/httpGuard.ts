import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { TOO_MUCH, tooLarge, type Reply } from './httpReply.ts';

/** What a request has to keep to. */
export interface Bounds {
    /** What the switch must know: as Bearer token, as Basic password (`cred` of mod_json_cdr), or in `X-Phone-Events-Secret`. */
    readonly secret: string | undefined;
    /** The largest record, in bytes. */
    readonly largestBytes: number;
    /** Bytes of records in hand at once; beyond, the answer is 503. */
    readonly inHandBytes: number;
}

/** Why a request is refused unread, with so many bytes in hand; undefined where it is not. */
export function refusalOf(
    request: IncomingMessage,
    { secret, largestBytes, inHandBytes }: Bounds,
    inHand: number
): Reply | undefined {
    if (request.method !== 'POST') {
        return { status: 405, message: 'Post records here.' };
    }
    if (secret !== undefined && !knows(request, secret)) {
        return { status: 401, message: 'The secret is missing or wrong.' };
    }
    const announced = Number(request.headers['content-length'] ?? 0);
    if (announced > largestBytes) {
        return tooLarge(largestBytes);
    }
    return inHand + announced > inHandBytes ? TOO_MUCH : undefined;
}

/** Whether a request carries the secret, in time that does not tell how much of it was right. */
function knows({ headers }: IncomingMessage, secret: string): boolean {
    const [scheme = '', value = ''] = (headers.authorization ?? '').split(' ');
    const given = [
        headers['x-phone-events-secret'],
        scheme.toLowerCase() === 'bearer' ? value : undefined,
        scheme.toLowerCase() === 'basic'
            ? Buffer.from(value, 'base64')
                  .toString('utf8')
                  .replace(/^[^:]*:/, '')
            : undefined
    ];
    return given.some((one) => typeof one === 'string' && timingSafeEqual(digest(one), digest(secret)));
}

function digest(text: string): Buffer {
    return createHash('sha256').update(text).digest();
}

/** Says whether so many more may pass: `rate` a second, as many at once. `clock` is monotonic, in milliseconds. */
export function tokenBucket(rate: number, clock: () => number): (count?: number) => boolean {
    let tokens = rate;
    let at = clock();
    return (count = 1) => {
        const now = clock();
        tokens = Math.min(rate, tokens + ((now - at) / 1000) * rate);
        at = now;
        if (tokens < count) {
            return false;
        }
        tokens -= count;
        return true;
    };
}
