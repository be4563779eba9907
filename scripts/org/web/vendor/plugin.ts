import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Loader, OnLoadResult, Plugin } from 'esbuild';
import { transform } from '../compile/transform.ts';
import type { Mode } from '../compile/transform.ts';
import { isExternal, resolveVendorModule } from './modules.ts';
import type { VendorModules } from './modules.ts';
import { syntheticStyles } from './syntheticStyles.ts';

/** Names whose value the page sets at run time; the package's value is what is left if the page says nothing. */
const RUN_TIME_VALUE = /^@salesforce\/(i18n|client)\/(.+)$/;

/**
 * The esbuild plugin that makes Lightning web components out of the base components' sources. `external` are names that
 * stay imports beside those that the page always supplies.
 */
export function lwcPlugin(modules: VendorModules, mode: Mode, external: readonly string[] = []): Plugin {
    return {
        name: 'lwc',
        setup(build) {
            build.onResolve({ filter: /.*/ }, ({ path: name, importer, namespace, pluginData }) => {
                if (isExternal(name) || external.includes(name)) return { path: name, external: true };
                const runTime = namespace === 'run-time' ? undefined : RUN_TIME_VALUE.exec(name);
                if (runTime) return { path: name, namespace: 'run-time' };
                if (path.isAbsolute(name)) return { path: name };
                const file = resolveVendorModule(
                    modules,
                    pluginData === undefined ? name : String(pluginData),
                    importer
                );
                return file === undefined ? { path: name, namespace: 'empty' } : { path: file, suffix: queryOf(name) };
            });
            // The compiler imports a template and a style sheet for every component, also where there is none.
            build.onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'export default undefined;' }));
            build.onLoad({ filter: /.*/, namespace: 'run-time' }, ({ path: name }) => runTimeValue(modules, name));
            build.onLoad({ filter: /\.(js|html|css)$/ }, ({ path: file, suffix }) => load(modules, file, suffix, mode));
        }
    };
}

function queryOf(name: string): string {
    const query = name.indexOf('?');
    return query < 0 ? '' : name.slice(query);
}

function runTimeValue(modules: VendorModules, name: string): OnLoadResult {
    const file = modules.aliases.get(name);
    const [, kind = '', key = ''] = RUN_TIME_VALUE.exec(name) ?? [];
    const value = kind === 'client' ? 'globalThis.__sf?.formFactor' : `globalThis.__sf?.i18n?.[${JSON.stringify(key)}]`;
    if (file === undefined) return { contents: `export default ${value};` };
    return {
        contents: `import standard from ${JSON.stringify(file)};\nexport default ${value} ?? standard;`,
        resolveDir: path.dirname(file)
    };
}

function load(modules: VendorModules, file: string, suffix: string, mode: Mode): OnLoadResult {
    const text = readFileSync(file, 'utf8');
    const source = file.endsWith('.css') ? syntheticStyles(text) : text;
    const loader: Loader = 'js';
    if (isPlainScript(modules, file, source)) return { contents: source, loader };
    // Compiled, a sheet without rules is undefined, which the engine does not take from a sheet that imports it.
    if (file.endsWith('.css') && source.trim() === '') return { contents: 'export default [];', loader };
    const scopedStyles = suffix.includes('scoped=true');
    const name = componentOf(modules, file);
    return { contents: transform(source, { file, namespace: 'lightning', name, scopedStyles, mode }), loader };
}

function isPlainScript(modules: VendorModules, file: string, source: string): boolean {
    if (!file.endsWith('.js')) return false;
    if (!file.startsWith(path.join(modules.baseFolder, 'src'))) return true;
    return !/from\s*['"]lwc['"]/.test(source) && !/\bextends\b/.test(source);
}

function componentOf(modules: VendorModules, file: string): string {
    return path.relative(path.join(modules.baseFolder, 'src/lightning'), file).split(path.sep)[0] ?? '';
}
