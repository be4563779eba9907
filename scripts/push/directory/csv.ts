import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { DirectoryList } from './lists.ts';
import type { CsvProblem } from './problem.ts';
import { readSwitchTable } from './switchTable.ts';

/** One row of a CSV file, by column. */
export interface CsvRow {
    /** Where the row begins; the header is line 1. */
    readonly line: number;
    readonly cells: ReadonlyMap<string, string>;
}

export interface CsvTable {
    readonly rows: readonly CsvRow[];
    readonly problems: readonly CsvProblem[];
}

const parsedSchema = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }));

/** Reads a list's CSV, or what the switch prints of it. A problem with the header or the quoting leaves no rows: nothing of such a file can be trusted. */
export function readCsv(file: string, text: string, list: DirectoryList): CsvTable {
    const answer = readSwitchTable(text, list);
    if (typeof answer === 'string') {
        const remedy = 'Ask the switch again, and keep all that it prints.';
        return { rows: [], problems: [problem(file, 1, `The switch's answer is not whole: ${answer}.`, remedy)] };
    }
    if (answer !== undefined) {
        return readBody(file, answer.columns, answer.rows, answer.width);
    }
    const parsed = parseCsv(file, text);
    if ('message' in parsed) {
        return { rows: [], problems: [parsed] };
    }
    const [header, ...body] = parsed;
    if (header === undefined) {
        return {
            rows: [],
            problems: [
                problem(file, 1, 'The file is empty.', `Its first line must name the columns: ${columns(list)}.`)
            ]
        };
    }
    const names = header.record.map((name) => name.trim().toLowerCase());
    const headerProblems = checkHeader(file, names, list);
    if (headerProblems.length > 0) {
        return { rows: [], problems: headerProblems };
    }
    return readBody(file, names, body.map(atLine));
}

type ParsedRow = z.infer<typeof parsedSchema>[number];

function parseCsv(file: string, text: string): readonly ParsedRow[] | CsvProblem {
    try {
        const options = { bom: true, info: true, relax_column_count: true, skip_empty_lines: true, trim: true };
        return parsedSchema.parse(parse(text, { ...options, delimiter: delimiterOf(text) }));
    } catch (error) {
        if (!(error instanceof CsvError)) {
            throw error;
        }
        const line = typeof error['lines'] === 'number' ? error['lines'] : 1;
        return problem(
            file,
            line,
            `The file cannot be read from here on: ${error.message}.`,
            'Close the quotes, and double those inside a quoted cell.'
        );
    }
}

// A spreadsheet in a country that writes 1,5 saves with semicolons.
function delimiterOf(text: string): string {
    const header = text.slice(0, text.search(/[\r\n]|$/));
    return [',', ';', '\t'].find((delimiter) => header.includes(delimiter)) ?? ',';
}

function checkHeader(file: string, names: readonly string[], list: DirectoryList): readonly CsvProblem[] {
    const known = new Set(list.columns.map(({ column }) => column));
    const unknown = names.filter((name) => !known.has(name));
    const repeated = names.filter((name, index) => names.indexOf(name) !== index);
    const missing = list.columns.filter(({ column, required }) => required === true && !names.includes(column));
    const remedy = `The columns of ${list.name} are ${columns(list)}.`;
    return [
        ...unknown.map((name) => problem(file, 1, `There is no column "${name}".`, remedy)),
        ...repeated.map((name) => problem(file, 1, `The column ${name} is there twice.`, 'Keep one.')),
        ...missing.map(({ column }) => problem(file, 1, `The column ${column} is missing.`, remedy))
    ];
}

interface Row {
    readonly line: number;
    readonly cells: readonly string[];
}

/** Where a row begins: the parser tells where it ends. */
function atLine({ record, info }: ParsedRow): Row {
    return {
        line: info.lines - record.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0),
        cells: record
    };
}

function readBody(file: string, names: readonly string[], body: readonly Row[], width = names.length): CsvTable {
    const rows: CsvRow[] = [];
    const problems: CsvProblem[] = [];
    for (const { line, cells } of body) {
        if (cells.length === names.length) {
            rows.push({ line, cells: new Map(names.map((name, index) => [name, cells[index] ?? ''])) });
        } else {
            const remedy = 'Quote cells that hold the delimiter.';
            problems.push(problem(file, line, `The row has ${cells.length} cells, the header ${width}.`, remedy));
        }
    }
    return { rows, problems };
}

function columns({ columns: all }: DirectoryList): string {
    return all.map(({ column, required }) => (required === true ? `${column} (required)` : column)).join(', ');
}

function problem(file: string, line: number, message: string, remedy: string): CsvProblem {
    return { file, line, message, remedy };
}
