import { createRequire } from 'node:module';

// The package has no types of its own.
const formulon = createRequire(import.meta.url)('formulon') as { readonly ast: (text: string) => unknown };

/** A part of a formula as the parser gives it. */
export type FormulaNode =
    | { readonly type: 'callExpression'; readonly id: string; readonly arguments: readonly FormulaNode[] }
    | { readonly type: 'identifier'; readonly name: string }
    | { readonly type: 'literal'; readonly value: unknown; readonly dataType: string };

type Parsed = FormulaNode | { readonly type: 'error'; readonly errorType: string; readonly message: string };

/** The tree of a formula, or what keeps it from being read. */
export function readFormula(text: string): FormulaNode | string {
    try {
        const tree = formulon.ast(text.trim()) as Parsed;
        return tree.type === 'error' ? tree.message.replace(/\.$/, '').toLowerCase() : tree;
    } catch (error) {
        return error instanceof Error ? error.message : String(error);
    }
}

/** The names of fields and globals in a formula, in order, with repeats. */
export function namesIn(node: FormulaNode): readonly string[] {
    if (node.type === 'identifier') return [node.name];
    return node.type === 'callExpression' ? node.arguments.flatMap(namesIn) : [];
}

/** How many IFs lie inside each other at most. */
export function nestedIfs(node: FormulaNode): number {
    if (node.type !== 'callExpression') return 0;
    return Math.max(0, ...node.arguments.map(nestedIfs)) + (node.id === 'if' ? 1 : 0);
}

/** A comparison of a field with a value, written as a picklist's or a text's. */
export interface ValueTest {
    readonly path: string;
    readonly value: string;
    /** ISPICKVAL takes picklists only. */
    readonly onlyPicklists: boolean;
}

/** The values that a formula compares fields with: by ISPICKVAL, by CASE, or by TEXT(field) = "value". */
export function valueTests(node: FormulaNode): readonly ValueTest[] {
    if (node.type !== 'callExpression') return [];
    const inside = node.arguments.flatMap(valueTests);
    const [subject, ...rest] = node.arguments;
    const path = subject === undefined ? undefined : testedField(node.id, subject);
    if (path === undefined) return inside;
    const compared = node.id === 'case' ? rest.slice(0, -1).filter((_, index) => index % 2 === 0) : rest;
    const values = compared.flatMap((one) =>
        one.type === 'literal' && typeof one.value === 'string' ? [one.value] : []
    );
    return [...inside, ...values.map((value) => ({ path, value, onlyPicklists: node.id === 'ispickval' }))];
}

function testedField(call: string, subject: FormulaNode): string | undefined {
    if (subject.type === 'identifier' && (call === 'ispickval' || call === 'case')) return subject.name;
    if (subject.type !== 'callExpression' || subject.id !== 'text') return undefined;
    const [inner] = subject.arguments;
    return inner?.type === 'identifier' && ['case', 'equal', 'unequal'].includes(call) ? inner.name : undefined;
}
