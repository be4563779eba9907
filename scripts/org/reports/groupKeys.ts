import { dayOf, raw, sql, type DateContext, type Fragment, type Scope } from '../query/index.ts';
import type { Stored } from '../types.ts';
import { bucketNames, bucketNumber, columnKey } from './columnSql.ts';
import { dayNumber, periodOf } from './periods.ts';
import type { ColumnNode, GroupingNode } from './tree.ts';

/** What a group is told apart by, the same for every spelling that the database groups together. */
export type GroupKey = string | number | null;

/** SQL of a grouping: days for dates, which are put into weeks and months afterwards; the key for everything else. */
export function groupSql({ field, granularity }: GroupingNode, scope: Scope, zone: string): Fragment {
    if (granularity === undefined || field.kind !== 'field') {
        const key = columnKey(field, scope);
        return granularity === undefined ? key : { ...key, text: dayOf(key.text, field.column.type, zone) };
    }
    return raw(dayOf(scope.resolve(field.path).text, field.column.type, zone));
}

/** A multiple of seven that makes every day number positive. */
const WEEKS = 7 * 100_000;

/**
 * SQL of a grouping where as few groups as can be are wanted from the database: the first day of a week for all of its days,
 * numbers for buckets. `storedReader` gives what `groupSql` would.
 */
export function coarseSql(grouping: GroupingNode, scope: Scope, { zone, weekStart }: DateContext): Fragment {
    const { field, granularity } = grouping;
    if (field.kind === 'bucket' && bucketNames(field)) return bucketNumber(field, scope);
    const day = groupSql(grouping, scope, zone);
    if (granularity !== 'Week' || field.column.type !== 'DateTime') return day;
    // 1 January 1970 was a Thursday
    const shift = 4 - weekStart + WEEKS;
    return sql('((', day, ` + ${shift}) / 7 * 7 - ${shift})`);
}

/** Gives what `groupSql` selects from what `coarseSql` selects. */
export function storedReader({ field }: GroupingNode): (coarse: Stored) => Stored {
    const names = field.kind === 'bucket' ? bucketNames(field) : undefined;
    return names ? (coarse) => (coarse === null ? null : (names[Number(coarse)] ?? null)) : (coarse) => coarse;
}

/** Gives the key of a group from what `groupSql` selected. */
export function keyReader(
    { field, granularity }: GroupingNode,
    { weekStart }: DateContext
): (stored: Stored) => GroupKey {
    if (granularity !== undefined) {
        const known = new Map<Stored, string>();
        return (stored) => {
            if (stored === null) return null;
            let key = known.get(stored);
            if (key === undefined) known.set(stored, (key = periodOf(granularity, dayNumber(stored), weekStart).key));
            return key;
        };
    }
    return valueFolder(field);
}

/** Makes all spellings of a column's value that the database takes for the same one. */
export function valueFolder(field: ColumnNode): (stored: Stored) => Stored {
    const folds = !field.column.caseSensitive && !(field.kind === 'field' && field.records.length > 0);
    return (stored) => (folds && typeof stored === 'string' ? foldCase(stored) : stored);
}

/** A to Z as a to z, as the database compares text. */
function foldCase(text: string): string {
    return /[A-Z]/.test(text) ? text.replace(/[A-Z]/g, (letter) => letter.toLowerCase()) : text;
}
