import type { SheetData } from 'write-excel-file/node';
import { offsetAt } from '../query/index.ts';
import type { OrgUser } from '../types.ts';
import { dayNumber } from './periods.ts';
import type { ReportCell } from './result.ts';
import type { PlacedRow } from './rows.ts';
import type { ColumnNode, ReportTree } from './tree.ts';

const WIDEST = 60;
const DAY = 86_400_000;
/** The first day that Excel knows, 1900-01-01; what is before stays text. */
const FIRST = Date.UTC(1900, 0, 1);
/** Characters of a cell, and lines of a sheet (Microsoft Support, "Excel specifications and limits"): Excel mends a file that has more. */
const LONGEST = 32_767;
const MOST_LINES = 1_048_576;
/** What Excel reads as the code of a character, `_x000D_`, although somebody wrote it so. */
const CODE = /_(?=x[0-9a-f]{4}_)/gi;

/** Why so many rows of a report, below the line of its columns, are no workbook; undefined where they are one. */
export function excelProblem(rows: number): string | undefined {
    const [count, most] = [rows, MOST_LINES - 1].map((number) => number.toLocaleString('en-US'));
    return rows < MOST_LINES
        ? undefined
        : `The report has ${count} rows, of which a sheet of Excel holds ${most}. Export it as CSV, or filter it.`;
}

/** A text as Excel shows it; of one that is too long, the beginning. */
function excelText(text: string): string {
    return (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text).replaceAll(CODE, '_x005F_');
}

/** An instant as its wall clock in the zone, which Excel takes as it is: it knows no zones. */
function wallClock(instant: number, zone: string): number {
    return instant + offsetAt(zone, instant);
}

/** Texts are written as texts: a spreadsheet runs none of them as a formula, whatever they begin with. */
function cellFor({ column }: ColumnNode, { value, label }: ReportCell, user: OrgUser): SheetData[number][number] {
    if (value === null) return null;
    const date = (at: number, format: string): SheetData[number][number] =>
        at < FIRST ? { type: String, value: label } : { type: Date, value: new Date(at), format };
    switch (column.type) {
        case 'Number':
        case 'Currency':
        case 'Percent':
            return { type: Number, value: Number(value) };
        case 'Checkbox':
            return { type: Boolean, value: value === 1 };
        case 'Date':
            return date(dayNumber(value) * DAY, 'yyyy-mm-dd');
        case 'DateTime':
            return date(wallClock(Number(value), user.timeZone), 'yyyy-mm-dd hh:mm:ss');
        case 'Time':
            return { type: Number, value: Number(value) / DAY, format: 'hh:mm:ss' };
        default:
            return { type: String, value: excelText(label) };
    }
}

/** Rows of a report as an Excel workbook: a bold line for the columns, one for each row; times are those of the user's zone. */
export async function reportExcel({ columns }: ReportTree, rows: readonly PlacedRow[], user: OrgUser): Promise<Buffer> {
    // Loaded here: few reports are saved as workbooks.
    const { default: writeXlsxFile } = await import('write-excel-file/node');
    const heads: SheetData[number] = columns.map(({ label }) => ({
        type: String,
        value: excelText(label),
        fontWeight: 'bold'
    }));
    const lines = rows.map(({ cells }) =>
        cells.map((cell, at) => {
            const column = columns[at];
            return column ? cellFor(column, cell, user) : null;
        })
    );
    const widths = columns.map(({ label }, at) => {
        const longest = rows
            .slice(0, 200)
            .reduce((most, { cells }) => Math.max(most, cells[at]?.label.length ?? 0), label.length);
        return { width: Math.min(WIDEST, longest + 2) };
    });
    return writeXlsxFile([heads, ...lines], { columns: widths, stickyRowsCount: 1 }).toBuffer();
}
