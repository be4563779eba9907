import { importPKCS8, SignJWT } from 'jose';
import { createPrivateKey } from 'node:crypto';
import type { Session } from '../send/index.ts';
import { renewable } from './renewable.ts';
import { askForToken } from './token.ts';

/** An external client app that trusts a certificate, and the user it signs in as. */
export interface JwtOptions {
    /** The app's consumer key. */
    readonly clientId: string;
    readonly username: string;
    /** The private key in PEM, PKCS#8 or PKCS#1. */
    readonly privateKey: string;
    readonly loginUrl: string;
    /** `aud` of the assertion: login.salesforce.com or test.salesforce.com, where the login address is another. */
    readonly audience?: string | undefined;
}

/** The platform takes assertions that expire within a few minutes. */
const VALID_FOR = '3m';

/** Signs in by the OAuth 2.0 JWT bearer flow (RFC 7523), as often as needed, without a person. */
export function jwtSession(options: JwtOptions, fetcher: typeof fetch = fetch): Session {
    return renewable(async () => {
        const { clientId, username, loginUrl, audience = loginUrl } = options;
        const key = await importPKCS8(toPkcs8(options.privateKey), 'RS256');
        const assertion = await new SignJWT()
            .setProtectedHeader({ alg: 'RS256' })
            .setIssuer(clientId)
            .setSubject(username)
            .setAudience(audience)
            .setExpirationTime(VALID_FOR)
            .sign(key);
        return askForToken(loginUrl, { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion }, fetcher);
    });
}

function toPkcs8(pem: string): string {
    try {
        return createPrivateKey(pem).export({ type: 'pkcs8', format: 'pem' }).toString();
    } catch {
        throw new Error('The private key is no PEM key without a passphrase.');
    }
}
