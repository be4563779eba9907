import { createRequire, stripTypeScriptTypes } from 'node:module';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type * as Compiler from '@lwc/compiler';
import type { Page, Route } from 'playwright-core';

const FOLDER = path.join(import.meta.dirname, 'page');
const PLAIN = 'bench/plainList';
/** Milliseconds for a page on a busy machine, which compiles its modules first. */
const PATIENCE = 180_000;

/** What the page itself says, reduced to what this process asks for. */
export interface BenchInPage {
    readonly clear: () => Promise<void>;
    readonly draw: (name: string, count: number) => Promise<number>;
    readonly nodes: () => number;
}

/** Opens a page with nothing but the contestants in it, over the modules that the org at `url` serves. */
export async function openBench(page: Page, url: string): Promise<void> {
    page.setDefaultTimeout(PATIENCE);
    // The front page signs the browser in.
    const shell = (await (await page.goto(url))?.text()) ?? '';
    await page.route('**/bench/**', (route) => answer(route, shell));
    await page.goto(`${url}/bench/`);
    await page.waitForFunction('globalThis.bench !== undefined');
}

async function answer(route: Route, shell: string): Promise<void> {
    const name = new URL(route.request().url()).pathname.slice('/bench/'.length);
    if (name === '') {
        await route.fulfill({ contentType: 'text/html', body: documentFrom(shell) });
    } else {
        await route.fulfill({ contentType: 'text/javascript', body: moduleOf(name) });
    }
}

/** The org's own page with the bench in place of the app: the same styles, libraries and reader. */
function documentFrom(shell: string): string {
    return shell
        .replace('{"imports":{', `{"imports":{"${PLAIN}":"/bench/lwc/plainList/plainList.ts",`)
        .replace('src="/platform/start.ts"', 'src="/bench/start.ts"');
}

function moduleOf(name: string): string {
    const file = path.join(FOLDER, name);
    const isComponent = name.startsWith('lwc/');
    if (name.endsWith('.css') || name.includes('?')) return 'export default undefined';
    const source = readFileSync(file, 'utf8');
    const script = name.endsWith('.ts') ? stripTypeScriptTypes(source) : source;
    return isComponent ? compiled(script, name.replace(/\.ts$/, '.js')) : script;
}

function compiled(source: string, name: string): string {
    const { transformSync } = createRequire(import.meta.url)('@lwc/compiler') as typeof Compiler;
    const { code } = transformSync(source, path.basename(name), {
        namespace: 'bench',
        name: 'plainList',
        apiVersion: 66
    });
    return code.replaceAll('process.env.NODE_ENV', '"production"');
}
