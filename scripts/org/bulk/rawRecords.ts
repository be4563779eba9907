import { createReadStream } from 'node:fs';

function quotesIn(text: string): number {
    let quotes = 0;
    for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) quotes += 1;
    return quotes;
}

/** The lines of a stream of texts, each with its ending. */
async function* linesOf(input: AsyncIterable<string>): AsyncGenerator<string> {
    let rest = '';
    for await (const chunk of input) {
        const lines = (rest + chunk).split(/(?<=\n)/);
        rest = lines.pop() ?? '';
        // a chunk may end with a whole line
        if (rest.endsWith('\n')) {
            lines.push(rest);
            rest = '';
        }
        yield* lines;
    }
    if (rest !== '') yield rest;
}

/**
 * The records of a CSV file exactly as they stand, with their line endings, the header first. Takes what a parser refuses,
 * so that nothing of a malformed file is lost. `start` is a byte at which a record begins.
 */
export async function* rawRecords(file: string, start = 0): AsyncGenerator<string> {
    const input = createReadStream(file, { encoding: 'utf8', start });
    let record = '';
    let quotes = 0;
    try {
        for await (const line of linesOf(input as AsyncIterable<string>)) {
            record += line;
            quotes += quotesIn(line);
            // lines inside quotes belong together; empty ones are no records
            if (quotes % 2 === 1) continue;
            if (record.trim() !== '') yield record;
            record = '';
        }
        if (record !== '') yield record;
    } finally {
        input.destroy();
    }
}
