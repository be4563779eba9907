import type { CheckContext, Finding, Rule } from '../rule.ts';
import { lineAt } from './sources.ts';

const FILE = 'tsconfig.json';

/** tsconfig.json lists each component once, where it lies, so that `c/name` is known to TypeScript. */
export const tsconfigPaths: Rule = {
    name: 'tsconfig-paths',
    run: (context) => {
        const text = context.read(FILE);
        if (text === undefined) {
            return [{ file: FILE, message: 'The file is missing.', remedy: 'Add it, with a path for each component.' }];
        }
        const paths = readPaths(text);
        if (paths === undefined) {
            return [
                {
                    file: FILE,
                    message: 'The file is not JSON that can be read.',
                    remedy: 'Mend it; comments are not allowed.'
                }
            ];
        }
        return [...missing(context, paths, text), ...stale(context, paths, text)];
    }
};

function readPaths(text: string): ReadonlyMap<string, unknown> | undefined {
    try {
        const config = JSON.parse(text) as {
            readonly compilerOptions?: { readonly paths?: Readonly<Record<string, unknown>> };
        };
        return new Map(Object.entries(config.compilerOptions?.paths ?? {}));
    } catch {
        return undefined;
    }
}

function expected(context: CheckContext): ReadonlyMap<string, string> {
    const bundles = [...context.model.bundles.values()];
    return new Map(bundles.map(({ name, folder }) => [`c/${name}`, `./${folder}/${name}.ts`]));
}

function missing(context: CheckContext, paths: ReadonlyMap<string, unknown>, text: string): readonly Finding[] {
    return [...expected(context)]
        .filter(([name, file]) => JSON.stringify(paths.get(name)) !== JSON.stringify([file]))
        .map(([name, file]) => ({
            file: FILE,
            line: lineAt(text, Math.max(0, text.indexOf('"paths"'))),
            message: `paths does not lead from ${name} to the component.`,
            remedy: `Run npm run generate, or write "${name}": ["${file}"].`
        }));
}

function stale(context: CheckContext, paths: ReadonlyMap<string, unknown>, text: string): readonly Finding[] {
    const known = expected(context);
    return [...paths.keys()]
        .filter((name) => name.startsWith('c/') && !known.has(name))
        .map((name) => ({
            file: FILE,
            line: lineAt(text, text.indexOf(`"${name}"`)),
            message: `There is no component for ${name}.`,
            remedy: 'Run npm run generate, or take the entry out.'
        }));
}
