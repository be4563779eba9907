import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Mode } from '../compile/transform.ts';

/** Files whose text decides what the vendor bundle looks like, apart from the libraries. */
function buildScripts(): readonly string[] {
    return [...scriptsIn('.'), path.resolve(import.meta.dirname, '../compile/transform.ts')].sort();
}

/** Name of the cache folder: it changes with the lock file, the build scripts and the mode, and with nothing else. */
export function vendorKey(root: string, mode: Mode, scripts: readonly string[] = buildScripts()): string {
    const hash = createHash('sha256').update(mode);
    for (const file of [path.join(root, 'package-lock.json'), ...scripts]) hash.update('\0').update(readFileSync(file));
    return `${mode}-${hash.digest('hex').slice(0, 16)}`;
}

/** The same for what is made on request, compiled and joined components and tables of icons: their scripts count too. */
export function madeKey(root: string, mode: Mode): string {
    const icons = path.resolve(import.meta.dirname, '../icons.ts');
    return vendorKey(root, mode, [...scriptsIn('.'), ...scriptsIn('../compile'), icons]);
}

function scriptsIn(folder: string): readonly string[] {
    const absolute = path.resolve(import.meta.dirname, folder);
    return readdirSync(absolute)
        .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
        .map((name) => path.join(absolute, name))
        .sort();
}
