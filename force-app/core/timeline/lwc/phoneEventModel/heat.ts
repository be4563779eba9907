import { countedMisses, type Miss } from './miss';
import type { Period } from './period';

/** A row of the heat strip: a day, or in longer periods a day of the week over all its weeks. */
export interface HeatRow {
    /** `2026-03-02`, or `0` for Sunday to `6` for Saturday. */
    readonly key: string;
    /** A moment within the row, for its name; milliseconds since 1970. */
    readonly at: number;
    /** Misses of each hour from `Heat.from` on. */
    readonly counts: readonly number[];
}

/** Misses by day and hour in the reader's time zone. */
export interface Heat {
    readonly byWeekday: boolean;
    /** The first hour of the day that is shown. */
    readonly from: number;
    readonly rows: readonly HeatRow[];
    readonly most: number;
}

const DAY = 86_400_000;
/** The hours that are always shown. */
const OFFICE = { from: 8, to: 18 } as const;

/** Where a moment lies in the strip: `row|hour`. */
export type Place = (at: number) => { readonly row: string; readonly hour: number };

/** Places moments by day and hour of a time zone (an IANA name). */
export function placing(period: Period, timeZone: string): Place {
    const format = new Intl.DateTimeFormat('en-US', {
        timeZone,
        hourCycle: 'h23',
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
        hour: '2-digit'
    });
    return (at) => {
        const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
        const day = `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
        const row = byWeekday(period) ? String(new Date(`${day}T12:00:00Z`).getUTCDay()) : day;
        return { row, hour: Number(parts.get('hour')) };
    };
}

/** The strip of a period that ends now (milliseconds since 1970): a row for each day, or for each day of the week. */
export function heatOf(misses: readonly Miss[], period: Period, now: number, timeZone: string): Heat {
    const place = placing(period, timeZone);
    const cells = new Map<string, number>();
    for (const { startedAt } of countedMisses(misses)) {
        if (startedAt === undefined) continue;
        const { row, hour } = place(startedAt);
        cells.set(`${row}|${hour}`, (cells.get(`${row}|${hour}`) ?? 0) + 1);
    }
    const used = [...cells.keys()].map((key) => Number(key.split('|')[1]));
    const from = Math.min(OFFICE.from, ...used);
    const hours = Array.from({ length: Math.max(OFFICE.to, ...used) - from + 1 }, (_, index) => from + index);
    const rows = rowMoments(period, now).map((at): HeatRow => {
        const { row } = place(at);
        return { key: row, at, counts: hours.map((hour) => cells.get(`${row}|${hour}`) ?? 0) };
    });
    return { byWeekday: byWeekday(period), from, rows, most: Math.max(0, ...cells.values()) };
}

/** Longer than a week, single days would be too many rows to compare. */
function byWeekday(period: Period): boolean {
    return period > 7;
}

/** A moment in each row, the oldest first. */
function rowMoments(period: Period, now: number): readonly number[] {
    const rows = Math.min(period, 7);
    return Array.from({ length: rows }, (_, index) => now - (rows - 1 - index) * DAY);
}
