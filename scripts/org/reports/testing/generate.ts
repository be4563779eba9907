import fc from 'fast-check';
import type { ReportModel } from '../../../metadata/index.ts';
import type { Row, Stored } from '../../types.ts';
import { TEST_NOW } from '../../testing/index.ts';
import { GRANULARITIES } from '../tree.ts';
import { filters, logicalFilters, RELATIVE_DATES, withLogic } from './generateFilters.ts';
import { buckets, TIME_FRAMES, timeFrames } from './generateParts.ts';
import { aColumn, aFormula, aGrouping, aReport } from './reports.ts';

const DAY = 86_400_000;

/** A shelf with books, and so on: what tables are filled with. */
export interface RandomShelf {
    readonly row: Row;
    readonly books: readonly { readonly row: Row; readonly loans: readonly Row[] }[];
}

const name = fc.constantFrom('A', 'a', 'b', 'C', 'ä', '=1+1', "O'Hara", '');
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null, freq: 4 });
/** Days at which some filter begins or ends: there is where the mistakes are. */
const edge = fc.constantFrom(...Object.values({ ...RELATIVE_DATES, ...TIME_FRAMES }).flat());
const instant = fc.oneof(
    fc.integer({ min: -40 * 24, max: 40 * 24 }).map((hours) => TEST_NOW + (hours * DAY) / 24),
    fc.tuple(edge, fc.integer({ min: -2, max: 2 })).map(([day, hours]) => Date.parse(day) + (hours * DAY) / 24)
);
const date = fc
    .oneof(
        fc.integer({ min: -500, max: 500 }).map((days) => TEST_NOW + days * DAY),
        fc.tuple(edge, fc.integer({ min: -1, max: 0 })).map(([day, days]) => Date.parse(day) + days * DAY)
    )
    .map((at) => new Date(at).toISOString().slice(0, 10));

const loan = fc.record({ Borrower__c: maybe(name), Due__c: maybe(instant) });
const book = fc.record({
    row: fc.record({
        Name: name.map((text) => text || 'none'),
        Genre__c: maybe(fc.constantFrom('Novel', 'Essay', 'Poems', 'Zines')),
        Pages__c: maybe(fc.integer({ min: -3, max: 9 })),
        Price__c: maybe(fc.integer({ min: 0, max: 20 }).map((quarters) => quarters / 4)),
        For_Sale__c: fc.integer({ min: 0, max: 1 }),
        Published__c: maybe(date),
        Bought_At__c: maybe(instant)
    }),
    loans: fc.array(loan, { maxLength: 3 })
});

const shelf = fc.record({
    row: fc.record({ Name: name.map((text) => text || 'none'), Number__c: maybe(fc.integer({ min: 0, max: 5 })) }),
    books: fc.array(book, { maxLength: 6 })
});

/** Up to a dozen shelves with up to six books each, and their loans. Numbers of shelves are unique, as the library wants. */
export const shelves: fc.Arbitrary<readonly RandomShelf[]> = fc.array(shelf, { maxLength: 12 }).map((all) =>
    all.map(({ row, books }, at) => {
        const number = row.Number__c === null ? null : at * 10 + row.Number__c;
        return { row: { ...row, Number__c: number }, books };
    })
);

const B = 'Shelf__c.Books__r$';
export const GROUPED = [
    'Shelf__c$Name',
    'Shelf__c$Number__c',
    `${B}Genre__c`,
    `${B}For_Sale__c`,
    `${B}Bought_At__c`,
    `${B}Published__c`,
    `${B}Pages__c`
] as const;
/** Row-level formulas that a loop works out as well: the name of each is its place. */
export const ROW_FORMULAS = [
    {
        formula: `IF(ISBLANK(${B}Pages__c), "none", IF(${B}Pages__c > 3, "Long", "SHORT"))`,
        dataType: 'text',
        reckon: ({ Pages__c: pages }: Row): Stored => (pages == null ? 'none' : Number(pages) > 3 ? 'Long' : 'SHORT')
    },
    {
        formula: `${B}Pages__c * 2 + ${B}Price__c`,
        dataType: 'double',
        reckon: ({ Pages__c: pages, Price__c: price }: Row): Stored =>
            pages == null || price == null ? null : Number(pages) * 2 + Number(price)
    },
    {
        formula: `IF(ISBLANK(${B}Price__c), 0, 12 / ${B}Pages__c)`,
        dataType: 'double',
        // a division by zero is a blank to whoever adds up
        reckon: ({ Pages__c: pages, Price__c: price }: Row): Stored =>
            price == null ? 0 : pages == null || Number(pages) === 0 ? null : 12 / Number(pages)
    },
    {
        formula: `IF(ISBLANK(TEXT(${B}Genre__c)), "-none-", LEFT(TEXT(${B}Genre__c), 1))`,
        dataType: 'text',
        reckon: ({ Genre__c: genre }: Row): Stored => (genre == null ? '-none-' : String(genre).slice(0, 1))
    }
] as const;
// formulas whose values are exact, as thirds have no one spelling; and the buckets
const made = fc.constantFrom('CDF0', 'CDF1', 'CDF3', 'BucketField_1', 'BucketField_2');

