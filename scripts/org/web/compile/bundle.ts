import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { KeptFiles } from '../keptFiles.ts';
import { statsOf } from '../staticFiles.ts';
import { failingModule, messageOf } from './failure.ts';
import { bareImports, inlineConstants, withoutMissing } from './imports.ts';
import { keptLink } from './keptLink.ts';
import { stripTypes } from './strip.ts';
import type { Transform } from './kept.ts';
import type { Mode } from './transform.ts';

/** One folder with a Lightning web component, from force-app or the pages' own. */
export interface Bundle {
    readonly name: string;
    readonly namespace: string;
    /** Absolute. */
    readonly folder: string;
    /** How messages call the folder. */
    readonly shownAs: string;
    readonly apiVersion: string | undefined;
}

export interface CompileOptions {
    readonly mode: Mode;
    readonly transform: Transform;
    /** Where joined bundles are kept. */
    readonly kept: KeptFiles;
    /** The org's, which the code of a bundle carries in the names of custom objects and fields. */
    readonly orgNamespace: string;
    /** Whether the page can load a module of this name. */
    readonly provides: (name: string) => boolean;
    /** The code of `@salesforce/<name>`. */
    readonly salesforceModule: (name: string) => string;
}

/** What the browser gets for one file of a bundle; undefined code where the bundle has no such file. */
export type Compiled = string | undefined;

interface Cached {
    readonly stamp: string;
    readonly code: string;
}

interface Linked {
    readonly code: string;
    /** The files that it was made of, or that it lacked, with their stamps then. */
    readonly asked: ReadonlyMap<string, string | undefined>;
}

/** Compiles files of bundles on request and remembers them until they change on disk. */
export interface BundleCompiler {
    /** `file` is the path below the bundle as a browser asks for it: `card.js`, `card.html`, `./rules`, `card.scoped.css`. */
    readonly compile: (bundle: Bundle, file: string, scopedStyles: boolean) => Compiled;
    /** The component with all its files in one module; undefined where the bundle has no script of its name. */
    readonly link: (bundle: Bundle) => Promise<Compiled>;
}

/** Makes a compiler with its own cache. */
export function bundleCompiler(options: CompileOptions): BundleCompiler {
    const files = new Map<string, Cached>();
    const bundles = new Map<string, Promise<Linked>>();

    const compile = (bundle: Bundle, file: string, scopedStyles: boolean): Compiled => {
        const found = findSource(bundle, file);
        // The compiler imports a template and a style sheet for every component, also where there is none.
        if (found === undefined) return /\.(html|css)$/.test(file) ? 'export default undefined;' : undefined;
        const key = `${found.file}?${scopedStyles}`;
        const cached = files.get(key);
        if (cached?.stamp === found.stamp) return cached.code;
        const code = compileFile(bundle, found.file, scopedStyles, options);
        files.set(key, { stamp: found.stamp, code });
        return code;
    };

    const link = async (bundle: Bundle): Promise<Linked> => {
        const asked = new Map<string, string | undefined>();
        const codeOf = (file: string, scopedStyles: boolean): Compiled => {
            asked.set(file, findSource(bundle, file)?.stamp);
            return compile(bundle, file, scopedStyles);
        };
        const key = [bundle.folder, options.orgNamespace];
        const joined = keptLink(options.kept, key, `${bundle.name}.js`, codeOf);
        return { code: await joined.catch((error: unknown) => failingModule(messageOf(error))), asked };
    };

    const isFresh = (bundle: Bundle, { asked }: Linked): boolean =>
        [...asked].every(([file, stamp]) => findSource(bundle, file)?.stamp === stamp);

    return {
        compile,
        async link(bundle) {
            if (findSource(bundle, `${bundle.name}.js`) === undefined) return undefined;
            let linked = bundles.get(bundle.folder);
            if (linked === undefined || !isFresh(bundle, await linked)) {
                linked = link(bundle);
                bundles.set(bundle.folder, linked);
            }
            return (await linked).code;
        }
    };
}

function findSource(bundle: Bundle, file: string): { readonly file: string; readonly stamp: string } | undefined {
    const asked = path.resolve(bundle.folder, file);
    if (!asked.startsWith(bundle.folder + path.sep)) return undefined;
    for (const candidate of candidates(asked)) {
        const stat = statsOf(candidate);
        if (stat?.isFile()) return { file: candidate, stamp: `${stat.mtimeMs}:${stat.size}:${siblingsOf(candidate)}` };
    }
    return undefined;
}

/** Which of its possible companions a file has: one that comes or goes changes what is compiled. */
function siblingsOf(file: string): string {
    const stem = file.slice(0, -path.extname(file).length);
    return ['.html', '.css', '.scoped.css'].filter((ending) => existsSync(stem + ending)).join('');
}

/** TypeScript first: the JavaScript beside it is only what the last build made of it. A bundle may be a style sheet alone. */
function candidates(file: string): readonly string[] {
    if (/\.(html|css)$/.test(file)) return [file];
    const stem = file.replace(/\.(js|ts)$/, '');
    return [`${stem}.ts`, `${stem}.js`, `${stem}.css`];
}

function compileFile(bundle: Bundle, file: string, scopedStyles: boolean, options: CompileOptions): string {
    const source = readFileSync(file, 'utf8');
    const shown = `${bundle.shownAs}/${path.relative(bundle.folder, file)}`;
    try {
        const script = file.endsWith('.ts') ? stripTypes(source) : source;
        const compiled = options.transform(script, { ...bundle, file, scopedStyles, mode: options.mode });
        const exists = (sibling: string): boolean => existsSync(path.join(path.dirname(file), sibling));
        const code = withoutMissing(inlineConstants(compiled, options.salesforceModule), exists);
        const unknown = bareImports(code).filter((name) => !options.provides(name));
        if (unknown.length === 0) return code;
        return failingModule(`${shown} uses ${unknown.join(', ')}, which the local org does not provide.`, source);
    } catch (error) {
        return failingModule(`${shown}: ${messageOf(error)}`, source);
    }
}
