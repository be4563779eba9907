import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Mode } from './compile/index.ts';
import type { KeptFiles } from './keptFiles.ts';

/** The families of icons that lightning-icon knows, by the part before the colon. */
export const ICON_CATEGORIES = ['utility', 'standard', 'action', 'custom', 'doctype'] as const;
export type IconCategory = (typeof ICON_CATEGORIES)[number];

/** Address of an icon module: `utility`, or `utilityRtl` for right-to-left. */
export function iconModuleNames(): readonly {
    readonly module: string;
    readonly category: IconCategory;
    readonly rtl: boolean;
}[] {
    return ICON_CATEGORIES.flatMap((category) =>
        [false, true].map((rtl) => {
            const capital = category.charAt(0).toUpperCase() + category.slice(1);
            return { module: `lightning/iconSvgTemplates${capital}${rtl ? 'Rtl' : ''}`, category, rtl };
        })
    );
}

export interface IconTableOptions {
    readonly root: string;
    readonly category: IconCategory;
    readonly rtl: boolean;
    /** In the form `utility:check`. */
    readonly names: ReadonlySet<string>;
    readonly mode: Mode;
    readonly kept: KeptFiles;
}

type IconFiles = readonly { readonly name: string; readonly file: string }[];

/** One module with the templates of the named icons: `{ utility_check: template }`. Unknown names are left out. */
export async function iconTable(options: IconTableOptions): Promise<string> {
    const found = iconFiles(options);
    const key = found.map(({ file }) => path.relative(options.root, file));
    const known = options.kept.read(key);
    if (known !== undefined) return known;
    const table = await buildTable(found, options);
    options.kept.write(key, table);
    return table;
}

async function buildTable(found: IconFiles, { root, mode }: IconTableOptions): Promise<string> {
    const imports = found.map(({ file }, index) => `import i${index} from ${JSON.stringify(file)};`);
    const entries = found.map(({ name }, index) => `${JSON.stringify(name)}: i${index}`);
    // Loaded here so that a start with everything in the cache does not load the bundler.
    const [{ build }, { lwcPlugin, vendorModules }] = await Promise.all([
        import('esbuild'),
        import('./vendor/index.ts')
    ]);
    const result = await build({
        stdin: { contents: `${imports.join('\n')}\nexport default { ${entries.join(', ')} };`, resolveDir: root },
        bundle: true,
        format: 'esm',
        target: 'es2022',
        write: false,
        plugins: [lwcPlugin(vendorModules(root), mode, ['lwc'])],
        logLevel: 'silent'
    });
    return result.outputFiles[0]?.text ?? '';
}

function iconFiles(options: IconTableOptions): IconFiles {
    const { category, rtl } = options;
    const capital = category.charAt(0).toUpperCase() + category.slice(1);
    const folder = path.join(
        options.root,
        'node_modules/lightning-base-components/src/lightning',
        `iconSvgTemplates${capital}${rtl ? 'Rtl' : ''}/buildTemplates/${category}`
    );
    return [...options.names]
        .filter((name) => name.startsWith(`${category}:`))
        .map((name) => name.slice(category.length + 1))
        .sort()
        .map((name) => ({ name: `${category}_${name}`, file: path.join(folder, `${name}.html`) }))
        .filter(({ file }) => existsSync(file));
}
