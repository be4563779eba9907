import { parseQuery, type Query, type WhereClause } from '@jetstreamapp/soql-parser-js';
import { SoqlError } from './errors.ts';
import { tokensOf, withPlace, type Token } from './tokens.ts';

/** "SOQL and SOSL Limits": a statement is 100,000 characters long at most. */
const LONGEST = 100_000;
/** Marks a time of day, which the parser doesn't know: it is handed over as text that no query can hold. */
export const TIME_MARK = '\0time:';

const TIME = /^\d{2}:\d{2}:\d{2}(\.\d{1,3})?(Z|[+-]\d{2}:?\d{2})?$/;

/** A query as the parser's tree, and what of it has no effect here. */
export interface Parsed {
    readonly query: Query;
    /** HAVING, read as a condition of WHERE is. */
    readonly having: WhereClause | undefined;
    readonly tokens: readonly Token[];
    readonly allRows: boolean;
    /** Clauses that are read and ignored, as written. */
    readonly ignored: readonly string[];
}

/** Clauses at a query's end that the parser takes once or not at all. */
const ENDINGS: readonly (readonly [first: string, second: RegExp])[] = [
    ['FOR', /^(VIEW|REFERENCE|UPDATE)$/],
    ['UPDATE', /^(TRACKING|VIEWSTAT)$/],
    ['ALL', /^ROWS$/]
];

function splitEnding(tokens: readonly Token[]): { readonly body: readonly Token[]; readonly endings: string[] } {
    let body = tokens;
    const endings: string[] = [];
    for (;;) {
        const [first, second] = body.slice(-2).map((token) => token.text.toUpperCase());
        const known = ENDINGS.some(([word, next]) => word === first && next.test(second ?? ''));
        if (!known) return { body, endings };
        endings.unshift(`${first} ${second}`);
        body = body.slice(0, -2);
    }
}

/** The parser's texts end at a line's end; escaped, it is the same text. */
function onOneLine(text: string): string {
    return text.replace(/[\n\r\u2028\u2029]/g, (end) => `\\u${end.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function inParserTerms(text: string): string {
    if (text.startsWith("'")) return onOneLine(text);
    return TIME.test(text) ? `'${TIME_MARK}${text}'` : text;
}

/** The parser takes an OFFSET after WHERE only with a LIMIT between them. */
const NO_LIMIT = `LIMIT ${Number.MAX_SAFE_INTEGER}`;

function needsLimit(tokens: readonly Token[], place: number): boolean {
    const [beforeLast, , word, next] = [-2, -1, 0, 1].map((step) => tokens[place + step]?.text ?? '');
    return /^offset$/i.test(word ?? '') && /^\d+$/.test(next ?? '') && !/^limit$/i.test(beforeLast ?? '');
}

/** The text up to some token, with what the parser can't read put in its terms. */
function forParser(text: string, tokens: readonly Token[]): string {
    let at = 0;
    return tokens
        .map((token, place) => {
            const gap = text.slice(at, token.start);
            at = token.end;
            return gap + (needsLimit(tokens, place) ? `${NO_LIMIT} ` : '') + inParserTerms(token.text);
        })
        .join('');
}

function syntaxProblem(text: string): string | undefined {
    try {
        parseQuery(text);
        return undefined;
    } catch (error) {
        return error instanceof Error ? error.message : String(error);
    }
}

const AT_END = /found(:| -->) ''/;

/**
 * Where the syntax breaks. The parser names the word but not its place: the first beginning of the text that fails for
 * another reason than being too short ends with it.
 */
function brokenToken(text: string, tokens: readonly Token[]): Token | undefined {
    const fails = (count: number): boolean => {
        const problem = syntaxProblem(forParser(text, tokens.slice(0, count)));
        return problem !== undefined && !AT_END.test(problem);
    };
    if (!fails(tokens.length)) return undefined;
    let [good, bad] = [0, tokens.length];
    while (bad - good > 1) {
        const middle = (good + bad) >> 1;
        if (fails(middle)) bad = middle;
        else good = middle;
    }
    return tokens[bad - 1];
}

function syntaxError(text: string, tokens: readonly Token[]): SoqlError {
    const token = brokenToken(text, tokens);
    const offset = token?.start ?? text.trimEnd().length;
    const found = token?.text ?? '<EOF>';
    const message =
        found.startsWith("'") && (found.length === 1 || !found.endsWith("'"))
            ? `unexpected token: ${found} (a text that no apostrophe ends)`
            : `unexpected token: '${found}'`;
    return new SoqlError('MALFORMED_QUERY', withPlace(text, offset, message));
}

/** The tokens of the outermost HAVING. */
function havingTokens(tokens: readonly Token[]): readonly Token[] {
    let depth = 0;
    let from: number | undefined;
    for (const [at, { text }] of tokens.entries()) {
        if (text === '(') depth += 1;
        if (text === ')') depth -= 1;
        if (depth > 0) continue;
        if (/^having$/i.test(text)) from = at + 1;
        else if (from !== undefined && /^(order|limit|offset)$/i.test(text)) return tokens.slice(from, at);
    }
    return from === undefined ? [] : tokens.slice(from);
}

/** The parser loses the first comparison of a HAVING that begins with NOT; in a WHERE it does not. */
function parseHaving(text: string, tokens: readonly Token[]): WhereClause | undefined {
    const having = havingTokens(tokens);
    const [first] = having;
    if (!first) return undefined;
    const condition = forParser(text, having).slice(first.start);
    return parseQuery(`SELECT Id FROM A WHERE ${condition}`).where;
}

/** A query as a tree. @throws SoqlError with the place where it can't be read */
export function parseSoql(text: string): Parsed {
    if (text.length > LONGEST)
        throw new SoqlError(
            'MALFORMED_QUERY',
            `SOQL statements cannot be longer than ${LONGEST} characters. This one has ${text.length}.`
        );
    if (text.includes('\0')) throw new SoqlError('MALFORMED_QUERY', 'A query cannot hold the character U+0000.');
    const tokens = tokensOf(text);
    // the parser loses one of them
    const twice = tokens.find(({ text: word }, at) => /^not$/i.test(word) && /^not$/i.test(tokens[at + 1]?.text ?? ''));
    if (twice) throw new SoqlError('MALFORMED_QUERY', withPlace(text, twice.end + 1, "unexpected token: 'NOT'"));
    const { body, endings } = splitEnding(tokens);
    try {
        const query = parseQuery(forParser(text, body));
        return {
            query,
            having: query.having && parseHaving(text, body),
            tokens,
            allRows: endings.includes('ALL ROWS'),
            ignored: endings.filter((ending) => ending !== 'ALL ROWS')
        };
    } catch (error) {
        if (error instanceof RangeError)
            throw new SoqlError('QUERY_TOO_COMPLICATED', 'The query is nested too deeply to be read.');
        throw syntaxError(text, body);
    }
}
