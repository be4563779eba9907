import { Readable } from 'node:stream';
import { parse, type Info } from 'csv-parse';
import { COLUMN_NAMES } from './columns.ts';

/** A row of a table of ready Phone Events, or what of it can't be read at all. */
export interface TableRow {
    /** Where it begins; the header of CSV is line 1. */
    readonly line: number;
    /** One JSON document; where the row has none, the row as it came. */
    readonly bytes: Uint8Array;
}

/** Why a table cannot be read from some line on. */
export class TableProblem extends Error {
    readonly line: number;
    readonly remedy: string;

    constructor(line: number, message: string, remedy: string) {
        super(message);
        this.line = line;
        this.remedy = remedy;
    }
}

/** A longer line is no record. */
const LONGEST_LINE = 16 * 1024 * 1024;
const LINE_BREAK = 0x0a;

/** The lines of NDJSON that hold something. The last may do without a line break. Throws a TableProblem at a line without an end. */
export async function* readNdjson(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<TableRow> {
    let line = 0;
    let begun: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of bytes) {
        let from = 0;
        for (let at = chunk.indexOf(LINE_BREAK); at >= 0; at = chunk.indexOf(LINE_BREAK, from)) {
            line += 1;
            yield* rowOf(line, [...begun, chunk.subarray(from, at)]);
            begun = [];
            length = 0;
            from = at + 1;
        }
        begun.push(chunk.subarray(from));
        length += chunk.length - from;
        if (length > LONGEST_LINE) {
            const remedy = 'NDJSON has one record a line: check that this is such a file.';
            throw new TableProblem(line + 1, `The line is longer than ${LONGEST_LINE} bytes.`, remedy);
        }
    }
    yield* rowOf(line + 1, begun);
}

function* rowOf(line: number, parts: readonly Uint8Array[]): Generator<TableRow> {
    const whole = Buffer.concat(parts);
    const bytes = line === 1 && whole.subarray(0, 3).equals(BYTE_ORDER_MARK) ? whole.subarray(3) : whole;
    if (bytes.toString('latin1').trim() !== '') {
        yield { line, bytes };
    }
}

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** The rows of a CSV file, each as a JSON document by column. Throws a TableProblem at a header with unknown columns, or lost quotes. */
export async function* readEventCsv(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<TableRow> {
    const options = {
        bom: true,
        info: true,
        relax_column_count: true,
        skip_empty_lines: true,
        trim: true,
        max_record_size: LONGEST_LINE
    };
    const parser = Readable.from(bytes).pipe(parse({ ...options, delimiter: [',', ';', '\t'] }));
    let header: readonly string[] | undefined;
    try {
        for await (const { record, info } of parser as AsyncIterable<{
            readonly record: readonly string[];
            readonly info: Info;
        }>) {
            if (header === undefined) {
                header = checkedHeader(record);
                continue;
            }
            yield { line: info.lines, bytes: Buffer.from(toJson(header, record)) };
        }
    } catch (error) {
        if (error instanceof TableProblem) {
            throw error;
        }
        const remedy = 'Close the quotes, and double those inside a quoted cell.';
        throw new TableProblem(parser.info.lines, error instanceof Error ? error.message : String(error), remedy);
    }
}

function checkedHeader(record: readonly string[]): readonly string[] {
    const names = record.map(
        (name) => COLUMN_NAMES.find((known) => known.toLowerCase() === name.toLowerCase()) ?? name
    );
    const unknown = names.filter((name) => !COLUMN_NAMES.includes(name));
    const twice = names.filter((name, index) => names.indexOf(name) < index);
    const missing = ['Event_Key__c', 'Time__c'].filter((name) => !names.includes(name));
    const problems = [
        ...unknown.map((name) => `"${name}" is no column of a Phone Event`),
        ...twice.map((name) => `${name} is there twice`),
        ...missing.map((name) => `${name} is missing`)
    ];
    if (problems.length > 0) {
        const remedy = `The first line names columns among: ${COLUMN_NAMES.join(', ')}.`;
        throw new TableProblem(1, `The header is not that of Phone Events: ${problems.join('; ')}.`, remedy);
    }
    return names;
}

/** A row with too many cells is kept as it came: which cell belongs to which column nobody knows. */
function toJson(header: readonly string[], record: readonly string[]): string {
    return record.length > header.length
        ? record.join(',')
        : JSON.stringify(Object.fromEntries(header.map((name, index) => [name, record[index] ?? ''])));
}
