/** Why live updates do not work: no connection, too many events or readers for the org, or not allowed. */
export type Trouble = 'lost' | 'limit' | 'denied';

/** How the platform says that a limit is reached (Streaming API, error codes 403): events of a day, or readers at once. */
const LIMIT = /limit|exceeded|quota|\b429\b/i;
/** How it says that the channel or the object may not be read. */
const DENIED = /denied|not authori[sz]ed|unauthori[sz]ed|insufficient|permission|\b404\b|not (found|exist)|no channel/i;

const SECOND = 1000;
const LONGEST = 60 * SECOND;
/** A limit does not go away within seconds. */
const AT_LIMIT = 5 * 60 * SECOND;

/** What an error means, and how long to wait in milliseconds before the next try, after so many failures in a row. */
export function pauseAfter(error: unknown, failures: number): { readonly trouble: Trouble; readonly wait: number } {
    const said =
        typeof error === 'string'
            ? error
            : (JSON.stringify(error, ['message', 'error', 'ext', 'sfdc', 'failureReason', 'subscription', 'channel']) ??
              '');
    const words = error instanceof Error ? error.message : said;
    if (LIMIT.test(words)) return { trouble: 'limit', wait: AT_LIMIT };
    if (DENIED.test(words)) return { trouble: 'denied', wait: AT_LIMIT };
    return { trouble: 'lost', wait: Math.min(LONGEST, 2 ** failures * SECOND) };
}

/** False where an error names the subscription of another channel: all components of a tab hear the errors of all. */
export function isAbout(error: unknown, channel: string): boolean {
    const named = typeof error === 'object' && error !== null && 'subscription' in error && error.subscription;
    return typeof named !== 'string' || named === '' || named === channel;
}
