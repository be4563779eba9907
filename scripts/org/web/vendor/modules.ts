import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const PackageFile = z.object({
    lwc: z.object({
        expose: z.array(z.string()),
        modules: z.array(z.union([z.object({ name: z.string(), path: z.string() }), z.object({ dir: z.string() })]))
    })
});

/** Exposed names that want modules which no npm package brings, so they cannot be built. */
const NOT_BUILDABLE: readonly string[] = ['lightning/primitiveFigure', 'lightning/barcodeScanner'];

/** Icons come as small tables made for the page, not as the library's 1,700 templates. */
const ICON_MODULE = /^lightning\/iconSvgTemplates/;

/** Where the libraries of the vendor bundle are, and which names they offer. */
export interface VendorModules {
    readonly nodeModules: string;
    readonly baseFolder: string;
    /** Bare names that pages may import: `lwc`, `lightning/card`. */
    readonly entries: readonly string[];
    /** The package's own table of names that are not files below src: `@salesforce/label/…`, `assert`. */
    readonly aliases: ReadonlyMap<string, string>;
}

/** Reads the base components' package file. Throws where it is missing or not of the known shape. */
export function vendorModules(root: string): VendorModules {
    const nodeModules = path.join(root, 'node_modules');
    const baseFolder = path.join(nodeModules, 'lightning-base-components');
    const file = path.join(baseFolder, 'package.json');
    if (!existsSync(file)) throw new Error(`${file} is missing: run npm ci.`);
    const { lwc } = PackageFile.parse(JSON.parse(readFileSync(file, 'utf8')));
    const aliases = new Map<string, string>();
    for (const module of lwc.modules) {
        if ('name' in module) aliases.set(module.name, path.join(baseFolder, module.path));
    }
    const exposed = lwc.expose.filter((name) => !ICON_MODULE.test(name) && !NOT_BUILDABLE.includes(name));
    return { nodeModules, baseFolder, entries: ['lwc', '@lwc/synthetic-shadow', ...exposed], aliases };
}

/** True for names that stay imports in the bundle because the page supplies them. */
export function isExternal(name: string): boolean {
    return name === 'force/navigation' || ICON_MODULE.test(name);
}

/** The file that a name means, undefined where there is none. `importer` is the absolute path of the importing file. */
export function resolveVendorModule(modules: VendorModules, name: string, importer: string): string | undefined {
    if (name.startsWith('.')) return firstFile(path.resolve(path.dirname(importer), withoutQuery(name)));
    const alias = modules.aliases.get(name);
    if (alias !== undefined) return alias;
    if (name === 'lwc') return path.join(modules.nodeModules, '@lwc/engine-dom/dist/index.js');
    if (name.startsWith('@lwc/')) return path.join(modules.nodeModules, name, 'dist/index.js');
    const component = /^lightning\/(\w+)$/.exec(name)?.[1];
    if (component === undefined) return undefined;
    return firstFile(path.join(modules.baseFolder, 'src/lightning', component, component));
}

function firstFile(stem: string): string | undefined {
    return [stem, `${stem}.js`, path.join(stem, 'index.js'), `${stem}.html`, `${stem}.css`].find(
        (file) => path.extname(file) !== '' && existsSync(file)
    );
}

function withoutQuery(name: string): string {
    return name.split('?')[0] ?? name;
}
