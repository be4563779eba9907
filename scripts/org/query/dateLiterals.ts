import type { ColumnType } from '../store/index.ts';
import type { CompareOperator, Condition, FieldPath, Org, Stored } from '../types.ts';
import { QueryError } from './errors.ts';
import { addDays, isoDate, localDateAt, startOfDay, utcOf, type LocalDate } from './zone.ts';

/** What a relative date depends on. */
export interface DateContext {
    /** Milliseconds, UTC. */
    readonly now: number;
    /** IANA name. */
    readonly zone: string;
    /** 0 for Sunday, 1 for Monday. */
    readonly weekStart: number;
}

/** Whole days; `until` is the first day after them. */
export interface DateRange {
    readonly from: LocalDate;
    readonly until: LocalDate;
}

type Unit = 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR';

/** The clock, time zone and first day of the week of the org's user. */
export function dateContext(org: Pick<Org, 'clock' | 'user'>): DateContext {
    return { now: org.clock(), zone: org.user.timeZone, weekStart: weekStart(org.user.locale) };
}

const weekStarts = new Map<string, number>();

function weekStart(locale: string): number {
    const known = weekStarts.get(locale);
    if (known !== undefined) return known;
    // TypeScript's library does not know getWeekInfo yet; Node 24 has it.
    const read = new Intl.Locale(locale.replaceAll('_', '-')) as Intl.Locale & {
        getWeekInfo(): { readonly firstDay: number };
    };
    const first = read.getWeekInfo().firstDay % 7;
    weekStarts.set(locale, first);
    return first;
}

/** First day of the unit that lies so many units after the one of the given day. */
function unitStart(unit: Unit, day: LocalDate, units: number, weekStarts: number): LocalDate {
    const normal = (date: LocalDate): LocalDate => addDays(date, 0);
    switch (unit) {
        case 'DAY':
            return addDays(day, units);
        case 'WEEK': {
            const weekday = new Date(utcOf(day)).getUTCDay();
            return addDays(day, units * 7 - ((weekday - weekStarts + 7) % 7));
        }
        case 'MONTH':
            return normal({ year: day.year, month: day.month + units, day: 1 });
        case 'QUARTER':
            return normal({ year: day.year, month: Math.floor((day.month - 1) / 3) * 3 + 1 + units * 3, day: 1 });
        case 'YEAR':
            return { year: day.year + units, month: 1, day: 1 };
    }
}

const DAYS: Readonly<Record<string, number>> = { YESTERDAY: -1, TODAY: 0, TOMORROW: 1 };
const SHIFT: Readonly<Record<string, number>> = { LAST: -1, THIS: 0, NEXT: 1 };

/**
 * The days a relative date means, as SOQL defines them ("Date Formats and Date Literals in WHERE"): LAST_N_DAYS includes
 * today, LAST_N_WEEKS and longer exclude the current one; fiscal years are calendar years.
 * @param literal for example `TODAY`, `THIS_WEEK`, `LAST_N_DAYS:30`
 * @throws QueryError where it is none
 */
export function dateRange(literal: string, context: DateContext): DateRange {
    const today = localDateAt(context.zone, context.now);
    const span = (unit: Unit, from: number, until: number): DateRange => ({
        from: unitStart(unit, today, from, context.weekStart),
        until: unitStart(unit, today, until, context.weekStart)
    });
    const name = literal
        .toUpperCase()
        .replace('FISCAL_', '')
        .replace(/^(LAST|NEXT)_90_DAYS$/, '$1_N_DAYS:90');
    const day = DAYS[name];
    if (day !== undefined) return span('DAY', day, day + 1);
    const simple = /^(LAST|THIS|NEXT)_(WEEK|MONTH|QUARTER|YEAR)$/.exec(name);
    if (simple) {
        const shift = SHIFT[simple[1] ?? ''] ?? 0;
        return span(simple[2] as Unit, shift, shift + 1);
    }
    const counted =
        /^(?:(LAST|NEXT)_N_(DAY|WEEK|MONTH|QUARTER|YEAR)S|N_(DAY|WEEK|MONTH|QUARTER|YEAR)S_AGO):(\d{1,5})$/.exec(name);
    if (!counted)
        throw new QueryError(
            'INVALID_QUERY',
            `'${literal}' is not a date literal. Use one such as TODAY, THIS_WEEK or LAST_N_DAYS:30.`
        );
    const n = Number(counted[4]);
    if (counted[3]) return span(counted[3] as Unit, -n, -n + 1);
    const unit = counted[2] as Unit;
    if (counted[1] === 'NEXT') return span(unit, 1, n + 1);
    return span(unit, -n, unit === 'DAY' ? 1 : 0);
}

/** The stored values a range lies between: milliseconds for DateTime, text for Date. */
export function rangeBounds(
    range: DateRange,
    type: ColumnType,
    zone: string
): { readonly from: string | number; readonly until: string | number } {
    if (type === 'Date') return { from: isoDate(range.from), until: isoDate(range.until) };
    return { from: startOfDay(zone, range.from), until: startOfDay(zone, range.until) };
}

type Compared<E> = E & { readonly operator: CompareOperator; readonly value: Stored };
type RangeFilter<E> =
    Compared<E> | { readonly and: readonly Compared<E>[] } | { readonly not: { readonly and: readonly Compared<E>[] } };

/**
 * A comparison with a range as SOQL means it: `=` is inside, `<` before its start, `>` after its end.
 * @throws QueryError for an operator that has no meaning with a range
 */
export function rangeFilter<E extends { readonly path: FieldPath }>(
    expression: E,
    type: ColumnType,
    operator: string,
    range: DateRange,
    zone: string
): RangeFilter<E> {
    const { from, until } = rangeBounds(range, type, zone);
    const compared = (how: CompareOperator, value: Stored): Compared<E> => ({ ...expression, operator: how, value });
    const inside = { and: [compared('gte', from), compared('lt', until)] };
    switch (operator) {
        case 'eq':
            return inside;
        case 'ne':
            return { not: inside };
        case 'lt':
            return compared('lt', from);
        case 'lte':
            return compared('lt', until);
        case 'gt':
            return compared('gte', until);
        case 'gte':
            return compared('gte', from);
        default:
            throw new QueryError(
                'INVALID_QUERY_FILTER_OPERATOR',
                `Operator '${operator}' cannot be used with a range of dates on '${expression.path}'.`
            );
    }
}

/** `rangeFilter` of a field itself. @throws QueryError */
export function compareWithRange(
    path: FieldPath,
    type: ColumnType,
    operator: string,
    range: DateRange,
    zone: string
): Condition {
    return rangeFilter({ path }, type, operator, range, zone);
}
