import type { FieldValue, OutboundRecord, PhoneFormatter, Reference } from '../fields/index.ts';
import { readFlag } from '../normalise/index.ts';
import type { CsvRow } from './csv.ts';
import type { DirectoryColumn, DirectoryList } from './lists.ts';
import type { CsvProblem } from './problem.ts';

export interface DirectoryRecords {
    readonly records: readonly OutboundRecord[];
    readonly problems: readonly CsvProblem[];
}

/** Rows as records. A row with a problem is left out, and every problem of it is told; the other rows stand. */
export function toRecords(
    file: string,
    rows: readonly CsvRow[],
    list: DirectoryList,
    phone: PhoneFormatter
): DirectoryRecords {
    const records: OutboundRecord[] = [];
    const problems: CsvProblem[] = [];
    const seen = new Map<string, number>();
    for (const row of rows) {
        const read = readRow(file, row, list, phone);
        const key = (row.cells.get(list.key) ?? '').toLowerCase();
        const earlier = seen.get(key);
        if ('problems' in read) {
            problems.push(...read.problems);
        } else if (earlier !== undefined) {
            const message = `${list.key} "${row.cells.get(list.key)}" is in line ${earlier} already.`;
            problems.push({ file, line: row.line, message, remedy: 'Keep one of the two rows.' });
        } else {
            seen.set(key, row.line);
            records.push(read);
        }
    }
    return { records, problems };
}

function readRow(
    file: string,
    { line, cells }: CsvRow,
    list: DirectoryList,
    phone: PhoneFormatter
): OutboundRecord | { readonly problems: readonly CsvProblem[] } {
    const problems: CsvProblem[] = [];
    const values: Record<string, FieldValue> = {};
    const references: Record<string, Reference> = {};
    for (const column of list.columns.filter((one) => cells.has(one.column))) {
        const read = readCell(column, cells.get(column.column) ?? '', phone);
        if (read === undefined) {
            continue;
        }
        if (typeof read === 'object' && read !== null && 'message' in read) {
            problems.push({ file, line, ...read });
        } else if (typeof read === 'object' && read !== null) {
            references[column.field] = read;
        } else {
            values[column.field] = read;
        }
    }
    const keyField = list.columns.find(({ column }) => column === list.key)?.field ?? '';
    const { [keyField]: key, ...others } = values;
    if (problems.length > 0 || key === undefined || key === null || typeof key === 'boolean') {
        return { problems };
    }
    return {
        object: list.object,
        externalId: keyField,
        key,
        file: `${file}:${line}`,
        group: '',
        values: others,
        references,
        notes: [],
        logField: undefined,
        stub: false
    };
}

type CellProblem = Pick<CsvProblem, 'message' | 'remedy'>;

/** A cell's value; null empties the field, undefined leaves it alone. */
function readCell(
    column: DirectoryColumn,
    text: string,
    phone: PhoneFormatter
): FieldValue | Reference | CellProblem | undefined {
    const { column: name, length, required } = column;
    if (text === '') {
        return required === true
            ? cellProblem(`${name} is empty.`, 'Fill it in.')
            : column.kind === 'flag'
              ? undefined
              : null;
    }
    switch (column.kind) {
        case 'text':
        case 'phone': {
            const value = column.kind === 'phone' ? (phone(text) ?? text) : text;
            return length !== undefined && value.length > length
                ? cellProblem(`${name} has ${value.length} characters, and takes ${length}.`, 'Shorten it.')
                : value;
        }
        case 'number':
            return (
                wholeNumber(text) ??
                cellProblem(`${name} "${text}" is not a whole number of at most 15 digits.`, 'Correct it.')
            );
        case 'parent': {
            const id = wholeNumber(text);
            return id === undefined
                ? cellProblem(`${name} "${text}" is not a whole number of at most 15 digits.`, 'Correct it.')
                : { object: column.parent ?? '', externalId: 'Id__c', key: id };
        }
        case 'flag':
            return (
                readFlag(text) ??
                cellProblem(`${name} "${text}" is neither yes nor no.`, 'Write yes or no, true or false, 1 or 0.')
            );
        case 'salesforceId':
            return /^005[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?$/.test(text)
                ? text
                : cellProblem(
                      `${name} "${text}" is no Id of a Salesforce user.`,
                      'It has 15 or 18 characters and begins 005.'
                  );
    }
}

function wholeNumber(text: string): number | undefined {
    return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

function cellProblem(message: string, remedy: string): CellProblem {
    return { message, remedy };
}
