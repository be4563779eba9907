import { counted } from './call';
import type { Miss } from './miss';
import type { Period } from './period';

/** A row of the heat strip: a day, or in longer periods a day of the week over all its weeks. */
export interface HeatRow {
    /** `2026-03-02`, or `0` for Sunday to `6` for Saturday. */
    readonly key: string;
    /** The day, or one of them, as its noon in UTC; milliseconds since 1970. */
    readonly day: number;
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

/** The hours that are always shown. */
const OFFICE = { from: 8, to: 18 } as const;

/** Where a moment lies in the strip; undefined outside of the period. */
export type Place = (at: number) => { readonly row: string; readonly hour: number } | undefined;

/** Places moments by day and hour of a time zone (an IANA name), in a period that ends now (milliseconds since 1970). */
export function placing(period: Period, now: number, timeZone: string): Place {
    const dayAndHour = calendarIn(timeZone);
    const today = dayAndHour(now).day;
    const first = daysBefore(today, period - 1);
    return (at) => {
        const { day, hour } = dayAndHour(at);
        return day < first || day > today ? undefined : { row: rowOf(day, period), hour };
    };
}

/** The strip of a period that ends now (milliseconds since 1970): a row for each day, or for each day of the week. */
export function heatOf(misses: readonly Miss[], period: Period, now: number, timeZone: string): Heat {
    const place = placing(period, now, timeZone);
    const days = daysUntil(calendarIn(timeZone)(now).day, period);
    const cells = new Map<string, number>();
    for (const { startedAt } of counted(misses)) {
        const placed = startedAt === undefined ? undefined : place(startedAt);
        if (placed === undefined) continue;
        const key = `${placed.row}|${placed.hour}`;
        cells.set(key, (cells.get(key) ?? 0) + 1);
    }
    const used = [...cells.keys()].map((key) => Number(key.split('|')[1]));
    const from = Math.min(OFFICE.from, ...used);
    const hours = Array.from({ length: Math.max(OFFICE.to, ...used) - from + 1 }, (_, index) => from + index);
    const rows = days.map((day): HeatRow => {
        const key = rowOf(day, period);
        return { key, day, counts: hours.map((hour) => cells.get(`${key}|${hour}`) ?? 0) };
    });
    return { byWeekday: byWeekday(period), from, rows, most: Math.max(0, ...cells.values()) };
}

/** Longer than a week, single days would be too many rows to compare. */
function byWeekday(period: Period): boolean {
    return period > 7;
}

/** The day, as its noon in UTC, and the hour of moments in a time zone. */
function calendarIn(timeZone: string): (at: number) => { readonly day: number; readonly hour: number } {
    const format = new Intl.DateTimeFormat('en-US', {
        timeZone,
        hourCycle: 'h23',
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
        hour: '2-digit'
    });
    return (at) => {
        const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
        const { year = 0, month = 1, day = 1, hour = 0 } = Object.fromEntries(parts);
        return { day: Date.UTC(year, month - 1, day, 12), hour };
    };
}

function rowOf(day: number, period: Period): string {
    const date = new Date(day);
    return byWeekday(period) ? String(date.getUTCDay()) : date.toISOString().slice(0, 10);
}

/** The days of the rows, today last. */
function daysUntil(today: number, period: Period): readonly number[] {
    const rows = Math.min(period, 7);
    return Array.from({ length: rows }, (_, index) => daysBefore(today, rows - 1 - index));
}

/** Days are counted by the calendar: where clocks change, one has 23 or 25 hours. */
function daysBefore(today: number, days: number): number {
    const date = new Date(today);
    return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate() - days, 12);
}
