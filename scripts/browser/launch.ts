import path from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { installedBrowser } from './installed.ts';
import { packagedBrowser } from './packaged.ts';

const CACHE = path.resolve(import.meta.dirname, '../../node_modules/.cache/browser');
/** A browser starts in a second; on a machine that is busy with other things it may take long. */
const START_MS = 180_000;
const ARGUMENTS: readonly string[] = [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync'
];

/**
 * Starts a headless browser: the program that CHROME names, else an installed Chrome or Chromium, else the packaged one.
 * CHROME=packaged asks for the packaged one, whose pictures are the same on every machine. `more` are arguments for it.
 */
export async function launch(cacheFolder: string = CACHE, more: readonly string[] = []): Promise<Browser> {
    const asked = process.env['CHROME'];
    const program = asked === undefined || asked === '' ? installedBrowser() : asked;
    const options =
        program === undefined || program === 'packaged'
            ? await packagedBrowser(cacheFolder)
            : { executablePath: program };
    return chromium.launch({ args: [...ARGUMENTS, ...more], timeout: START_MS, ...options });
}
