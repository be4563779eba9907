import type { Access, Session } from '../send/index.ts';

/** A token this young is not renewed again: another lane has just done so. */
const FRESH_MS = 5000;

/**
 * A session from a way to sign in. Signs in when first asked, and once for all lanes that find the token expired together.
 * `first` gives a token that is at hand already, and may be old.
 */
export function renewable(
    signIn: () => Promise<Access>,
    clock: () => number = () => performance.now(),
    first?: () => Promise<Access>
): Session {
    let current: Promise<Access> | undefined;
    let signedInAt = -Infinity;
    function renew(): Promise<Access> {
        // While it signs in, however long that takes, the token is as fresh as can be.
        signedInAt = Infinity;
        current = signIn().then(
            (access) => {
                signedInAt = clock();
                return access;
            },
            (error: unknown) => {
                current = undefined;
                signedInAt = -Infinity;
                throw error;
            }
        );
        return current;
    }
    return {
        access: () => current ?? (first === undefined ? renew() : first()),
        refresh: () => (current !== undefined && clock() - signedInAt < FRESH_MS ? current : renew())
    };
}
