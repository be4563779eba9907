import type { ReportBucket, ReportFilter, ReportModel } from '../../../metadata/index.ts';
import type { Stored } from '../../types.ts';
import { RELATIVE_DATES, type Logic } from './generateFilters.ts';
import { TIME_FRAMES } from './generateParts.ts';

const BERLIN = new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Europe/Berlin',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit'
});

/** The day of an instant on a wall in Berlin, `2026-11-23`. */
export function dayInBerlin(instant: number): string {
    return BERLIN.format(instant);
}

function compares(operator: string, isBefore: boolean, isAfter: boolean): boolean {
    switch (operator) {
        case 'lessThan':
            return isBefore;
        case 'lessOrEqual':
            return !isAfter;
        case 'greaterThan':
            return isAfter;
        case 'greaterOrEqual':
            return !isBefore;
        default:
            return (operator === 'equals') === (!isBefore && !isAfter);
    }
}

function passesDate(found: Stored, operator: string, value: string): boolean {
    // a blank equals a blank alone, and lies neither before nor after anything
    if (value === '')
        return /equals|OrEqual/.test(operator) ? found === null : operator === 'notEqual' && found !== null;
    if (found === null) return operator === 'notEqual';
    const day = typeof found === 'number' ? dayInBerlin(found) : found;
    // Safe: generated filters have these values.
    const [from, until] = RELATIVE_DATES[value as keyof typeof RELATIVE_DATES];
    return compares(operator, day < from, day >= until);
}

/** Whether a filter lets a row through that has this value in the filter's column. */
export function passes(found: Stored, { column, operator, value }: ReportFilter): boolean {
    if (/(Bought_At|Published)__c$/.test(column)) return passesDate(found, operator, value);
    const wanted = value.split(',').map((part) => part.toLowerCase());
    const text = found === null ? null : String(found).toLowerCase();
    switch (operator) {
        case 'equals':
            return wanted.some((one) => (one === '' ? text === null : text === one));
        case 'notEqual':
            return wanted.every((one) => (one === '' ? text !== null : text !== one));
        case 'contains':
            return text !== null && wanted.some((one) => text.includes(one));
        case 'notContain':
            return text === null || wanted.every((one) => !text.includes(one));
        case 'startsWith':
            return text !== null && wanted.some((one) => text.startsWith(one));
    }
    return found !== null && compares(operator, Number(found) < Number(value), Number(found) > Number(value));
}

/** Whether a time frame lets a row through that has this value in its column: a blank is in no period. */
export function isWithin(found: Stored, { interval, startDate, endDate }: TimeFrame): boolean {
    if (found === null) return false;
    const day = typeof found === 'number' ? dayInBerlin(found) : found;
    // Safe: generated time frames have these intervals.
    const [from, until] = TIME_FRAMES[interval as keyof typeof TIME_FRAMES];
    const isOpen = interval === 'INTERVAL_CUSTOM';
    return (day >= from || (isOpen && startDate === undefined)) && (day < until || (isOpen && endDate === undefined));
}
type TimeFrame = NonNullable<ReportModel['timeFrame']>;

/** The bucket that a value lies in: of numbers above the lower end, up to and with the upper one. */
export function bucketOf(found: Stored, { bucketType, values, blanksAsZero, otherLabel }: ReportBucket): Stored {
    if (bucketType !== 'number') {
        const own = values.find(({ sourceValues }) => sourceValues.includes(found === null ? '' : String(found)));
        return own?.label ?? (found === null ? null : (otherLabel ?? found));
    }
    const number = found === null && blanksAsZero ? 0 : found;
    if (number === null) return null;
    return (
        values.find(({ from = -Infinity, to = Infinity }) => Number(number) > from && Number(number) <= to)?.label ??
        null
    );
}

/** What filter logic says of a row, of which `judge` tells each filter by its place. */
export function holds(logic: Logic, judge: (at: number) => boolean): boolean {
    if (typeof logic === 'number') return judge(logic);
    if ('not' in logic) return !holds(logic.not, judge);
    return 'all' in logic ? logic.all.every((one) => holds(one, judge)) : logic.any.some((one) => holds(one, judge));
}
