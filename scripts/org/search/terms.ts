import { SearchError } from './errors.ts';

/** What a search text asks for. `pattern` is one for LIKE, escaped by `\`, of words with one space between them. */
export type Terms =
    | { readonly and: readonly Terms[] }
    | { readonly or: readonly Terms[] }
    | { readonly not: Terms }
    | { readonly pattern: string };

/** Signs between words, in records and in searches; `*` and `?` of a search are wildcards. */
export const PUNCTUATION = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';

/** "SOSL Syntax": a longer text loses its operators, and any of its words is enough. */
const LONGEST_WITH_OPERATORS = 4000;
const MOST_WORDS = 100;
const DEEPEST = 50;

interface Token {
    readonly kind: 'word' | 'phrase' | 'and' | 'or' | 'andNot' | '(' | ')';
    readonly text: string;
}

const TOKEN = /"((?:\\[\s\S]|[^"\\])*)("?)|([()])|(AND\s+NOT|AND|OR)(?=[\s()"]|$)|((?:\\[\s\S]|[^\s()"\\])+)|\\/gi;
const OPERATORS = { and: 'and', or: 'or' } as const;

function tokenOf([all, phrase, quote, sign, operator]: RegExpMatchArray): Token {
    if (phrase !== undefined) {
        if (quote === '') throw malformed('A phrase has no closing quotation mark.');
        return { kind: 'phrase', text: phrase };
    }
    if (sign === '(' || sign === ')') return { kind: sign, text: sign };
    if (operator === undefined) return { kind: 'word', text: all };
    const name = operator.toLowerCase();
    return { kind: name === 'and' || name === 'or' ? OPERATORS[name] : 'andNot', text: operator };
}

function malformed(message: string): SearchError {
    return new SearchError('MALFORMED_SEARCH', message);
}

/** Words of a record or a search are what stands between spaces and punctuation; wildcards belong to the word. */
function patternOf(text: string): string {
    const pieces = text.match(/\\[\s\S]|[\s\S]/g) ?? [];
    const pattern = pieces.map((piece) => {
        if (piece === '*') return '%';
        if (piece === '?') return '_';
        const character = piece.length > 1 && piece.startsWith('\\') ? piece.slice(1) : piece;
        return PUNCTUATION.includes(character) || /\s/.test(character) ? ' ' : character;
    });
    // a search can't begin with a wildcard: it is left out, as is one that stands alone
    return pattern
        .join('')
        .split(' ')
        .map((word) => word.replace(/^[%_]+/, ''))
        .filter((word) => word !== '')
        .join(' ');
}

function leaf(text: string): Terms {
    const pattern = patternOf(text);
    return pattern === '' ? { and: [] } : { pattern };
}

/** AND NOT binds closest, then AND, which also stands between words without an operator, then OR. */
function parse(tokens: readonly Token[]): Terms {
    let at = 0;
    const next = (): Token['kind'] | undefined => tokens[at]?.kind;

    function primary(depth: number): Terms {
        const token = tokens[at];
        at += 1;
        if (token?.kind === 'word' || token?.kind === 'phrase') return leaf(token.text);
        if (token?.kind !== '(') throw malformed(`unexpected token: '${token?.text ?? '<EOF>'}' in the search text`);
        if (depth >= DEEPEST) throw new SearchError('QUERY_TOO_COMPLICATED', 'The search has too many parentheses.');
        const inside = either(depth + 1);
        if (next() !== ')') throw malformed('A parenthesis of the search text is not closed.');
        at += 1;
        return inside;
    }

    function both(depth: number): Terms {
        const parts = [primary(depth)];
        for (;;) {
            const kind = next();
            if (kind === undefined || kind === 'or' || kind === ')') return { and: parts };
            if (kind === 'and' || kind === 'andNot') at += 1;
            const part = primary(depth);
            parts.push(kind === 'andNot' ? { not: part } : part);
        }
    }

    function either(depth: number): Terms {
        const parts = [both(depth)];
        while (next() === 'or') {
            at += 1;
            parts.push(both(depth));
        }
        return { or: parts };
    }

    const terms = either(0);
    if (at < tokens.length) throw malformed(`unexpected token: '${tokens[at]?.text}' in the search text`);
    return terms;
}

/**
 * A search text as a tree.
 * @throws SearchError MALFORMED_SEARCH for what can't be read or is too short, QUERY_TOO_COMPLICATED
 */
export function parseTerms(text: string): Terms {
    const tokens = [...text.matchAll(TOKEN)].map(tokenOf);
    const words = tokens.filter(({ kind }) => kind === 'word' || kind === 'phrase');
    const patterns = words.map((token) => patternOf(token.text)).filter((pattern) => pattern !== '');
    if (!patterns.some((pattern) => pattern.replaceAll(/[%_ ]/g, '').length > 1))
        throw malformed(`search term must be longer than one character: ${text.trim()}`);
    if (patterns.join(' ').split(' ').length > MOST_WORDS)
        throw new SearchError('QUERY_TOO_COMPLICATED', `A search takes ${MOST_WORDS} words at most.`);
    if (text.length > LONGEST_WITH_OPERATORS) return { or: patterns.map((pattern) => ({ pattern })) };
    return parse(tokens);
}
