import type { SheetData } from 'write-excel-file/node';
import { dayNumber } from './periods.ts';
import type { PlacedRow } from './rows.ts';
import type { ColumnNode, ReportTree } from './tree.ts';

const WIDEST = 60;
const DAY = 86_400_000;

/** Texts are written as texts: a spreadsheet runs none of them as a formula, whatever they begin with. */
function cellFor({ column }: ColumnNode, value: string | number | null, label: string): SheetData[number][number] {
    if (value === null) return null;
    switch (column.type) {
        case 'Number':
        case 'Currency':
        case 'Percent':
            return { type: Number, value: Number(value) };
        case 'Checkbox':
            return { type: Boolean, value: value === 1 };
        case 'Date':
            return { type: Date, value: new Date(dayNumber(value) * DAY), format: 'yyyy-mm-dd' };
        default:
            return { type: String, value: label };
    }
}

/** Rows of a report as an Excel workbook: a bold line for the columns, one for each row. */
export async function reportExcel({ columns }: ReportTree, rows: readonly PlacedRow[]): Promise<Buffer> {
    // Loaded here: few reports are saved as workbooks.
    const { default: writeXlsxFile } = await import('write-excel-file/node');
    const heads: SheetData[number] = columns.map(({ label }) => ({ type: String, value: label, fontWeight: 'bold' }));
    const lines = rows.map(({ cells }) =>
        cells.map(({ value, label }, at) => {
            const column = columns[at];
            return column ? cellFor(column, value, label) : null;
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
