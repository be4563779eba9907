import { after, before } from 'node:test';
import type { Browser } from 'playwright-core';
import { launch } from '../../scripts/browser/index.ts';
import { startServer, type Server } from './server.ts';

/** A local org and a browser, there from the first test of a file to its last. */
export interface Local {
    readonly server: Server;
    readonly browser: Browser;
}

/** Starts both before the tests of the file and stops them after the last; `args` are those of `npm start`. */
export function localOrg(...args: readonly string[]): Local {
    let server: Server | undefined;
    let browser: Browser | undefined;
    before(async () => {
        [server, browser] = await Promise.all([startServer(...args), launch()]);
    });
    after(async () => {
        await browser?.close();
        await server?.stop();
    });
    return {
        get server() {
            return started(server);
        },
        get browser() {
            return started(browser);
        }
    };
}

function started<Thing>(thing: Thing | undefined): Thing {
    if (thing === undefined) throw new Error('The local org and the browser start before the first test, not sooner.');
    return thing;
}
