import { FormulaError } from './formulaError.ts';

/** One word, number, text or sign of a formula. */
export interface Token {
    readonly kind: 'number' | 'text' | 'name' | 'sign' | 'end';
    /** Signs and names as written; texts without quotes and escapes. */
    readonly value: string;
    /** 1-based. */
    readonly position: number;
}

const SIGNS = [
    '&&',
    '||',
    '==',
    '!=',
    '<>',
    '<=',
    '>=',
    '=',
    '<',
    '>',
    '+',
    '-',
    '*',
    '/',
    '^',
    '&',
    '!',
    '(',
    ')',
    ','
];
const SPACE_OR_COMMENT = /(?:\s+|\/\*[\s\S]*?\*\/)+/y;
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)/y;
// A colon appears in polymorphic paths only: Owner:User.Name
const NAME = /\$?[A-Za-z_][\w]*(?:[.:]\$?[A-Za-z_]\w*)*/y;
const TEXT = /"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'/y;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', "'": "'", '\\': '\\' };

/** Splits a formula into tokens; the last one is `end`. Throws FormulaError at what is no part of the language. */
export function tokenize(formula: string): Token[] {
    const tokens: Token[] = [];
    let at = skip(formula, 0);
    while (at < formula.length) {
        const token = readToken(formula, at);
        tokens.push(token.token);
        at = skip(formula, token.next);
    }
    tokens.push({ kind: 'end', value: '', position: formula.length + 1 });
    return tokens;
}

function skip(formula: string, at: number): number {
    return at + (match(SPACE_OR_COMMENT, formula, at)?.length ?? 0);
}

function readToken(formula: string, at: number): { token: Token; next: number } {
    const position = at + 1;
    const text = match(TEXT, formula, at);
    if (text !== undefined) {
        return { token: { kind: 'text', value: unescape(text, position), position }, next: at + text.length };
    }
    const number = match(NUMBER, formula, at);
    if (number !== undefined) return { token: { kind: 'number', value: number, position }, next: at + number.length };
    const name = match(NAME, formula, at);
    if (name !== undefined) return { token: { kind: 'name', value: name, position }, next: at + name.length };
    const sign = SIGNS.find((candidate) => formula.startsWith(candidate, at));
    if (sign !== undefined) return { token: { kind: 'sign', value: sign, position }, next: at + sign.length };
    const found = formula.charAt(at);
    const what =
        found === '"' || found === "'" ? 'A text starts here that does not end' : `"${found}" has no meaning here`;
    throw new FormulaError(`${what}.`, { position });
}

function unescape(quoted: string, position: number): string {
    return quoted.slice(1, -1).replace(/\\([\s\S])/g, (_, escaped: string) => {
        const replacement = ESCAPES[escaped];
        if (replacement === undefined) {
            throw new FormulaError(`The text holds \\${escaped}. Write \\\\ for a backslash.`, { position });
        }
        return replacement;
    });
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
}
