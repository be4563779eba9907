import { parseQuery, type Query } from '@jetstreamapp/soql-parser-js';
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

/** The text up to some token, with what the parser can't read put in its terms. */
function forParser(text: string, tokens: readonly Token[]): string {
    let at = 0;
    return tokens
        .map((token) => {
            const gap = text.slice(at, token.start);
            at = token.end;
            return gap + (TIME.test(token.text) ? `'${TIME_MARK}${token.text}'` : token.text);
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

/** A query as a tree. @throws SoqlError with the place where it can't be read */
export function parseSoql(text: string): Parsed {
    if (text.length > LONGEST)
        throw new SoqlError(
            'MALFORMED_QUERY',
            `SOQL statements cannot be longer than ${LONGEST} characters. This one has ${text.length}.`
        );
    if (text.includes('\0')) throw new SoqlError('MALFORMED_QUERY', 'A query cannot hold the character U+0000.');
    const tokens = tokensOf(text);
    const { body, endings } = splitEnding(tokens);
    try {
        const query = parseQuery(forParser(text, body));
        return {
            query,
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
