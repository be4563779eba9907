import type { Session } from '../send/index.ts';
import { renewable } from './renewable.ts';
import { askForToken } from './token.ts';

export interface ClientCredentialsOptions {
    readonly clientId: string;
    readonly clientSecret: string;
    /** The org's own address (My Domain): the flow is not offered at login.salesforce.com. */
    readonly url: string;
}

/** Signs in by the OAuth 2.0 client credentials flow (RFC 6749, section 4.4). */
export function clientCredentialsSession(options: ClientCredentialsOptions, fetcher: typeof fetch = fetch): Session {
    const { clientId, clientSecret, url } = options;
    return renewable(() =>
        askForToken(
            url,
            { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret },
            fetcher
        )
    );
}
