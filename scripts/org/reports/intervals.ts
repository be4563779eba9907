import { addDays, dateRange, localDateAt, type DateContext, type DateRange } from '../query/index.ts';
import { ownValue } from './ownValue.ts';

/** From one relative date of SOQL to another, both included. Fiscal quarters and years are those of the calendar. */
const SPANS: Readonly<Record<string, readonly [from: string, until?: string]>> = {
    TODAY: ['TODAY'],
    YESTERDAY: ['YESTERDAY'],
    TOMORROW: ['TOMORROW'],
    THISWEEK: ['THIS_WEEK'],
    LASTWEEK: ['LAST_WEEK'],
    NEXTWEEK: ['NEXT_WEEK'],
    THISMONTH: ['THIS_MONTH'],
    LASTMONTH: ['LAST_MONTH'],
    NEXTMONTH: ['NEXT_MONTH'],
    LASTTHISMONTH: ['LAST_MONTH', 'THIS_MONTH'],
    THISNEXTMONTH: ['THIS_MONTH', 'NEXT_MONTH'],
    CURRENT: ['THIS_QUARTER'],
    CURNEXT1: ['THIS_QUARTER', 'NEXT_QUARTER'],
    CURPREV1: ['LAST_QUARTER', 'THIS_QUARTER'],
    NEXT1: ['NEXT_QUARTER'],
    PREV1: ['LAST_QUARTER'],
    CURNEXT3: ['THIS_QUARTER', 'NEXT_N_QUARTERS:3'],
    CURRENTQ: ['THIS_QUARTER'],
    CURNEXTQ: ['THIS_QUARTER', 'NEXT_QUARTER'],
    CURPREVQ: ['LAST_QUARTER', 'THIS_QUARTER'],
    NEXTQ: ['NEXT_QUARTER'],
    PREVQ: ['LAST_QUARTER'],
    CURNEXT3Q: ['THIS_QUARTER', 'NEXT_N_QUARTERS:3']
};

const YEARS: Readonly<Record<string, readonly [from: string, until?: string]>> = {
    CUR: ['THIS_YEAR'],
    PREV: ['LAST_YEAR'],
    PREV2: ['LAST_N_YEARS:2'],
    AGO2: ['N_YEARS_AGO:2'],
    NEXT: ['NEXT_YEAR'],
    PREVCUR: ['LAST_YEAR', 'THIS_YEAR'],
    PREVCUR2: ['LAST_N_YEARS:2', 'THIS_YEAR'],
    CURNEXT: ['THIS_YEAR', 'NEXT_YEAR']
};

function spanOf(name: string): readonly [from: string, until?: string] | undefined {
    return ownValue(SPANS, name) ?? ownValue(YEARS, /^(.+?)F?Y$/.exec(name)?.[1] ?? '');
}

/**
 * The days of a report's time frame (`INTERVAL_LAST30`); undefined where the local org does not know it. "Last 30 days" are
 * 30 with today, "next 30 days" begin today (Salesforce Help, "Relative Date Filter Reference", on standard date filters).
 */
export function intervalRange(interval: string, context: DateContext): DateRange | undefined {
    const name = interval.replace(/^INTERVAL_/, '');
    // NEXT1 is a quarter, NEXT7 are days
    const span = spanOf(name);
    if (span) {
        const [from, until = from] = span;
        return { from: dateRange(from, context).from, until: dateRange(until, context).until };
    }
    const today = localDateAt(context.zone, context.now);
    const [, side, days] = /^(LAST|NEXT)(7|30|60|90|120)$/.exec(name) ?? [];
    if (side === 'LAST') return { from: addDays(today, 1 - Number(days)), until: addDays(today, 1) };
    if (side === 'NEXT') return { from: today, until: addDays(today, Number(days)) };
    return undefined;
}
