import type { Access, Session } from '../send/index.ts';
import { refuseOpenWay } from './address.ts';
import { renewable } from './renewable.ts';

/** An org that the sf CLI has signed in to, by alias or username. Its own store keeps the secrets. */
export function targetOrgSession(aliasOrUsername: string): Session {
    const open = once(async () => {
        // Loaded only where it is used: it takes most of a second.
        const { Org } = await import('@salesforce/core');
        return Org.create({ aliasOrUsername });
    });
    async function access(): Promise<Access> {
        const connection = (await open()).getConnection();
        const token = connection.accessToken;
        if (token === null || token === undefined || token === '') {
            throw new Error(
                `The sf CLI has no token for ${aliasOrUsername}. Sign in: sf org login web --alias ${aliasOrUsername}`
            );
        }
        refuseOpenWay(connection.instanceUrl);
        return { url: connection.instanceUrl, token };
    }
    async function refresh(): Promise<Access> {
        await (await open()).refreshAuth();
        return access();
    }
    // Once for all lanes: an org that gives each refresh token once would take the second lane for a thief.
    return renewable(refresh, undefined, access);
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
    let made: Promise<Value> | undefined;
    return () => {
        made ??= make().catch((error: unknown) => {
            made = undefined;
            throw error;
        });
        return made;
    };
}
