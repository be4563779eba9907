import { build } from 'esbuild';
import { buildConstants } from '../compile/transform.ts';
import type { Mode } from '../compile/transform.ts';
import { vendorModules } from './modules.ts';
import { lwcPlugin } from './plugin.ts';

/**
 * Builds `lwc`, the synthetic shadow and every base component into a folder, one entry file for each name.
 * Gives the names. Throws with esbuild's messages.
 */
export async function buildVendor(root: string, folder: string, mode: Mode): Promise<readonly string[]> {
    const modules = vendorModules(root);
    await build({
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
        logLevel: 'silent'
    });
    return modules.entries;
}
