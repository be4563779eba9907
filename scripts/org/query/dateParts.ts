import type { ColumnType } from '../store/index.ts';
import { QueryError } from './errors.ts';
import type { DateFunction } from './nodes.ts';
import { DAY, offsetChanges, type OffsetChange } from './zone.ts';

/**
 * SQL for a part of a date.
 * @param column SQL of the field: milliseconds for DateTime and Time, text for Date
 * @param zone IANA name; DateTime is seen on wall clocks there, Date has no zone
 * @throws QueryError where the field has no such part
 */
export function datePart(column: string, type: ColumnType, part: DateFunction, zone: string): string {
    if (type === 'Time' && part === 'HOUR_IN_DAY') return `(${column} / 3600000)`;
    if (type === 'Date' && part !== 'HOUR_IN_DAY' && part !== 'DAY_ONLY')
        return partOf(part, (format) => `strftime('${format}', ${column})`);
    if (type !== 'DateTime')
        throw new QueryError('INVALID_QUERY', `Date function ${part} cannot be used on a field of type ${type}.`);
    const seconds = `((${column} + ${offset(column, zone)}) / 1000)`;
    return partOf(part, (format) => `strftime('${format}', ${seconds}, 'unixepoch')`);
}

/** Days before 1970 that Salesforce's calendar has none of: keeps days positive, which SQL divides downwards. */
const SHIFT = 100_000;

/**
 * SQL for the day of a date, to group by: days since 1970 on wall clocks of the zone for DateTime, `2026-11-23` for Date.
 * @throws QueryError where the field is no date
 */
export function dayOf(column: string, type: ColumnType, zone: string): string {
    if (type === 'Date') return column;
    if (type !== 'DateTime')
        throw new QueryError('INVALID_QUERY', `A field of type ${type} cannot be grouped by days.`);
    return `((${column} + ${offset(column, zone)} + ${SHIFT * DAY}) / ${DAY} - ${SHIFT})`;
}

function partOf(part: DateFunction, format: (format: string) => string): string {
    const number = (pattern: string): string => `CAST(${format(pattern)} AS INTEGER)`;
    switch (part) {
        case 'CALENDAR_YEAR':
        case 'FISCAL_YEAR':
            return number('%Y');
        case 'CALENDAR_QUARTER':
        case 'FISCAL_QUARTER':
            return `((${number('%m')} + 2) / 3)`;
        case 'CALENDAR_MONTH':
        case 'FISCAL_MONTH':
            return number('%m');
        case 'DAY_IN_MONTH':
            return number('%d');
        case 'DAY_IN_WEEK':
            return `(${number('%w')} + 1)`;
        case 'DAY_IN_YEAR':
            return number('%j');
        case 'DAY_ONLY':
            return format('%Y-%m-%d');
        case 'HOUR_IN_DAY':
            return number('%H');
        case 'WEEK_IN_MONTH':
            return `((${number('%d')} + 6) / 7)`;
        case 'WEEK_IN_YEAR':
            return `((${number('%j')} + 6) / 7)`;
    }
}

/** SQL for the zone's offset at the column's instant: a balanced tree of comparisons, as SQLite knows no time zones. */
function offset(column: string, zone: string): string {
    const tree = (changes: readonly OffsetChange[]): string => {
        const middle = changes.length >> 1;
        const pivot = changes[middle];
        if (!pivot) return '0';
        if (changes.length === 1) return String(pivot.offset);
        return `CASE WHEN ${column} < ${pivot.from} THEN ${tree(changes.slice(0, middle))} ELSE ${tree(changes.slice(middle))} END`;
    };
    return `(${tree(offsetChanges(zone))})`;
}
