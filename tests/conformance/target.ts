import { randomBytes } from 'node:crypto';
import { startServer, type Server } from '../support/server.ts';

/** The org that the suite runs against. */
export interface Target extends Server {
    /** `66.0` */
    readonly version: string;
    /** Whether it is the local org, started for this run. */
    readonly isLocal: boolean;
    /** Begins the keys of every record this run makes. */
    readonly mark: string;
}

/** The org named by ORG_URL and ORG_TOKEN (`npm run test:org -- --url … --token …`); a fresh local org where there is none. */
export async function openTarget(): Promise<Target> {
    const { ORG_URL: url, ORG_TOKEN: token } = process.env;
    const more = { version: '66.0', mark: `conformance-${randomBytes(4).toString('hex')}` };
    if (url !== undefined && token !== undefined)
        return { url: url.replace(/\/+$/, ''), token, stop: () => Promise.resolve(), isLocal: false, ...more };
    const server = await startServer(
        '--no-data',
        '--token',
        `00DLo0000000001!${randomBytes(24).toString('base64url')}`
    );
    return { ...server, isLocal: true, ...more };
}

async function ask({ url, token, version }: Target, method: string, path: string): Promise<Response> {
    return fetch(`${url}/services/data/v${version}${path}`, { method, headers: { authorization: `Bearer ${token}` } });
}

/** Why an org can't run a case; undefined where it has what the case needs. */
export async function whyNot(target: Target, object: string): Promise<string | undefined> {
    const { status } = await ask(target, 'GET', `/sobjects/${object}/describe`);
    return status === 200
        ? undefined
        : `this org has no ${object} (${status}): deploy force-app first (npm run deploy)`;
}

/** Why an org can't run Bulk API 2.0 jobs. */
export async function whyNoBulk(target: Target): Promise<string | undefined> {
    const { status } = await ask(target, 'GET', '/jobs/ingest');
    return status === 200 ? undefined : `this org answers Bulk API 2.0 with ${status}`;
}

/** Deletes every record of an object that this run made, and no other. */
export async function cleanUp(target: Target, object: string, key: string): Promise<void> {
    const query = encodeURIComponent(`SELECT Id FROM ${object} WHERE ${key} LIKE '${target.mark}%' LIMIT 200`);
    for (;;) {
        const found = (await (await ask(target, 'GET', `/query?q=${query}`)).json()) as { records?: { Id: string }[] };
        const ids = (found.records ?? []).map(({ Id }) => Id);
        if (ids.length === 0) return;
        const removed = await ask(target, 'DELETE', `/composite/sobjects?ids=${ids.join(',')}&allOrNone=false`);
        if (!removed.ok) return;
    }
}
