import type { SourceModel } from '../metadata/index.ts';

interface Config {
    readonly compilerOptions?: { readonly paths?: Readonly<Record<string, unknown>> };
}

/**
 * The text of a tsconfig.json with one path for each component, so that TypeScript knows `c/name`; all else stays.
 * Undefined where the text is no JSON: the check tsconfig-paths tells that, and whether the paths are right.
 */
export function withPaths(text: string, model: SourceModel): string | undefined {
    const config = parsed(text);
    if (config === undefined) return undefined;
    const { paths = {}, ...options } = config.compilerOptions ?? {};
    const others = Object.entries(paths).filter(([name]) => !name.startsWith('c/'));
    const components = [...model.bundles.values()]
        .map(({ name, folder }) => [`c/${name}`, [`./${folder}/${name}.ts`]] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1));
    const compilerOptions = { ...options, paths: Object.fromEntries([...others, ...components]) };
    return JSON.stringify({ ...config, compilerOptions });
}

function parsed(text: string): Config | undefined {
    try {
        return JSON.parse(text) as Config;
    } catch {
        return undefined;
    }
}
