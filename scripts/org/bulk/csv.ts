import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { delimiterOf, lineEndOf, type Job } from './job.ts';

/** Bytes that one record may take: Salesforce's 400,000 characters, in UTF-8. */
const MAX_RECORD = 1_600_000;

type Format = Pick<Job, 'columnDelimiter' | 'lineEnding'>;

/** One line of a CSV file, every value quoted as Salesforce does, its line ending included. */
export function csvLine(format: Format, values: readonly string[]): string {
    const quoted = values.map((value) => `"${value.replaceAll('"', '""')}"`);
    return quoted.join(delimiterOf(format)) + lineEndOf(format);
}

/** The records of a CSV file, the header first, one by one as they are wanted. @throws CsvError where it is malformed */
export async function* readCsv(file: string, format: Format): AsyncGenerator<readonly string[]> {
    const parser = parse({
        delimiter: delimiterOf(format),
        record_delimiter: lineEndOf(format),
        bom: true,
        relax_column_count: true,
        skip_empty_lines: true,
        max_record_size: MAX_RECORD
    });
    const source = createReadStream(file).on('error', (error) => parser.destroy(error));
    try {
        yield* source.pipe(parser) as AsyncIterable<readonly string[]>;
    } finally {
        source.destroy();
    }
}
