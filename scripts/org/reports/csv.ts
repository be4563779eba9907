import type { ReportTree } from './tree.ts';
import type { PlacedRow } from './rows.ts';

/** What makes a spreadsheet take a cell for a formula (OWASP, "CSV Injection"). */
const FORMULA = /^[=+\-@\t\r]/;
/** Numbers and phone numbers: a spreadsheet at most counts them. */
const NUMBER = /^[+-]?[\d .()]+$/;

/**
 * A value as a cell of CSV: quoted, and with an apostrophe before what a spreadsheet would run as a formula. Numbers stay
 * numbers, negative ones too.
 */
export function csvCell(value: string | number | null): string {
    if (value === null) return '';
    const text = String(value);
    const safe = typeof value === 'string' && FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
    return `"${safe.replaceAll('"', '""')}"`;
}

/** Lines of CSV (RFC 4180) with a byte order mark, without which spreadsheets take it for another encoding. */
export function csvText(lines: readonly (readonly (string | number | null)[])[]): string {
    return `\uFEFF${lines.map((line) => line.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

const AS_STORED: ReadonlySet<string> = new Set(['Number', 'Currency', 'Percent']);

/** Rows of a report as Salesforce's export of details has them: a line for the columns, one for each row; numbers without format. */
export function reportCsv({ columns }: ReportTree, rows: readonly PlacedRow[]): string {
    return csvText([
        columns.map(({ label }) => label),
        ...rows.map(({ cells }) =>
            cells.map(({ value, label }, at) => {
                if (value === null) return null;
                return AS_STORED.has(columns[at]?.column.type ?? '') ? value : label;
            })
        )
    ]);
}
