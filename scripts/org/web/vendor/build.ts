import path from 'node:path';
import { build } from 'esbuild';
import type { Metafile } from 'esbuild';
import { buildConstants } from '../compile/transform.ts';
import type { Mode } from '../compile/transform.ts';
import { iconNamesBelow } from '../iconNames.ts';
import { vendorModules } from './modules.ts';
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

/**
 * Builds `lwc`, the synthetic shadow and every base component into a folder, one entry file for each name.
 * Throws with esbuild's messages.
 */
export async function buildVendor(root: string, folder: string, mode: Mode): Promise<VendorContent> {
    const modules = vendorModules(root);
    const { metafile } = await build({
        entryPoints: modules.entries.map((name) => ({ in: name, out: name })),
        outdir: folder,
        absWorkingDir: root,
        bundle: true,
        splitting: true,
        format: 'esm',
        target: 'es2022',
        keepNames: true,
        minify: mode === 'production',
        legalComments: 'none',
        chunkNames: 'chunk/[name]-[hash]',
        define: { ...buildConstants(mode) },
        plugins: [lwcPlugin(modules, mode)],
        metafile: true,
        logLevel: 'silent'
    });
    const icons = iconNamesBelow([path.join(modules.baseFolder, 'src/lightning')], /iconSvgTemplates/);
    return {
        entries: modules.entries,
        icons: [...icons].sort(),
        imports: importsOf(metafile, path.relative(root, folder))
    };
}

function importsOf(metafile: Metafile, folder: string): Readonly<Record<string, readonly string[]>> {
    const below = (file: string): string => path.relative(folder, file).split(path.sep).join('/');
    return Object.fromEntries(
        Object.entries(metafile.outputs).map(([file, { imports }]) => [
            below(file),
            imports.filter((one) => one.kind === 'import-statement' && !one.external).map((one) => below(one.path))
        ])
    );
}
