import { after, before } from 'node:test';
import type { Browser } from 'playwright-core';
import { launch } from '../../scripts/browser/index.ts';
import { PATIENCE_MS } from './pages.ts';
import { request, startServer, type Server } from './server.ts';
import { shared, type Shared } from './shared.ts';

/** A local org and a browser, there from the first test of a file to its last. */
export interface Local {
    readonly server: Server;
    readonly browser: Browser;
    /** Waits until both are there: for a hook of the file, which Node begins beside the one that starts them. */
    readonly ready: () => Promise<void>;
}

const SNAPSHOT = 'before-tests';

const theBrowser = shared(launchPatient, (browser) => browser.close());
const orgs = new Map<string, Shared<Server>>();

async function launchPatient(): Promise<Browser> {
    const browser = await launch();
    browser.on('context', (context) => context.setDefaultTimeout(PATIENCE_MS));
    return browser;
}

/** The browser before the tests of the file; after the last its pages are closed, and it too where no file is left. */
export function localBrowser(): { readonly browser: Browser } {
    let browser: Browser | undefined;
    theBrowser.join();
    before(async () => {
        browser = await theBrowser.get();
    });
    after(() => theBrowser.leave(closePages));
    return {
        get browser() {
            return started(browser);
        }
    };
}

/**
 * Starts a local org and a browser before the tests of the file; `args` are those of `npm start`. Files that run in one
 * process share the browser, and with the same arguments the org: each finds the records that the org began with.
 */
export function localOrg(...args: readonly string[]): Local {
    let server: Server | undefined;
    let browser: Browser | undefined;
    const org = orgOf(args);
    org.join();
    theBrowser.join();
    const ready = async (): Promise<void> => {
        [server, browser] = await Promise.all([org.get(), theBrowser.get()]);
    };
    before(ready);
    after(async () => {
        try {
            await theBrowser.leave(closePages);
        } finally {
            await org.leave(beginAnew);
        }
    });
    return {
        get server() {
            return started(server);
        },
        get browser() {
            return started(browser);
        },
        ready
    };
}

function orgOf(args: readonly string[]): Shared<Server> {
    const key = JSON.stringify(args);
    const org =
        orgs.get(key) ??
        shared(
            () => startOrg(args),
            (server) => server.stop()
        );
    orgs.set(key, org);
    return org;
}

async function startOrg(args: readonly string[]): Promise<Server> {
    const server = await startServer(...args);
    await request(server, '/local/snapshots', { method: 'POST', body: JSON.stringify({ name: SNAPSHOT }) });
    return server;
}

/** The records that the org began with, with their ids, and no faults. */
async function beginAnew(server: Server): Promise<void> {
    await request(server, `/local/snapshots/${SNAPSHOT}/restore`, { method: 'POST' });
    await request(server, '/local/faults', { method: 'PUT', body: '{}' });
}

async function closePages(browser: Browser): Promise<void> {
    if (!browser.isConnected()) throw new Error('The browser ended before the tests of the file did.');
    for (const context of browser.contexts()) await context.close();
}

function started<Thing>(thing: Thing | undefined): Thing {
    if (thing === undefined) throw new Error('The local org and the browser start before the first test, not sooner.');
    return thing;
}
