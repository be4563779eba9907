import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Org } from '../types.ts';

/** The tokens that open the org, each for one of its users. The users' own tokens always do. */
export interface Sessions {
    /** The org as the user of that session sees it; undefined where no session has that token. */
    readonly orgOf: (token: string) => Org | undefined;
    /** The same for a user's own token only: the secret by which clients get others. */
    readonly ownerOf: (token: string) => Org | undefined;
    /** Opens another session of a user and gives its token. */
    readonly open: (org: Org) => string;
}

/** Sessions kept; the oldest is closed beyond it. */
const MAX_SESSIONS = 1_000;

function equal(given: string, wanted: string): boolean {
    const [left, right] = [Buffer.from(given), Buffer.from(wanted)];
    return left.length === right.length && timingSafeEqual(left, right);
}

/** Sessions of an org's users. */
export function createSessions({ id, users }: Org): Sessions {
    const more: { readonly token: string; readonly org: Org }[] = [];
    const ownerOf = (token: string): Org | undefined => users.find((org) => equal(token, org.token));
    return {
        ownerOf,
        orgOf: (token) => ownerOf(token) ?? more.find((session) => equal(token, session.token))?.org,
        open(org) {
            const token = `${id}!${randomBytes(32).toString('base64url')}`;
            more.push({ token, org });
            if (more.length > MAX_SESSIONS) more.shift();
            return token;
        }
    };
}
