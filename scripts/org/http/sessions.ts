import { randomBytes, timingSafeEqual } from 'node:crypto';

/** The tokens that open the org. The first one, which the org prints at its start, always does. */
export interface Sessions {
    readonly isOpen: (token: string) => boolean;
    /** Whether it is the one that the org prints: the secret by which clients get others. */
    readonly isFirst: (token: string) => boolean;
    /** Opens another session and gives its token. */
    readonly open: () => string;
}

/** Sessions kept; the oldest is closed beyond it. */
const MAX_SESSIONS = 1_000;

function equal(given: string, wanted: string): boolean {
    const [left, right] = [Buffer.from(given), Buffer.from(wanted)];
    return left.length === right.length && timingSafeEqual(left, right);
}

/** Sessions of an org whose first token is `first`. */
export function createSessions(first: string): Sessions {
    const more: string[] = [];
    const isFirst = (token: string): boolean => equal(token, first);
    return {
        isFirst,
        isOpen: (token) => isFirst(token) || more.some((one) => equal(token, one)),
        open() {
            const [organization = ''] = first.split('!');
            const token = `${organization}!${randomBytes(32).toString('base64url')}`;
            more.push(token);
            if (more.length > MAX_SESSIONS) more.shift();
            return token;
        }
    };
}
