import { withPlace } from '../soql/index.ts';
import { SearchError, type SearchErrorCode } from './errors.ts';
import { MOST_RECORDS, type Returning, type Search, type SearchGroup } from './search.ts';

/** "SOQL and SOSL Limits": a statement is 100,000 characters long at most. */
const LONGEST = 100_000;
const TOKEN = /'(?:[^'\\]|\\[\s\S])*'?|\{(?:[^{}\\]|\\[\s\S])*\}?|[A-Za-z_][\w.]*|\d+|\S/g;
const GROUPS = ['ALL', 'NAME', 'EMAIL', 'PHONE'] as const;
const CLAUSE = /^(WHERE|ORDER|LIMIT|OFFSET|USING)$/i;

interface Token {
    readonly text: string;
    readonly start: number;
}

/** Reads a statement from its beginning to its end, one token after the other. */
function readerOf(text: string) {
    const tokens: readonly Token[] = [...text.matchAll(TOKEN)].map((match) => ({ text: match[0], start: match.index }));
    let at = 0;
    const peek = (): Token => tokens[at] ?? { text: '<EOF>', start: text.trimEnd().length };
    const fail = (code: SearchErrorCode = 'MALFORMED_SEARCH', message = `unexpected token: '${peek().text}'`) =>
        new SearchError(code, withPlace(text, peek().start, message));
    const is = (word: string): boolean => peek().text.toUpperCase() === word;
    const take = (): Token => {
        const token = peek();
        at += 1;
        return token;
    };
    const skip = (word: string): boolean => is(word) && take() !== undefined;
    const expect = (word: string): void => {
        if (!skip(word)) throw fail();
    };
    return { text, peek, fail, is, take, skip, expect, ended: () => at >= tokens.length };
}

type Reader = ReturnType<typeof readerOf>;

function readFind(reader: Reader): string {
    reader.expect('FIND');
    const { text } = reader.peek();
    if (!/^\{[\s\S]*\}$/.test(text) || /\\$/.test(text.slice(0, -1).replaceAll('\\\\', ''))) throw reader.fail();
    return reader.take().text.slice(1, -1);
}

function readGroup(reader: Reader): SearchGroup {
    if (!reader.skip('IN')) return 'ALL';
    const group = GROUPS.find((one) => reader.is(one));
    if (reader.is('SIDEBAR')) throw reader.fail('NOT_SUPPORTED', 'The local org does not search SIDEBAR FIELDS.');
    if (!group) throw reader.fail();
    reader.take();
    reader.expect('FIELDS');
    return group;
}

/** The parenthesis after an object: where its clauses begin and where it ends. */
function readParenthesis(reader: Reader): readonly [fields: string, clauses: string] {
    const from = reader.take().start + 1;
    let clauses: number | undefined;
    for (let depth = 0; !reader.ended(); reader.take()) {
        const { text, start } = reader.peek();
        if (text === '(') depth += 1;
        if (text === ')') depth -= 1;
        if (depth < 0) {
            reader.take();
            return [reader.text.slice(from, clauses ?? start), reader.text.slice(clauses ?? start, start)];
        }
        if (depth > 0 || clauses !== undefined || !CLAUSE.test(text)) continue;
        if (text.toUpperCase() === 'USING')
            throw reader.fail('NOT_SUPPORTED', 'The local org does not search in list views.');
        clauses = start;
    }
    throw reader.fail();
}

function readReturning(reader: Reader): readonly Returning[] {
    if (!reader.skip('RETURNING')) return [];
    const all: Returning[] = [];
    do {
        if (!/^[A-Za-z]\w*$/.test(reader.peek().text)) throw reader.fail();
        const object = reader.take().text;
        const [fields, clauses] = reader.is('(') ? readParenthesis(reader) : ['Id', ''];
        all.push({ object, fields: fields.split(',').map((field) => field.trim()), clauses });
    } while (reader.skip(','));
    return all;
}

function readLimit(reader: Reader): number {
    if (!reader.skip('LIMIT')) return MOST_RECORDS;
    const limit = Number(reader.peek().text);
    if (!Number.isInteger(limit) || limit < 1 || limit > MOST_RECORDS)
        throw reader.fail('MALFORMED_SEARCH', `LIMIT of a search is 1 to ${MOST_RECORDS}.`);
    reader.take();
    return limit;
}

/** A SOSL statement. @throws SearchError with the place where it can't be read, or asks for what there is not here */
export function parseSosl(text: string): Search {
    if (text.length > LONGEST)
        throw new SearchError('MALFORMED_SEARCH', `SOSL statements cannot be longer than ${LONGEST} characters.`);
    if (text.includes('\0')) throw new SearchError('MALFORMED_SEARCH', 'A search cannot hold the character U+0000.');
    const reader = readerOf(text);
    const search = {
        text: readFind(reader),
        group: readGroup(reader),
        returning: readReturning(reader)
    };
    if (reader.is('WITH') || reader.is('UPDATE'))
        throw reader.fail(
            'NOT_SUPPORTED',
            `The local org does not support ${reader.peek().text.toUpperCase()} in searches.`
        );
    const limit = readLimit(reader);
    if (!reader.ended()) throw reader.fail();
    return { ...search, limit };
}
