import { clientCredentialsSession, jwtSession, targetOrgSession } from '../auth/index.ts';
import { fixedSession, type Session } from '../send/index.ts';
import type { ServeConfig } from './config.ts';
import { readSecret } from './secret.ts';

/** How the writer signs in, from its configuration. Rejects where a secret is not at its place. */
export async function openSession(org: ServeConfig['org']): Promise<Session> {
    if ('targetOrg' in org) {
        return targetOrgSession(org.targetOrg);
    }
    if ('token' in org) {
        return fixedSession({ url: org.url, token: await readSecret(org.token) });
    }
    if ('jwt' in org) {
        const { privateKey, ...options } = org.jwt;
        return jwtSession({ ...options, privateKey: await readSecret(privateKey) });
    }
    const { clientSecret, ...options } = org.clientCredentials;
    return clientCredentialsSession({ ...options, clientSecret: await readSecret(clientSecret) });
}
