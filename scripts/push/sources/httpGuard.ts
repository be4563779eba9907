import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Whether a request carries the secret, in time that does not tell how much of it was right. */
export function knows({ headers }: IncomingMessage, secret: string): boolean {
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
