import fc from 'fast-check';
import type { ReportFilter, ReportModel } from '../../../metadata/index.ts';
import type { Row } from '../../types.ts';
import { TEST_NOW } from '../../testing/index.ts';
import { aColumn, aFilter, aGrouping, aReport } from './reports.ts';

const DAY = 86_400_000;

/** A shelf with books, and so on: what tables are filled with. */
export interface RandomShelf {
    readonly row: Row;
    readonly books: readonly { readonly row: Row; readonly loans: readonly Row[] }[];
}

const name = fc.constantFrom('A', 'a', 'b', 'C', 'ä', '=1+1', "O'Hara", '');
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null, freq: 4 });
const instant = fc.integer({ min: -40 * 24, max: 40 * 24 }).map((hours) => TEST_NOW + (hours * DAY) / 24);
const date = fc
    .integer({ min: -500, max: 500 })
    .map((days) => new Date(TEST_NOW + days * DAY).toISOString().slice(0, 10));

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
const granularity = fc.constantFrom('Day', 'Week', 'Month', 'Quarter', 'Year', 'MonthInYear', 'DayInMonth');
const grouping = fc.record({
    field: fc.constantFrom(...GROUPED),
    granularity,
    order: fc.constantFrom('Asc' as const, 'Desc' as const)
});
const aggregates = fc.subarray(['Sum', 'Average', 'Minimum', 'Maximum', 'Unique', 'Median']);

/** One filter that a loop can judge as well. */
export const filters: fc.Arbitrary<ReportFilter> = fc.oneof(
    fc
        .tuple(
            fc.constantFrom('equals', 'notEqual', 'lessThan', 'greaterThan', 'lessOrEqual', 'greaterOrEqual'),
            fc.integer({ min: -3, max: 9 })
        )
        .map(([operator, value]) => aFilter(`${B}Pages__c`, operator, String(value))),
    fc
        .tuple(fc.constantFrom('equals', 'notEqual'), fc.constantFrom('Novel', 'Novel,Poems', '', 'Zines'))
        .map(([operator, value]) => aFilter(`${B}Genre__c`, operator, value)),
    fc
        .tuple(
            fc.constantFrom('contains', 'notContain', 'startsWith', 'equals'),
            fc.constantFrom('a', 'b', '=', "'", '%')
        )
        .map(([operator, value]) => aFilter(`${B}Name`, operator, value)),
    fc.constantFrom('0', '1').map((value) => aFilter(`${B}For_Sale__c`, 'equals', value))
);

/** Reports over shelves with or without books: groups, figures, filters and their logic. */
export const reports: fc.Arbitrary<ReportModel> = fc
    .record({
        inner: fc.boolean(),
        down: fc.uniqueArray(grouping, { minLength: 1, maxLength: 3, selector: ({ field }) => field }),
        across: fc.uniqueArray(grouping, { maxLength: 2, selector: ({ field }) => field }),
        pages: aggregates,
        prices: aggregates,
        numbers: aggregates,
        filters: fc.array(filters, { maxLength: 3 }),
        any: fc.boolean(),
        smart: fc.boolean()
    })
    .map(({ inner, down, across, pages, prices, numbers, filters: all, any, smart }) => {
        const taken = new Set(down.map(({ field }) => field));
        const nodes = (groupings: typeof down) =>
            groupings.map(({ field, granularity: dateGranularity, order }) =>
                aGrouping(field, { dateGranularity, sortOrder: order })
            );
        const beside = across.filter(({ field }) => !taken.has(field));
        return aReport({
            format: beside.length > 0 ? 'Matrix' : 'Summary',
            reportType: inner ? 'Shelves_With_Books__c' : 'Shelves__c',
            groupingsDown: nodes(down),
            groupingsAcross: nodes(beside),
            columns: [
                aColumn(`${B}Pages__c`, ...pages),
                aColumn(`${B}Price__c`, ...prices),
                aColumn('Shelf__c$Number__c', ...numbers)
            ],
            filters: all,
            booleanFilter: any && all.length > 1 ? all.map((_, at) => at + 1).join(' OR ') : undefined,
            smartTotals: smart
        });
    });
