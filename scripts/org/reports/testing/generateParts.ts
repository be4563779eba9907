import fc from 'fast-check';
import type { ReportBucket, ReportModel } from '../../../metadata/index.ts';
import { aBucket, aFilter } from './reports.ts';

const B = 'Shelf__c.Books__r$';

/** Time frames, each with its first day and the one after its last, counted from Monday 2026-11-23 by a calendar on the wall. */
export const TIME_FRAMES = {
    INTERVAL_TODAY: ['2026-11-23', '2026-11-24'],
    INTERVAL_YESTERDAY: ['2026-11-22', '2026-11-23'],
    INTERVAL_LAST7: ['2026-11-17', '2026-11-24'],
    INTERVAL_LAST30: ['2026-10-25', '2026-11-24'],
    INTERVAL_NEXT7: ['2026-11-23', '2026-11-30'],
    INTERVAL_THISWEEK: ['2026-11-22', '2026-11-29'],
    INTERVAL_LASTWEEK: ['2026-11-15', '2026-11-22'],
    INTERVAL_LASTMONTH: ['2026-10-01', '2026-11-01'],
    INTERVAL_CURRENT: ['2026-10-01', '2027-01-01'],
    INTERVAL_CURY: ['2026-01-01', '2027-01-01'],
    INTERVAL_CUSTOM: ['2026-10-25', '2026-11-17']
} as const satisfies Readonly<Record<string, readonly [from: string, until: string]>>;

const customs = fc.constantFrom(
    { startDate: '2026-10-25', endDate: '2026-11-16' },
    { startDate: '10/25/2026', endDate: undefined },
    { startDate: undefined, endDate: '2026-11-16' }
);

/** A time frame on either date of books. */
export const timeFrames: fc.Arbitrary<NonNullable<ReportModel['timeFrame']>> = fc
    .record({
        dateColumn: fc.constantFrom(`${B}Bought_At__c`, `${B}Published__c`),
        interval: fc.oneof(fc.constantFrom(...Object.keys(TIME_FRAMES)), fc.constant('INTERVAL_CUSTOM')),
        days: customs
    })
    .map(({ dateColumn, interval, days }) => {
        const { startDate, endDate } = interval === 'INTERVAL_CUSTOM' ? days : {};
        return { dateColumn, interval, startDate, endDate, line: 9 };
    });

type BucketValue = ReportBucket['values'][number];

function named(values: readonly Omit<BucketValue, 'label'>[]): readonly BucketValue[] {
    return values.map((value, at) => ({ ...value, label: `Bucket ${at}` }));
}

/** Numbers of pages from one cut to the next, with or without those below the first and above the last. */
const numbers = fc
    .record({
        cuts: fc.uniqueArray(fc.integer({ min: -4, max: 10 }), { minLength: 2, maxLength: 4 }),
        below: fc.boolean(),
        above: fc.boolean(),
        blanksAsZero: fc.boolean()
    })
    .map(({ cuts, below, above, blanksAsZero }) => {
        const sorted = [...cuts].sort((a, b) => a - b);
        const ends = [...(below ? [undefined] : []), ...sorted, ...(above ? [undefined] : [])];
        const values = named(ends.slice(1).map((to, at) => ({ sourceValues: [], from: ends[at], to })));
        return aBucket({ developerName: 'BucketField_1', sourceColumn: `${B}Pages__c`, blanksAsZero, values });
    });

const GENRES = ['Novel', 'Essay', 'Poems', 'Zines', ''] as const;

/** Genres, a blank among them, in up to three buckets; the others are together or each for itself. */
const genres = fc
    .record({
        places: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: GENRES.length, maxLength: GENRES.length }),
        otherLabel: fc.option(fc.constant('Others'), { nil: undefined })
    })
    .map(({ places, otherLabel }) => {
        const of = (bucket: number): readonly string[] => GENRES.filter((_, at) => places[at] === bucket);
        const values = named(
            [0, 1, 2]
                .map((bucket) => ({ sourceValues: of(bucket), from: undefined, to: undefined }))
                .filter(({ sourceValues }) => sourceValues.length > 0)
        );
        const sourceColumn = `${B}Genre__c`;
        return aBucket({ developerName: 'BucketField_2', sourceColumn, bucketType: 'picklist', otherLabel, values });
    });

/** A bucket field of numbers and one of a picklist. */
export const buckets = fc.tuple(numbers, genres);

/** A filter on a bucket field of `buckets`. */
export const bucketFilters = fc
    .tuple(
        fc.constantFrom('BucketField_1', 'BucketField_2'),
        fc.constantFrom('equals', 'notEqual'),
        fc.constantFrom('Bucket 0', 'Bucket 1,Bucket 2', 'Others,Bucket 0', '')
    )
    .map(([column, operator, value]) => aFilter(column, operator, value));
