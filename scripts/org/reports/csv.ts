import { offsetAt } from '../query/index.ts';
import type { OrgUser } from '../types.ts';
import type { ReportTree } from './tree.ts';
import type { PlacedRow } from './rows.ts';

/** What makes a spreadsheet take a cell for a formula (OWASP, "CSV Injection"); full-width signs too. */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/u;
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

const AS_STORED: ReadonlySet<string> = new Set(['Number', 'Currency', 'Percent', 'Date']);
const MINUTE = 60_000;

/** An instant in a zone by ISO 8601, `2026-11-17T06:33:05+01:00`: to be sorted, and read without knowing the user. */
function isoTime(instant: number, zone: string): string {
    const minutes = Math.round(offsetAt(zone, instant) / MINUTE);
    const two = (number: number): string => String(Math.floor(number)).padStart(2, '0');
    const offset = `${minutes < 0 ? '-' : '+'}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
    return new Date(instant + minutes * MINUTE).toISOString().replace(/(\.000)?Z$/, offset);
}

/**
 * Rows of a report as Salesforce's export of details has them: a line for the columns, one for each row. For machines too:
 * numbers without format, days and times by ISO 8601, times in the user's zone with its offset.
 */
export function reportCsv({ columns }: ReportTree, rows: readonly PlacedRow[], user: OrgUser): string {
    return csvText([
        columns.map(({ label }) => label),
        ...rows.map(({ cells }) =>
            cells.map(({ value, label }, at) => {
                if (value === null) return null;
                const type = columns[at]?.column.type ?? 'Text';
                if (type === 'DateTime') return isoTime(Number(value), user.timeZone);
                return AS_STORED.has(type) ? value : label;
            })
        )
    ]);
}
