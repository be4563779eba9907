import { createRequire } from 'node:module';
import type * as Compiler from '@lwc/compiler';

let compiler: typeof Compiler | undefined;

/** Loaded at the first use: it takes longer than all else that starting the org loads. */
function lwcCompiler(): typeof Compiler {
    compiler ??= createRequire(import.meta.url)('@lwc/compiler') as typeof Compiler;
    return compiler;
}

/** `development` keeps the framework's warnings, `production` is what a person sees in an org. */
export type Mode = 'production' | 'development';

/** What has to be known to compile one file of a Lightning web component. */
export interface TransformOptions {
    /** Decides by its ending whether the source is script, template or style. */
    readonly file: string;
    readonly namespace: string;
    readonly name: string;
    /** From the bundle's js-meta.xml: `66.0`. */
    readonly apiVersion?: string | undefined;
    readonly scopedStyles?: boolean;
    readonly mode: Mode;
}

/** Constants that libraries expect a build to have filled in; a browser knows none of these names. */
export function buildConstants(mode: Mode): Readonly<Record<string, string>> {
    return {
        'process.env.NODE_ENV': JSON.stringify(mode),
        'process.env.SKIP_LWC_VERSION_MISMATCH_CHECK': 'false',
        'import.meta.env.SSR': 'false'
    };
}

/** Compiles plain JavaScript, HTML or CSS of one component. Throws with the compiler's message. */
export function transform(source: string, options: TransformOptions): string {
    const { code } = lwcCompiler().transformSync(source, options.file, {
        namespace: options.namespace,
        name: options.name,
        apiVersion: Number.parseInt(options.apiVersion ?? '', 10) || undefined,
        enableDynamicComponents: true,
        // Without it components that use attachInternals, such as lightning-combobox, refuse to run in synthetic shadow.
        enableSyntheticElementInternals: true,
        scopedStyles: options.scopedStyles ?? false
    });
    let result = code;
    for (const [name, value] of Object.entries(buildConstants(options.mode))) result = result.replaceAll(name, value);
    return result;
}
