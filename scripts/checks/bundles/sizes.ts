import type { Rule } from '../rule.ts';
import { bundleFiles } from './sources.ts';

/** The lines a file of a component may have, so that one thing stays one thing: code, markup, style. */
const BUDGETS = { component: 100, module: 150, '.html': 80, '.css': 150 } as const;
/** How far over its budget a file may be before it is refused; up to there it is a warning. */
const TOLERANCE = 1.5;

/** Components stay small: about 100 lines of code, modules 150, markup 80, style 150. */
export const sizes: Rule = {
    name: 'sizes',
    run: (context) =>
        [...context.model.bundles.values()].flatMap((bundle) =>
            bundleFiles(context, bundle, ['.ts', '.html', '.css']).flatMap(({ path, name, text }) => {
                const budget = budgetOf(name, text);
                const lines = text.trimEnd().split('\n').length;
                if (lines <= budget) return [];
                const message = `The file has ${lines} lines; about ${budget} are meant to be enough.`;
                const finding = {
                    file: path,
                    line: budget + 1,
                    message,
                    remedy: 'Move a part of it to a file or component of its own.'
                };
                return lines <= budget * TOLERANCE ? [{ ...finding, warning: true as const }] : [finding];
            })
        )
};

function budgetOf(name: string, text: string): number {
    if (name.endsWith('.html')) return BUDGETS['.html'];
    if (name.endsWith('.css')) return BUDGETS['.css'];
    return /\bextends\s+[\w(]*LightningElement\b/.test(text) ? BUDGETS.component : BUDGETS.module;
}
