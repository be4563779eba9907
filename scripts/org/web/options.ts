import path from 'node:path';
import type { Org } from '../types.ts';
import { ownComponents, platformFiles } from './bundles.ts';
import type { Mode } from './compile/index.ts';
import { importMap } from './importMap.ts';
import { keptFiles, type KeptFiles } from './keptFiles.ts';
import { moduleSource } from './modules.ts';
import type { ModuleSource } from './modules.ts';
import { ensureVendor as ensureIn, madeKey, vendorModules } from './vendor/index.ts';
import type { Vendor } from './vendor/index.ts';

/** The folder whose node_modules hold the libraries: this project's, also when the org draws another source. */
const TOOL_ROOT = path.resolve(import.meta.dirname, '../../..');

/** How the pages are served; everything has a standard. */
export interface WebOptions {
    /** The folder that holds node_modules and package-lock.json. */
    readonly root?: string | undefined;
    /** Where the vendor bundle, compiled components and tables of icons are kept. */
    readonly cacheFolder?: string | undefined;
    readonly mode?: Mode | undefined;
    /** What the front page leads to: `data/home.json`. */
    readonly homeFile?: string | undefined;
    /** Told a line before something slow. */
    readonly progress?: ((line: string) => void) | undefined;
}

type Imports = Readonly<Record<string, string>>;

/** What every group of routes needs. */
export interface WebContext {
    readonly org: Org;
    readonly root: string;
    readonly mode: Mode;
    readonly homeFile: string;
    readonly vendor: () => Promise<Vendor>;
    readonly modules: ModuleSource;
    /** What is made on request and outlives a start. */
    readonly kept: KeptFiles;
    readonly imports: () => Promise<Imports>;
}

/**
 * Gives the library bundle for these options, building it on the first start after an install, which takes some seconds:
 * a start calls it before it listens, so that no page has to wait for it.
 */
export function ensureVendor(options: WebOptions = {}): Promise<Vendor> {
    const root = options.root ?? TOOL_ROOT;
    return ensureIn({
        root,
        cacheFolder: cacheFolderOf(options, root),
        mode: options.mode ?? 'production',
        progress: options.progress
    });
}

function cacheFolderOf({ cacheFolder }: WebOptions, root: string): string {
    return cacheFolder ?? path.join(root, 'node_modules/.cache/local-org-vendor');
}

/** The options with their standards, and what follows from them. */
export function webContext(org: Org, options: WebOptions): WebContext {
    let vendor: Promise<Vendor> | undefined;
    let imports: Promise<Imports> | undefined;
    const ensured = (): Promise<Vendor> => (vendor ??= ensureVendor(options));
    const root = options.root ?? TOOL_ROOT;
    const mode = options.mode ?? 'production';
    const kept = keptFiles(path.join(cacheFolderOf(options, root), `made-${madeKey(root, mode)}`));
    return {
        org,
        root,
        mode,
        modules: moduleSource(org, mode, vendorModules(root).aliases, kept),
        kept,
        homeFile: options.homeFile ?? path.join(org.model.root, 'data/home.json'),
        vendor: ensured,
        imports: () => (imports ??= ensured().then((built) => importsOf(org, built)))
    };
}

function importsOf(org: Org, { key, entries }: Vendor): Imports {
    return importMap({
        vendorKey: key,
        vendorEntries: entries,
        components: [...org.model.bundles.keys()],
        ownComponents: ownComponents(),
        platformFiles: platformFiles()
    });
}
