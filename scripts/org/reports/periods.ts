import { addDays, isoDate, type LocalDate } from '../query/index.ts';
import type { Granularity } from './tree.ts';

/** A group of days: what it is told apart and ordered by, and where it begins. */
export interface Period {
    /** The day it begins (`2026-11-23`), or the number of the month or day where it comes again each year. */
    readonly key: string;
    /** Ascending in time. */
    readonly rank: number;
}

const DAY = 86_400_000;

/** Days since 1970 of a day as SQL gives it: their number, or `2026-11-23`. */
export function dayNumber(stored: string | number): number {
    return typeof stored === 'number' ? stored : Math.floor(Date.parse(`${stored}T00:00:00Z`) / DAY);
}

function localDate(day: number): LocalDate {
    const date = new Date(day * DAY);
    return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function firstDay(granularity: Granularity, day: number, weekStart: number): LocalDate {
    const date = localDate(day);
    switch (granularity) {
        case 'Week':
            // 1 January 1970 was a Thursday
            return addDays(date, -((((day + 4 - weekStart) % 7) + 7) % 7));
        case 'Month':
            return { ...date, day: 1 };
        case 'Quarter':
        case 'FiscalQuarter':
            return { ...date, month: Math.floor((date.month - 1) / 3) * 3 + 1, day: 1 };
        case 'Year':
        case 'FiscalYear':
            return { ...date, month: 1, day: 1 };
        default:
            return date;
    }
}

/** The period a day (days since 1970) lies in. Fiscal years are calendar years; `weekStart` is 0 for Sunday. */
export function periodOf(granularity: Granularity, day: number, weekStart: number): Period {
    if (granularity === 'MonthInYear' || granularity === 'DayInMonth') {
        const { month, day: date } = localDate(day);
        const number = granularity === 'MonthInYear' ? month : date;
        return { key: String(number), rank: number };
    }
    const first = firstDay(granularity, day, weekStart);
    return { key: isoDate(first), rank: Date.UTC(first.year, first.month - 1, first.day) };
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    const key = `${locale} ${JSON.stringify(options)}`;
    const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    formats.set(key, known);
    return known;
}

const NUMERIC = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;

/** What a period is called, in the user's locale: `11/23/2026`, `11/22/2026 - 11/28/2026`, `November 2026`, `Q4 CY2026`. */
export function periodLabel(granularity: Granularity, key: string, locale: string): string {
    if (granularity === 'DayInMonth') return key;
    if (granularity === 'MonthInYear')
        return format(locale, { month: 'long' }).format(Date.UTC(2000, Number(key) - 1, 1));
    const first = Date.parse(`${key}T00:00:00Z`);
    const year = key.slice(0, 4);
    const quarter = Math.floor(new Date(first).getUTCMonth() / 3) + 1;
    switch (granularity) {
        case 'Week': {
            const days = format(locale, NUMERIC);
            return `${days.format(first)} - ${days.format(first + 6 * DAY)}`;
        }
        case 'Month':
            return format(locale, { month: 'long', year: 'numeric' }).format(first);
        case 'Quarter':
            return `Q${quarter} CY${year}`;
        case 'FiscalQuarter':
            return `Q${quarter} FY${year}`;
        case 'Year':
            return `CY${year}`;
        case 'FiscalYear':
            return `FY${year}`;
        default:
            return format(locale, NUMERIC).format(first);
    }
}
