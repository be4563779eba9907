import { FormulaError } from './formulaError.ts';
import { tokenize, type Token } from './tokens.ts';

/** A formula as a tree. Operators are calls of a function named like the sign (`!=` and `<>` both `<>`, `==` is `=`). */
export type FormulaNode =
    | { readonly kind: 'literal'; readonly value: string | number | boolean | null; readonly position: number }
    | { readonly kind: 'reference'; readonly path: string; readonly position: number }
    | {
          readonly kind: 'call';
          readonly name: string;
          readonly arguments: readonly FormulaNode[];
          readonly position: number;
          /** How many calls stand inside each other here, itself among them. */
          readonly height: number;
      };

/** Loosest first; all group to the left, as Salesforce's own grammar does. */
const LEVELS: readonly (readonly string[])[] = [
    ['||'],
    ['&&'],
    ['=', '==', '<>', '!='],
    ['<', '<=', '>', '>='],
    ['+', '-', '&'],
    ['*', '/'],
    ['^']
];
const SAME: Readonly<Record<string, string>> = { '==': '=', '!=': '<>', '&&': 'AND', '||': 'OR', '!': 'NOT' };
const LITERALS: Readonly<Record<string, boolean | null>> = { TRUE: true, FALSE: false, NULL: null };
/** Deeper than any formula of 3,900 characters that a person writes, and far from the end of the stack. */
const DEEPEST = 400;
/** A chain `a & b & …` is a tree as high as it is long; calculating it goes as deep. */
const HIGHEST = 1000;

interface Cursor {
    readonly tokens: readonly Token[];
    at: number;
    depth: number;
}

/**
 * Reads a formula into a tree in one pass, in time linear to its length. Throws FormulaError with the place of what does
 * not fit. Our own reader, because formulon's gives no places, takes twice as long for every nested IF, and does not know
 * comments, `-Field__c`, `.5` or the difference between `+` and `&`.
 */
export function parseFormula(formula: string): FormulaNode {
    const cursor: Cursor = { tokens: tokenize(formula), at: 0, depth: 0 };
    if (peek(cursor).kind === 'end') throw new FormulaError('The formula is empty.', { position: 1 });
    const node = parseLevel(cursor, 0);
    const rest = peek(cursor);
    if (rest.kind !== 'end') throw unexpected(rest, 'an operator or the end of the formula');
    return node;
}

function parseLevel(cursor: Cursor, level: number): FormulaNode {
    const signs = LEVELS[level];
    if (signs === undefined) return parseUnary(cursor);
    let left = parseLevel(cursor, level + 1);
    for (let sign = peek(cursor); isSign(sign, signs); sign = peek(cursor)) {
        cursor.at += 1;
        const right = parseLevel(cursor, level + 1);
        left = call(SAME[sign.value] ?? sign.value, [left, right], sign.position);
    }
    return left;
}

function parseUnary(cursor: Cursor): FormulaNode {
    const sign = peek(cursor);
    if (!isSign(sign, ['-', '+', '!'])) return parsePrimary(cursor);
    cursor.at += 1;
    const operand = deeper(cursor, sign, () => parseUnary(cursor));
    if (sign.value === '!') return call('NOT', [operand], sign.position);
    if (operand.kind === 'literal' && typeof operand.value === 'number') {
        return { ...operand, value: sign.value === '-' ? -operand.value : operand.value, position: sign.position };
    }
    return call(sign.value === '-' ? 'NEGATE' : 'POSITIVE', [operand], sign.position);
}

function parsePrimary(cursor: Cursor): FormulaNode {
    const token = peek(cursor);
    cursor.at += 1;
    const { position } = token;
    if (token.kind === 'number') return { kind: 'literal', value: Number(token.value), position };
    if (token.kind === 'text') return { kind: 'literal', value: token.value, position };
    if (isSign(token, ['('])) {
        const inner = deeper(cursor, token, () => parseLevel(cursor, 0));
        expect(cursor, ')');
        return inner;
    }
    if (token.kind !== 'name') throw unexpected(token, 'a value, a field or a function');
    if (isSign(peek(cursor), ['('])) return parseCall(cursor, token);
    const literal = LITERALS[token.value.toUpperCase()];
    if (literal !== undefined) return { kind: 'literal', value: literal, position };
    return { kind: 'reference', path: token.value, position };
}

function parseCall(cursor: Cursor, name: Token): FormulaNode {
    expect(cursor, '(');
    const values: FormulaNode[] = [];
    if (!isSign(peek(cursor), [')'])) {
        values.push(deeper(cursor, name, () => parseLevel(cursor, 0)));
        while (isSign(peek(cursor), [','])) {
            cursor.at += 1;
            values.push(deeper(cursor, name, () => parseLevel(cursor, 0)));
        }
    }
    expect(cursor, ')');
    return call(name.value.toUpperCase(), values, name.position);
}

function deeper(cursor: Cursor, token: Token, parse: () => FormulaNode): FormulaNode {
    cursor.depth += 1;
    if (cursor.depth > DEEPEST) {
        throw new FormulaError(`The formula is nested more than ${DEEPEST} levels deep.`, { position: token.position });
    }
    const node = parse();
    cursor.depth -= 1;
    return node;
}

function expect(cursor: Cursor, sign: string): void {
    const token = peek(cursor);
    if (!isSign(token, [sign])) throw unexpected(token, `"${sign}"`);
    cursor.at += 1;
}

function peek(cursor: Cursor): Token {
    return cursor.tokens[cursor.at] ?? { kind: 'end', value: '', position: 0 };
}

function isSign(token: Token, signs: readonly string[]): boolean {
    return token.kind === 'sign' && signs.includes(token.value);
}

function unexpected(token: Token, expected: string): FormulaError {
    const found = token.kind === 'end' ? 'The formula ends' : `"${token.value}" stands`;
    return new FormulaError(`${found} where ${expected} was expected.`, { position: token.position });
}

function call(name: string, values: readonly FormulaNode[], position: number): FormulaNode {
    const height =
        values.reduce((highest, value) => Math.max(highest, value.kind === 'call' ? value.height : 0), 0) + 1;
    if (height > HIGHEST) {
        throw new FormulaError(`The formula takes more than ${HIGHEST} steps one inside the other.`, { position });
    }
    return { kind: 'call', name, arguments: values, position, height };
}
