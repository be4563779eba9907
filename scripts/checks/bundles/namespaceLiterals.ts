import type { Finding, Rule } from '../rule.ts';
import { bundleFiles, lineAt, withoutComments } from './sources.ts';

/** Text that stays as it is when a package puts its namespace before custom names. */
const LITERAL = /\b\w*(?:__(?:c|r|mdt|e|b|x|chn)\b|ChangeEvent\b)/g;
const IMPORT = /\b(?:import|export)\b[^'"`;]*?\bfrom\s*['"][^'"]+['"]|\bimport\s*['"][^'"]+['"]|\bimport type\b[^;]*;/g;
const TYPE = /\bPicklistValues\[[^\]]*\]/g;
/** The one place that may put a namespace before a name by itself, marked so in its first comment. */
const MARK = '@derives-namespace';

/** No component writes a custom name where a namespace would not reach it: only imports carry them. */
export const namespaceLiterals: Rule = {
    name: 'namespace-literals',
    run: (context) => {
        const files = [...context.model.bundles.values()].flatMap((bundle) =>
            bundleFiles(context, bundle, ['.ts', '.html'])
        );
        const derivers = files.filter(derivesNamespace);
        const second = derivers.slice(1).map(({ path, text }): Finding => ({
            file: path,
            line: lineAt(text, text.indexOf(MARK)),
            message: `${derivers[0]?.path} derives the namespace already.`,
            remedy: 'Use what it exports.'
        }));
        return [
            ...second,
            ...files.filter((file) => !derivers.includes(file)).flatMap(({ path, text }) => literals(path, text))
        ];
    }
};

/** Whether a file is the one that puts the namespace before names by itself. */
export function derivesNamespace({ text }: { readonly text: string }): boolean {
    return text.includes(MARK);
}

function literals(path: string, text: string): readonly Finding[] {
    const blank = (part: string) => part.replace(/[^\n]/g, ' ');
    const clean = path.endsWith('.ts') ? withoutComments(text).replace(IMPORT, blank).replace(TYPE, blank) : text;
    return [...clean.matchAll(LITERAL)].map((match) => ({
        file: path,
        line: lineAt(text, match.index),
        message: `${match[0]} is written out, and a package's namespace does not reach it here.`,
        remedy: 'Take the name from an @salesforce/schema import, or derive the prefix where that is done already.'
    }));
}
