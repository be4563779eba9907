import { dateRange, QueryError, type DateContext, type DateRange } from '../query/index.ts';
import { parseDate, parseDateTime } from '../store/index.ts';

/** What a report says about a date: whole days, or an instant (milliseconds, UTC). */
export type DateValue = { readonly range: DateRange } | { readonly instant: number };

const UNITS = 'DAY|WEEK|MONTH|QUARTER|YEAR|FISCAL_QUARTER|FISCAL_YEAR';
const COUNTED = new RegExp(`^(LAST|NEXT)_(\\d+)_(${UNITS})S$`);
const AGO = new RegExp(`^(\\d+)_(${UNITS})S_AGO$`);

/** A relative date in the spelling of SOQL: `Last 7 Days` is `LAST_N_DAYS:7`, `2 weeks ago` is `N_WEEKS_AGO:2`. */
function literalOf(text: string): string {
    return text
        .trim()
        .toUpperCase()
        .replaceAll(/\s+/g, '_')
        .replace(COUNTED, '$1_N_$3S:$2')
        .replace(AGO, 'N_$2S_AGO:$1');
}

function day(iso: string): DateRange {
    const [year = 0, month = 0, date = 0] = iso.split('-').map(Number);
    const from = { year, month, day: date };
    return { from, until: { ...from, day: date + 1 } };
}

/** `11/23/2026`, as the filters of files in American English are written. */
function american(text: string): string | undefined {
    const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
    return match ? parseDate(`${match[3]}-${match[1]?.padStart(2, '0')}-${match[2]?.padStart(2, '0')}`) : undefined;
}

/** What the text of a filter on a date means; a problem, in words, where it is no date. */
export function readDate(text: string, context: DateContext): DateValue | { readonly problem: string } {
    const iso = parseDate(text) ?? american(text);
    if (iso !== undefined) return { range: day(iso) };
    const instant = parseDateTime(text);
    if (instant !== undefined) return { instant };
    try {
        return { range: dateRange(literalOf(text), context) };
    } catch (error) {
        if (!(error instanceof QueryError)) throw error;
        return { problem: `'${text}' is no date` };
    }
}
