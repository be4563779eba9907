import type { Finding, Rule } from '../rule.ts';
import { bundleFiles, lineAt } from './sources.ts';

const NAMED =
    'aqua|beige|black|blue|brown|coral|crimson|cyan|fuchsia|gold|gray|green|grey|indigo|ivory|khaki|lavender|lime|magenta|maroon|navy|olive|orange|orchid|pink|plum|purple|red|salmon|sienna|silver|tan|teal|tomato|turquoise|violet|wheat|white|yellow';
const COLOUR = new RegExp(
    `#[0-9a-f]{3,8}\\b|\\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\\(|(?<![-\\w.])(?:${NAMED})(?![-\\w(])`,
    'gi'
);
const COMMENT = /\/\*[\s\S]*?\*\//g;

/** Components take their colours from styling hooks, so that dark and branded themes reach them; a hook's fallback may be a colour. */
export const colours: Rule = {
    name: 'colours',
    run: (context) =>
        [...context.model.bundles.values()].flatMap((bundle) =>
            bundleFiles(context, bundle, ['.css']).flatMap(({ path, text }) => literals(path, text))
        )
};

function literals(path: string, text: string): readonly Finding[] {
    const declarations = [...blankHooks(text.replace(COMMENT, blank)).matchAll(/:([^:;{}]+)(?=[;}])/g)];
    return declarations.flatMap((declaration) =>
        [...(declaration[1] ?? '').matchAll(COLOUR)].map((match) => ({
            file: path,
            line: lineAt(text, declaration.index + 1 + match.index),
            message: `The colour ${match[0]} is written out, so no theme can change it.`,
            remedy: 'Use a hook, for example var(--slds-g-color-on-surface-1, …).'
        }))
    );
}

/** Blanks `var(--slds-…, fallback)`, with other functions inside the fallback. */
function blankHooks(text: string): string {
    let result = text;
    for (const match of text.matchAll(/var\(\s*--slds-/g)) {
        let depth = 0;
        let end = match.index + 3;
        do {
            if (text[end] === '(') depth++;
            if (text[end] === ')') depth--;
            end++;
        } while (depth > 0 && end < text.length);
        result = result.slice(0, match.index) + blank(text.slice(match.index, end)) + result.slice(end);
    }
    return result;
}

function blank(part: string): string {
    return part.replace(/[^\n]/g, ' ');
}
