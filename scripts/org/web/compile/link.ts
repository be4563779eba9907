import path from 'node:path';
import type { Plugin } from 'esbuild';

/** The code of one file of a bundle, by the path below it as a module asks for it; undefined where there is none. */
export type FileCode = (file: string, scopedStyles: boolean) => string | undefined;

/**
 * Joins the files of a bundle to the one module that the platform, too, serves for a component: a page has hundreds of
 * files, and each would be a request. Bare names stay imports. Rejects with esbuild's messages.
 */
export async function linkBundle(entry: string, codeOf: FileCode): Promise<string> {
    // Loaded here because only what is not kept yet needs the bundler.
    const { build } = await import('esbuild');
    const { outputFiles } = await build({
        entryPoints: [entry],
        bundle: true,
        write: false,
        format: 'esm',
        target: 'es2022',
        legalComments: 'none',
        logLevel: 'silent',
        plugins: [filesOf(codeOf)]
    });
    return outputFiles.map(({ text }) => text).join('\n');
}

const NAMESPACE = 'bundle';

function filesOf(codeOf: FileCode): Plugin {
    return {
        name: 'bundle',
        setup(build) {
            build.onResolve({ filter: /.*/ }, ({ path: name, kind, importer }) => {
                if (kind === 'entry-point') return { path: name, namespace: NAMESPACE };
                if (!name.startsWith('.')) return { path: name, external: true };
                const [file = '', query] = path.posix.join(path.posix.dirname(importer), name).split('?');
                // A module of a neighbouring bundle stays an import: the browser finds it beside this one.
                if (file.startsWith('../')) return { path: file, external: true };
                return { path: file, namespace: NAMESPACE, suffix: query === undefined ? '' : `?${query}` };
            });
            build.onLoad({ filter: /.*/, namespace: NAMESPACE }, ({ path: file, suffix }) => {
                const contents = codeOf(file, suffix === '?scoped=true');
                return contents === undefined ? { errors: [{ text: `${file} is not there.` }] } : { contents };
            });
        }
    };
}
