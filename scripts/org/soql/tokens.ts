import type { Place } from './errors.ts';

/** A word, literal or sign of a query, where it stands in the text. */
export interface Token {
    readonly text: string;
    readonly start: number;
    readonly end: number;
}

const TOKEN = /'(?:[^'\\]|\\[\s\S])*'?|[A-Za-z_][\w.]*|[+-]?\d[\w.:+-]*|[<>!]=|<>|\S/g;

/** A query taken apart far enough to know where things are; what they mean is the parser's business. */
export function tokensOf(text: string): readonly Token[] {
    return [...text.matchAll(TOKEN)].map((match) => ({
        text: match[0],
        start: match.index,
        end: match.index + match[0].length
    }));
}

/** The token a place means: the first one of that word in its SELECT, else in the whole text. */
export function findToken(tokens: readonly Token[], { word, select }: Place): Token | undefined {
    const wanted = word.toLowerCase();
    let seen = -1;
    let elsewhere: Token | undefined;
    for (const token of tokens) {
        const text = token.text.toLowerCase();
        if (text === 'select') seen += 1;
        if (text !== wanted) continue;
        if (seen === select) return token;
        elsewhere ??= token;
    }
    return elsewhere;
}

/** How much of a long line is shown on each side of the place. */
const AROUND = 40;

/** The message with the line, a mark below it and the place, as Salesforce's REST API writes it. Row and column count from 1. */
export function withPlace(text: string, offset: number, message: string): string {
    const before = text.slice(0, offset);
    const row = before.split('\n').length;
    const lineStart = before.lastIndexOf('\n') + 1;
    const column = offset - lineStart;
    const lineEnd = text.indexOf('\n', offset);
    const line = text.slice(lineStart, lineEnd < 0 ? undefined : lineEnd);
    const from = Math.max(0, column - AROUND);
    const shown = line.slice(from, column + AROUND).replaceAll('\t', ' ');
    return `\n${shown}\n${' '.repeat(column - from)}^\nERROR at Row:${row}:Column:${column + 1}\n${message}`;
}
