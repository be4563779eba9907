import type { Condition } from '../types.ts';
import type { Filter } from './nodes.ts';

type Parsed<F> = { readonly condition: F } | { readonly problem: string };

/** Levels of parentheses and NOTs; nobody writes so many, and endless ones would fill the stack. */
const DEEPEST = 50;
/** Characters of the logic that a message repeats. */
const LONGEST = 200;

/**
 * `1 AND (2 OR NOT 3)` over numbered criteria; as in list views and reports, AND binds tighter than OR.
 * Gives a problem, in words, where it cannot be read or names a criterion that is not there.
 */
export function parseBooleanFilter(text: string, criteria: readonly Condition[]): Parsed<Condition>;
export function parseBooleanFilter(text: string, criteria: readonly Filter[]): Parsed<Filter>;
export function parseBooleanFilter(text: string, criteria: readonly Filter[]): Parsed<Filter> {
    const tokens = text.toUpperCase().match(/\d+|AND|OR|NOT|\(|\)|\S+/g) ?? [];
    const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
    let at = 0;
    const problem = (what: string): never => {
        throw new SyntaxError(`The filter logic '${shown}' ${what}.`);
    };
    const list = (word: 'AND' | 'OR', next: () => Filter): Filter => {
        const [first, ...others] = [next()];
        const rest: Filter[] = others;
        while (tokens[at] === word) {
            at += 1;
            rest.push(next());
        }
        if (!first || rest.length === 0) return first ?? { and: [] };
        return word === 'AND' ? { and: [first, ...rest] } : { or: [first, ...rest] };
    };
    const either = (): Filter => list('OR', both);
    const both = (): Filter => list('AND', one);
    let depth = 0;
    const one = (): Filter => {
        if ((depth += 1) > DEEPEST) problem(`is nested deeper than ${DEEPEST} levels`);
        const found = part();
        depth -= 1;
        return found;
    };
    const part = (): Filter => {
        const token = tokens[at] ?? problem('ends too early');
        at += 1;
        if (token === 'NOT') return { not: one() };
        if (token === '(') {
            const inner = either();
            if (tokens[at] !== ')') problem('lacks a closing parenthesis');
            at += 1;
            return inner;
        }
        if (!/^\d+$/.test(token)) problem(`cannot be read at '${token}'`);
        return criteria[Number(token) - 1] ?? problem(`names criterion ${token}, but there are ${criteria.length}`);
    };
    try {
        const condition = either();
        if (at < tokens.length) problem(`cannot be read at '${tokens[at]}'`);
        return { condition };
    } catch (error) {
        if (error instanceof SyntaxError) return { problem: error.message };
        throw error;
    }
}
