import type { Rule } from '../rule.ts';

/** Metadata lies in the folder of its area; `main/default` is where tools put new files that nobody has moved. */
export const folders: Rule = {
    name: 'folders',
    run: (context) =>
        context.model.packageDirectories
            .flatMap((folder) => context.list(folder))
            .filter((path) => /\/main\/default\//.test(path))
            .map((file) => ({
                file,
                message: 'It lies under main/default.',
                remedy: `Move it to ${file.replace(/\/main\/default\/.*/, '')}/<area>/${file.replace(/.*\/main\/default\//, '')}.`
            }))
};
