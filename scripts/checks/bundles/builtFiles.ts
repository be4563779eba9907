import type { Finding, Rule } from '../rule.ts';
import { bundleFiles } from './sources.ts';

/** Each `.ts` of a component has the `.js` that deploys, and no `.js` lies about without its `.ts`. */
export const builtFiles: Rule = {
    name: 'built-files',
    run: (context) =>
        [...context.model.bundles.values()].flatMap((bundle): readonly Finding[] => {
            const paths = bundleFiles(context, bundle, ['.ts', '.js', '.html', '.css']).map(({ path }) => path);
            const present = new Set(paths);
            const unbuilt = paths.filter((path) => path.endsWith('.ts') && !present.has(path.replace(/\.ts$/, '.js')));
            const stale = paths.filter((path) => path.endsWith('.js') && !present.has(path.replace(/\.js$/, '.ts')));
            const entry = `${bundle.folder}/${bundle.name}`;
            // A bundle may be a style sheet for others and nothing else.
            const isStyle = paths.length > 0 && paths.every((path) => path.endsWith('.css'));
            const entries = isStyle ? ['.css'] : ['.ts', '.html'];
            return [
                ...unbuilt.map((file) => ({
                    file,
                    message: 'It has no .js beside it, and only the .js deploys.',
                    remedy: 'Run npm run build.'
                })),
                ...stale.map((file) => ({
                    file,
                    message: 'It has no .ts beside it.',
                    remedy: 'Delete it, or run npm run build.'
                })),
                ...(entries.some((ending) => present.has(`${entry}${ending}`))
                    ? []
                    : [
                          {
                              file: bundle.folder,
                              message: `The component has no ${bundle.name}.ts.`,
                              remedy: 'Name its file as its folder.'
                          }
                      ])
            ];
        })
};
