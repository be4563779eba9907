import { dayInBerlin } from './judge.ts';

const HOUR = 3_600_000;

/** Days since 1970, weeks from Sundays on, months, quarters and years of a day such as `2026-11-23`. */
function numbersOf(iso: string): Readonly<Record<'day' | 'week' | 'month' | 'quarter' | 'year', number>> {
    const [year = 0, month = 0] = iso.split('-').map(Number);
    const day = Date.parse(iso) / (24 * HOUR);
    const months = year * 12 + month - 1;
    // 1 January 1970 was a Thursday
    return { day, week: Math.floor((day + 4) / 7), month: months, quarter: Math.floor(months / 3), year };
}

type Unit = keyof ReturnType<typeof numbersOf>;
type IsIn = (day: string, today: string) => boolean;

/** From so many units after this one to so many, both included. */
function within(unit: Unit, from: number, to = from): IsIn {
    return (day, today) => {
        const far = numbersOf(day)[unit] - numbersOf(today)[unit];
        return far >= from && far <= to;
    };
}

/** What each relative date says of a day (SOQL and SOSL Reference, "Date Formats and Date Literals"). */
export const RELATIVE_DAYS: Readonly<Record<string, IsIn>> = {
    TODAY: within('day', 0),
    YESTERDAY: within('day', -1),
    TOMORROW: within('day', 1),
    'LAST_N_DAYS:7': within('day', -7, 0),
    'NEXT_N_DAYS:3': within('day', 1, 3),
    'N_DAYS_AGO:29': within('day', -29),
    THIS_WEEK: within('week', 0),
    LAST_WEEK: within('week', -1),
    'LAST_N_WEEKS:2': within('week', -2, -1),
    'NEXT_N_WEEKS:2': within('week', 1, 2),
    'N_WEEKS_AGO:4': within('week', -4),
    THIS_MONTH: within('month', 0),
    LAST_MONTH: within('month', -1),
    'LAST_N_MONTHS:3': within('month', -3, -1),
    'N_MONTHS_AGO:1': within('month', -1),
    THIS_QUARTER: within('quarter', 0),
    'LAST_N_QUARTERS:2': within('quarter', -2, -1),
    'NEXT_N_FISCAL_QUARTERS:1': within('quarter', 1),
    THIS_YEAR: within('year', 0),
    'N_FISCAL_YEARS_AGO:1': within('year', -1)
};

/** When a day begins in Berlin, whose days begin at a full hour (UTC milliseconds). */
export function firstInstant(day: string): number {
    const before = Date.parse(day) - 4 * HOUR;
    const hours = Array.from({ length: 8 }, (_, at) => before + at * HOUR);
    return hours.find((at) => dayInBerlin(at) === day) ?? Number.NaN;
}
