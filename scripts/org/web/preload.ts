import path from 'node:path';
import { importsOf } from './compile/index.ts';
import type { ModuleSource } from './modules.ts';
import type { Envelope } from './pages/index.ts';
import { componentsOf, ownParts } from './pages/index.ts';
import type { Vendor } from './vendor/index.ts';

export interface PreloadOptions {
    readonly envelope: Envelope;
    readonly imports: Readonly<Record<string, string>>;
    readonly modules: ModuleSource;
    readonly vendor: Vendor;
}

/**
 * Addresses of the modules that a page will load, found by following the imports from its components: a browser would find
 * them one after the other, each a round trip later.
 */
export async function preloads(options: PreloadOptions): Promise<readonly string[]> {
    const { envelope, imports } = options;
    const components = componentsOf(envelope.page).map((name) => `c/${name}`);
    const roots = [...ownParts(envelope.page).map((name) => `org/${name}`), ...components].flatMap(
        (name) => imports[name] ?? []
    );
    const found = new Set(['/platform/start.ts', ...roots]);
    // What a set is given while it is walked, is walked too.
    for (const address of found) {
        for (const one of await importedBy(address, options)) found.add(one);
    }
    return [...found];
}

async function importedBy(address: string, { imports, modules, vendor }: PreloadOptions): Promise<readonly string[]> {
    const prefix = `/v/${vendor.key}/`;
    if (address.startsWith(prefix)) {
        return (vendor.imports[address.slice(prefix.length)] ?? []).map((file) => prefix + file);
    }
    const [file = '', query] = address.split('?');
    const code = (await modules.code(file, imports, query === 'scoped=true')) ?? '';
    return importsOf(code).flatMap((name) =>
        /^[./]/.test(name) ? path.posix.join(path.posix.dirname(file), name) : (imports[name] ?? [])
    );
}
