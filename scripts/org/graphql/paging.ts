import { QueryError } from '../query/index.ts';

/** Without `first`. */
const DEFAULT_PAGE = 10;
/** Without `upperBound`. */
export const LARGEST_PAGE = 200;
/** Of groups, which are never paged by upperBound. */
export const LARGEST_AGGREGATE_PAGE = 2000;
/** With `upperBound`, `first` lies between these. */
const BOUNDED_PAGE = { least: 200, most: 2000 } as const;
/** All pages together without `upperBound`. */
export const MOST_RECORDS = 4000;

/** A page as offsets into the whole result. */
export interface Page {
    readonly offset: number;
    readonly first: number;
    /** Rows from here on are out of reach of any page. */
    readonly end: number;
    /** The most that `totalCount` says: `upperBound` is the LIMIT of the query that is paged. */
    readonly most: number;
}

/** A cursor names a record's place, counted from 1. */
export function cursorOf(position: number): string {
    return Buffer.from(`v1:${position}`).toString('base64');
}

function positionOf(cursor: string): number {
    const match = /^v1:(\d{1,9})$/.exec(Buffer.from(cursor, 'base64').toString());
    if (!match)
        throw new QueryError(
            'INVALID_QUERY',
            `The cursor '${cursor.slice(0, 80)}' is not valid. Use one from pageInfo or an edge of the same query.`
        );
    return Number(match[1]);
}

/** The page that a connection's arguments ask for, within the platform's limits. @throws QueryError */
export function pageFrom(args: Readonly<Record<string, unknown>>, largest = LARGEST_PAGE): Page {
    const { first, after, upperBound } = args;
    const offset = typeof after === 'string' ? positionOf(after) : 0;
    if (typeof upperBound === 'number') {
        const size = typeof first === 'number' ? first : BOUNDED_PAGE.least;
        if (size < BOUNDED_PAGE.least || size > BOUNDED_PAGE.most) {
            throw new QueryError(
                'INVALID_QUERY',
                `With upperBound, first must be between ${BOUNDED_PAGE.least} and ${BOUNDED_PAGE.most}, not ${size}.`
            );
        }
        if (upperBound < 1) throw new QueryError('INVALID_QUERY', `upperBound must be 1 or more, not ${upperBound}.`);
        return { offset, first: size, end: upperBound, most: upperBound };
    }
    const size = typeof first === 'number' ? first : DEFAULT_PAGE;
    if (size < 1 || size > largest) {
        throw new QueryError(
            'INVALID_QUERY',
            `first must be between 1 and ${largest}, not ${size}; pages of up to ${BOUNDED_PAGE.most} need upperBound.`
        );
    }
    if (offset >= MOST_RECORDS) {
        throw new QueryError(
            'INVALID_QUERY',
            `Paging without upperBound reaches ${MOST_RECORDS} records. Give upperBound to read more.`
        );
    }
    return { offset, first: size, end: MOST_RECORDS, most: Infinity };
}

/** How many rows to read: the page and, where one may follow, one more that tells whether it does. */
export function rowsToRead({ offset, first, end }: Page): number {
    return Math.max(0, Math.min(first + 1, end - offset));
}
