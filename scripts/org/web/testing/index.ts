import path from 'node:path';
import { build } from 'esbuild';

const COMPONENTS = path.join(import.meta.dirname, '../components');

/** What modules of the pages' components export (`reportTable/line`), as a browser would have them for a user of that locale. */
export async function loadModules(names: readonly string[], locale = 'en-US'): Promise<unknown> {
    const { outputFiles } = await build({
        stdin: {
            contents: names.map((one) => `export * from './${one}';`).join('\n'),
            resolveDir: COMPONENTS,
            loader: 'ts'
        },
        alias: {
            'org/reportAnswer': path.join(COMPONENTS, 'reportAnswer/reportAnswer.ts'),
            '@salesforce/i18n/locale': `data:text/javascript,export default ${JSON.stringify(locale)}`
        },
        bundle: true,
        format: 'esm',
        write: false
    });
    return import(`data:text/javascript,${encodeURIComponent(outputFiles[0]?.text ?? '')}`);
}
