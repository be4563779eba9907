import type { BundleModel } from '../../metadata/index.ts';
import type { CheckContext, Finding, Rule } from '../rule.ts';
import { compileOnce, type Compiled, type Diagnostic } from './compiler.ts';
import { derivesNamespace } from './namespaceLiterals.ts';
import { bundleFiles, withoutComments } from './sources.ts';

/** An example of a package's namespace: any other name would do. */
const NAMESPACE = 'nbx';
const BARE_NAME = /\b(?!nbx__)[A-Za-z]\w*__(?:c|r|mdt|e|b|x|chn|ChangeEvent)\b/g;
const ERROR = 1;

/** Every component compiles under the platform's own compiler, as it is and as part of a package with a namespace. */
export const compilation: Rule = {
    name: 'compile',
    run: async (context) => {
        const findings: Finding[] = [];
        for (const bundle of context.model.bundles.values()) {
            findings.push(...(await compileBundle(context, bundle, {})));
            findings.push(...(await compileBundle(context, bundle, { c: NAMESPACE })));
        }
        return unique(findings);
    }
};

async function compileBundle(
    context: CheckContext,
    bundle: BundleModel,
    namespaceMapping: Readonly<Record<string, string>>
): Promise<readonly Finding[]> {
    const files = bundleFiles(context, bundle, ['.js', '.html', '.css']);
    if (files.length === 0) {
        const message = 'The component has nothing to compile.';
        return [{ file: bundle.folder, message, remedy: 'Add its files and run npm run build.' }];
    }
    const result = await compileOnce({
        type: 'platform',
        namespace: 'c',
        name: bundle.name,
        files: Object.fromEntries(files.map(({ name, text }) => [name, text])),
        namespaceMapping,
        apiVersion: Number.parseInt(context.model.apiVersion, 10)
    });
    if (result.success) return namespaceMapping['c'] === undefined ? [] : unmapped(context, bundle, result);
    return result.diagnostics.filter(({ level }) => level <= ERROR).map((diagnostic) => place(bundle, diagnostic));
}

/** Custom names that the compiled component still has without the namespace: at run time they would mean nothing. */
function unmapped(context: CheckContext, bundle: BundleModel, { results = [] }: Compiled): readonly Finding[] {
    if (bundleFiles(context, bundle, ['.ts']).some(derivesNamespace)) return [];
    const bare = results.flatMap(({ code = '' }) => withoutComments(code).match(BARE_NAME) ?? []);
    return bare.map((name) => ({
        file: `${bundle.folder}/${bundle.name}.ts`,
        line: 1,
        message: `${name} is left without a namespace when the component is compiled for a package.`,
        remedy: 'Take the name from an @salesforce/schema import.'
    }));
}

function place(bundle: BundleModel, { filename, location, message }: Diagnostic): Finding {
    const name = filename?.split('/').at(-1) ?? `${bundle.name}.js`;
    const source = name.replace(/\.js$/, '.ts');
    return {
        file: `${bundle.folder}/${source}`,
        ...(location?.line === undefined ? {} : { line: location.line }),
        message: `The platform's compiler refuses the component: ${message.replace(/\.?$/, '.')}`,
        remedy: 'Correct the source and run npm run build.'
    };
}

function unique(findings: readonly Finding[]): readonly Finding[] {
    return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}
