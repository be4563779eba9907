import type { BundleModel } from '../../metadata/index.ts';
import type { CheckContext } from '../rule.ts';

/** A file of a component, with its text. */
export interface BundleFile {
    /** Below the project folder. */
    readonly path: string;
    /** Below the bundle's folder. */
    readonly name: string;
    readonly text: string;
}

/** The bundle's files with one of the endings, without its tests. */
export function bundleFiles(
    context: CheckContext,
    bundle: BundleModel,
    endings: readonly string[]
): readonly BundleFile[] {
    return context
        .list(bundle.folder)
        .filter((path) => !path.includes('/__tests__/') && endings.some((ending) => path.endsWith(ending)))
        .map((path) => ({ path, name: path.slice(bundle.folder.length + 1), text: context.read(path) ?? '' }));
}

/** The 1-based line of a place in a text. */
export function lineAt(text: string, index: number): number {
    return text.slice(0, index).split('\n').length;
}

/**
 * The text with its comments replaced by blanks, so that places stay where they are. Strings and templates are kept.
 * Regular expressions are not told from divisions: a quote inside one ends the search for comments on that line at worst.
 */
export function withoutComments(text: string): string {
    const token = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g;
    return text.replace(token, (part) => (part.startsWith('/') ? part.replace(/[^\n]/g, ' ') : part));
}

/** The modules that a text imports or exports from, with where their names stand. */
export function importsOf(text: string): readonly { readonly from: string; readonly index: number }[] {
    const clean = withoutComments(text);
    const found = clean.matchAll(
        /\b(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\s*['"]([^'"]+)['"]/g
    );
    return [...found].map((match) => ({ from: match[1] ?? match[2] ?? '', index: match.index + match[0].length - 1 }));
}
