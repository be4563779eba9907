import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Mode } from '../compile/transform.ts';
import type { VendorContent } from './build.ts';
import { vendorKey } from './key.ts';

/** The library bundle on disk. */
export interface Vendor extends VendorContent {
    /** Part of the bundle's addresses, so that browsers may keep its files for ever. */
    readonly key: string;
    readonly folder: string;
    /** Milliseconds it took to build, undefined where it was there already. */
    readonly builtInMs: number | undefined;
}

export interface VendorOptions {
    /** The folder that holds node_modules and package-lock.json. */
    readonly root: string;
    readonly cacheFolder: string;
    readonly mode: Mode;
    /** Told one line before a build, which takes some seconds. */
    readonly progress: ((line: string) => void) | undefined;
}

const CONTENT = 'content.json';

/** Gives the vendor bundle, building it where the cache does not hold it for this lock file, build script and mode. */
export async function ensureVendor(options: VendorOptions): Promise<Vendor> {
    const key = vendorKey(options.root, options.mode);
    const folder = path.join(options.cacheFolder, key);
    const known = path.join(folder, CONTENT);
    if (existsSync(known)) return { key, folder, ...readContent(known), builtInMs: undefined };

    options.progress?.('Preparing the base components for the browser (once after each install) …');
    const started = performance.now();
    mkdirSync(options.cacheFolder, { recursive: true });
    // Built apart and then renamed, so that an interrupted or a parallel start never serves half a bundle.
    const part = mkdtempSync(`${folder}.`);
    try {
        // Loaded here because only the first start needs the bundler.
        const { buildVendor } = await import('./build.ts');
        const content = await buildVendor(options.root, part, options.mode);
        writeFileSync(path.join(part, CONTENT), JSON.stringify(content));
        moveInto(part, folder);
        return { key, folder, ...content, builtInMs: Math.round(performance.now() - started) };
    } finally {
        rmSync(part, { recursive: true, force: true });
    }
}

function moveInto(part: string, folder: string): void {
    try {
        renameSync(part, folder);
    } catch (error) {
        if (!existsSync(path.join(folder, CONTENT))) throw error; // Another start was quicker; its folder is as good.
    }
}

function readContent(file: string): VendorContent {
    return JSON.parse(readFileSync(file, 'utf8')) as VendorContent;
}
