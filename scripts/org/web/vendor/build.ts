import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { buildConstants } from '../compile/transform.ts';
import type { Mode } from '../compile/transform.ts';
import { iconNamesBelow } from '../iconNames.ts';
import { vendorModules } from './modules.ts';
import type { VendorModules } from './modules.ts';
import { lwcPlugin } from './plugin.ts';

/** What a vendor bundle answers. */
export interface VendorContent {
    /** Bare names: `lwc`, `lightning/card`. */
    readonly entries: readonly string[];
    /** Icons that the base components themselves use: `utility:close`. */
    readonly icons: readonly string[];
    /** File below the folder to the files that it imports. */
    readonly imports: Readonly<Record<string, readonly string[]>>;
}

/** Needed before the engine is, so it can't be part of the same file. */
const SHADOW = '@lwc/synthetic-shadow';

/** The one file that holds the engine and every base component. */
const LIBRARY = 'library';

/**
 * Builds `lwc`, the synthetic shadow and every base component into a folder: one library, and for each name a file of a
 * line that takes from it what the name exports. A file for each module would be a hundred requests a page.
 * Throws with esbuild's messages.
 */
export async function buildVendor(root: string, folder: string, mode: Mode): Promise<VendorContent> {
    const modules = vendorModules(root);
    const parts = path.join(folder, 'parts');
    const exported = await buildParts(root, parts, modules, mode);
    await joinParts(folder, parts, exported, mode);
    rmSync(parts, { recursive: true });
    const stubs = [...exported].filter(([name]) => name !== SHADOW);
    for (const [name, names] of stubs) writeStub(folder, name, names);
    const icons = iconNamesBelow([path.join(modules.baseFolder, 'src/lightning')], /iconSvgTemplates/);
    return {
        entries: modules.entries,
        icons: [...icons].sort(),
        imports: Object.fromEntries(stubs.map(([name]) => [`${name}.js`, [`${LIBRARY}.js`]]))
    };
}

type Exported = ReadonlyMap<string, readonly string[]>;

/** Builds a file for each name, with what they share in files of their own; gives what each name exports. */
async function buildParts(root: string, folder: string, modules: VendorModules, mode: Mode): Promise<Exported> {
    const { metafile } = await build({
        entryPoints: modules.entries.map((name) => ({ in: name, out: name })),
        outdir: folder,
        absWorkingDir: root,
        bundle: true,
        splitting: true,
        format: 'esm',
        target: 'es2022',
        keepNames: true,
        legalComments: 'none',
        define: { ...buildConstants(mode) },
        plugins: [lwcPlugin(modules, mode)],
        metafile: true,
        logLevel: 'silent'
    });
    const outputs = new Map(Object.entries(metafile.outputs).map(([file, one]) => [path.resolve(root, file), one]));
    return new Map(
        modules.entries.map((name) => [name, outputs.get(path.resolve(folder, `${name}.js`))?.exports ?? []])
    );
}

async function joinParts(folder: string, parts: string, exported: Exported, mode: Mode): Promise<void> {
    const lines = [...exported]
        .filter(([name, names]) => name !== SHADOW && names.length > 0)
        .map(([name, names]) => {
            const list = names.map((one) => `${one} as ${inLibrary(name, one)}`);
            return `export { ${list.join(', ')} } from './${name}.js';`;
        });
    writeFileSync(path.join(parts, `${LIBRARY}.js`), lines.join('\n'));
    await build({
        entryPoints: [LIBRARY, SHADOW].map((name) => ({ in: path.join(parts, `${name}.js`), out: name })),
        outdir: folder,
        bundle: true,
        splitting: true,
        format: 'esm',
        target: 'es2022',
        keepNames: true,
        minify: mode === 'production',
        legalComments: 'none',
        chunkNames: '[name]-[hash]',
        external: ['force/*', 'lightning/*'],
        logLevel: 'silent'
    });
}

/** How the library calls what a name exports. */
function inLibrary(name: string, exported: string): string {
    return `${name.replaceAll(/\W/g, '_')}$${exported}`;
}

function writeStub(folder: string, name: string, names: readonly string[]): void {
    const file = path.join(folder, `${name}.js`);
    const library = `${'../'.repeat(name.split('/').length - 1) || './'}${LIBRARY}.js`;
    const list = names.map((one) => `${inLibrary(name, one)} as ${one}`);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `export { ${list.join(', ')} } from '${library}';\n`);
}
