import type { ReportGrouping, ReportModel } from '../../../metadata/index.ts';
import type { Row, Stored } from '../../types.ts';
import { ROW_FORMULAS, SUMMARY_FORMULAS, type RandomShelf, type Sums } from './generate.ts';
import { logicOf } from './generateFilters.ts';
import { bucketOf, dayInBerlin, holds, isWithin, passes } from './judge.ts';

/** A row of the report: a shelf, and a book on it where there is one. */
interface Joined {
    readonly shelf: number;
    readonly shelfRow: Row;
    readonly book: Row | undefined;
}

function valueOf(joined: Joined, column: string, { buckets }: ReportModel): Stored {
    const bucket = buckets.find(({ developerName }) => developerName === column);
    return bucket ? bucketOf(ownValueOf(joined, bucket.sourceColumn), bucket) : ownValueOf(joined, column);
}

function ownValueOf({ shelfRow, book }: Joined, column: string): Stored {
    const formula = /^CDF(\d)$/.exec(column)?.[1];
    if (formula !== undefined) return ROW_FORMULAS[Number(formula)]?.reckon(book ?? {}) ?? null;
    const [, field = ''] = column.split('$');
    const row = column.includes('Books__r') ? book : shelfRow;
    return row?.[field] ?? null;
}

function periodOf(granularity: string, iso: string): string {
    const [year = '', month = '', day = ''] = iso.split('-');
    const date = new Date(`${iso}T00:00:00Z`);
    switch (granularity) {
        case 'Week':
            date.setUTCDate(date.getUTCDate() - date.getUTCDay());
            return date.toISOString().slice(0, 10);
        case 'Month':
            return `${year}-${month}-01`;
        case 'Quarter':
        case 'FiscalQuarter':
            return `${year}-${['01', '04', '07', '10'][Math.floor((Number(month) - 1) / 3)] ?? ''}-01`;
        case 'Year':
        case 'FiscalYear':
            return `${year}-01-01`;
        case 'MonthInYear':
            return String(Number(month));
        case 'DayInMonth':
            return String(Number(day));
        default:
            return iso;
    }
}

function keyOf(row: Joined, { field, dateGranularity = 'Day' }: ReportGrouping, report: ReportModel): string {
    const value = valueOf(row, field, report);
    // a shelf's name groups by shelf, whatever it is called
    if (field === 'Shelf__c$Name') return `shelf ${row.shelf}`;
    if (value === null) return '-';
    if (field.endsWith('Bought_At__c')) return periodOf(dateGranularity, dayInBerlin(Number(value)));
    return field.endsWith('Published__c') ? periodOf(dateGranularity, String(value)) : String(value).toLowerCase();
}

function figure(rows: readonly Joined[], column: string, aggregate: string, smart: boolean): number | null {
    const once = smart && column === 'Shelf__c$Number__c';
    const counted = once ? [...new Map(rows.map((row) => [row.shelf, row])).values()] : rows;
    const all = rows.flatMap((row) => ownValueOf(row, column) ?? []).map(Number);
    const summed = counted.flatMap((row) => ownValueOf(row, column) ?? []).map(Number);
    const sorted = [...all].sort((a, b) => a - b);
    const middle = sorted.length / 2;
    switch (aggregate) {
        case 'Sum':
            return summed.reduce((sum, one) => sum + one, 0);
        case 'Average':
            return summed.length === 0 ? null : summed.reduce((sum, one) => sum + one, 0) / summed.length;
        case 'Unique':
            return new Set(rows.map((row) => ownValueOf(row, column))).size;
    }
    if (sorted.length === 0) return null;
    if (aggregate === 'Minimum') return sorted[0] ?? null;
    if (aggregate === 'Maximum') return sorted.at(-1) ?? null;
    return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}

function sumsOf(rows: readonly Joined[]): Sums {
    const of = (field: string, aggregate: string): number | null =>
        figure(rows, `Shelf__c.Books__r$${field}`, aggregate, true);
    const [pages, most, prices] = [of('Pages__c', 'Sum'), of('Pages__c', 'Maximum'), of('Price__c', 'Sum')];
    return { rows: rows.length, pages: pages ?? 0, most, prices: prices ?? 0 };
}

/** Figures by the keys of groups, down and across, of every level: what a report must give, counted row by row. */
export function countInLoop(
    report: ReportModel,
    shelves: readonly RandomShelf[]
): ReadonlyMap<string, readonly (number | string | null)[]> {
    const inner = report.reportType === 'Shelves_With_Books__c';
    const joined = shelves.flatMap(({ row, books }, shelf): readonly Joined[] => {
        if (books.length === 0) return inner ? [] : [{ shelf, shelfRow: row, book: undefined }];
        return books.map((book) => ({ shelf, shelfRow: row, book: book.row }));
    });
    const lets = (row: Joined, at: number): boolean => {
        const filter = report.filters[at];
        return filter !== undefined && passes(valueOf(row, filter.column, report), filter);
    };
    const { timeFrame } = report;
    const kept = joined.filter(
        (row) =>
            (!timeFrame || isWithin(ownValueOf(row, timeFrame.dateColumn), timeFrame)) &&
            holds(logicOf(report), (at) => lets(row, at))
    );
    const groups = new Map<string, Joined[]>([['!', []]]);
    for (const row of kept) {
        const down = report.groupingsDown.map((one) => keyOf(row, one, report));
        const across = report.groupingsAcross.map((one) => keyOf(row, one, report));
        for (let i = 0; i <= down.length; i += 1)
            for (let j = 0; j <= across.length; j += 1) {
                const key = `${down.slice(0, i).join('|')}!${across.slice(0, j).join('|')}`;
                groups.set(key, [...(groups.get(key) ?? []), row]);
            }
    }
    return new Map(
        [...groups].map(([key, rows]) => [
            key,
            [
                ...report.columns.flatMap(({ field, aggregates }) =>
                    aggregates.map((aggregate) => figure(rows, field, aggregate, report.smartTotals))
                ),
                ...SUMMARY_FORMULAS.map(({ reckon }) => reckon(sumsOf(rows)) ?? 'an error'),
                rows.length
            ]
        ])
    );
}