/** What a group has of pages and prices: their sums and the largest number of pages, and its rows. */
export interface Sums {
    readonly rows: number;
    readonly pages: number;
    readonly most: number | null;
    readonly prices: number;
}

const P = B.replace('$', '.');
/** Summary formulas that a loop works out as well, blanks as zero; an error of one is `undefined`. */
export const SUMMARY_FORMULAS = [
    {
        formula: `IF(RowCount > 2, ${P}Pages__c:SUM / RowCount, BLANKVALUE(${P}Pages__c:MAX, 0) - 1)`,
        reckon: ({ rows, pages, most }: Sums): number | undefined => (rows > 2 ? pages / rows : (most ?? 0) - 1)
    },
    {
        formula: `CASE(RowCount, 1, 10, 2, ${P}Price__c:SUM, ${P}Pages__c:SUM / ${P}Price__c:SUM)`,
        reckon: ({ rows, pages, prices }: Sums): number | undefined => {
            if (rows === 1) return 10;
            if (rows === 2) return prices;
            return prices === 0 ? undefined : pages / prices;
        }
    }
] as const;

const grouping = fc
    .record({
        field: fc.constantFrom(...GROUPED),
        period: fc.constantFrom(...GRANULARITIES),
        order: fc.constantFrom('Asc' as const, 'Desc' as const)
    })
    .map((one) => ({ ...one, granularity: /(Bought_At|Published)__c$/.test(one.field) ? one.period : 'Day' }));
const aggregates = fc.subarray(['Sum', 'Average', 'Minimum', 'Maximum', 'Unique', 'Median']);

/** Reports over shelves with or without books: groups, figures, filters and their logic. */
export const reports: fc.Arbitrary<ReportModel> = fc
    .record({
        inner: fc.boolean(),
        down: fc.uniqueArray(grouping, { minLength: 1, maxLength: 3, selector: ({ field }) => field }),
        across: fc.uniqueArray(grouping, { maxLength: 2, selector: ({ field }) => field }),
        pages: aggregates,
        prices: aggregates,
        numbers: aggregates,
        calculated: aggregates,
        summed: fc.constantFrom(1, 2),
        grouped: fc.option(made, { freq: 2 }),
        buckets,
        timeFrame: fc.option(timeFrames, { nil: undefined, freq: 2 }),
        filters: fc.array(filters, { maxLength: 3 }),
        logical: fc.option(logicalFilters, { freq: 2 }),
        smart: fc.boolean()
    })
    .map(
        ({
            inner,
            down,
            across,
            pages,
            prices,
            numbers,
            calculated,
            summed,
            grouped,
            buckets: twoBuckets,
            timeFrame,
            filters: all,
            logical,
            smart
        }) => {
            const taken = new Set(down.map(({ field }) => field));
            const nodes = (groupings: typeof down) =>
                groupings.map(({ field, granularity: dateGranularity, order }) =>
                    aGrouping(field, { dateGranularity, sortOrder: order })
                );
            // in place of the innermost grouping
            const rows = grouped === null ? nodes(down) : [...nodes(down).slice(0, -1), aGrouping(grouped)];
            const beside = across.filter(({ field }) => !taken.has(field));
            const report = aReport({
                format: beside.length > 0 ? 'Matrix' : 'Summary',
                reportType: inner ? 'Shelves_With_Books__c' : 'Shelves__c',
                groupingsDown: rows,
                groupingsAcross: nodes(beside),
                columns: [
                    aColumn(`${B}Pages__c`, ...pages),
                    aColumn(`${B}Price__c`, ...prices),
                    aColumn('Shelf__c$Number__c', ...numbers),
                    ...(grouped === `CDF${summed}` ? [] : [aColumn(`CDF${summed}`, ...calculated)])
                ],
                rowFormulas: ROW_FORMULAS.map(({ formula, dataType }, at) => ({
                    developerName: `CDF${at}`,
                    label: `Formula ${at}`,
                    description: undefined,
                    formula,
                    dataType,
                    scale: 2,
                    line: 9
                })),
                summaryFormulas: SUMMARY_FORMULAS.map(({ formula }, at) =>
                    aFormula(formula, { developerName: `FORMULA${at}` })
                ),
                buckets: twoBuckets,
                timeFrame,
                filters: all,
                smartTotals: smart
            });
            return logical ? withLogic(report, logical) : report;
        }
    );
