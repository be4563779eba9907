import fc from 'fast-check';
import type { ReportFilter, ReportModel } from '../../../metadata/index.ts';
import { bucketFilters } from './generateParts.ts';
import { aFilter } from './reports.ts';

const B = 'Shelf__c.Books__r$';
const ORDER = ['equals', 'notEqual', 'lessThan', 'greaterThan', 'lessOrEqual', 'greaterOrEqual'] as const;

/** Relative dates, each with its first day and the one after its last, counted from Monday 2026-11-23 by a calendar on the wall. */
export const RELATIVE_DATES = {
    TODAY: ['2026-11-23', '2026-11-24'],
    YESTERDAY: ['2026-11-22', '2026-11-23'],
    'LAST_N_DAYS:7': ['2026-11-16', '2026-11-24'],
    'NEXT_N_DAYS:3': ['2026-11-24', '2026-11-27'],
    'N_DAYS_AGO:29': ['2026-10-25', '2026-10-26'],
    THIS_WEEK: ['2026-11-22', '2026-11-29'],
    'LAST_N_WEEKS:2': ['2026-11-08', '2026-11-22'],
    'N_WEEKS_AGO:4': ['2026-10-25', '2026-11-01'],
    LAST_MONTH: ['2026-10-01', '2026-11-01'],
    'N_MONTHS_AGO:1': ['2026-10-01', '2026-11-01'],
    THIS_FISCAL_QUARTER: ['2026-10-01', '2027-01-01'],
    'LAST_N_QUARTERS:2': ['2026-04-01', '2026-10-01'],
    'NEXT_N_FISCAL_QUARTERS:1': ['2027-01-01', '2027-04-01'],
    THIS_YEAR: ['2026-01-01', '2027-01-01'],
    'N_FISCAL_YEARS_AGO:1': ['2025-01-01', '2026-01-01'],
    '2026-10-25': ['2026-10-25', '2026-10-26'],
    '11/1/2026': ['2026-11-01', '2026-11-02'],
    'last 2 weeks': ['2026-11-08', '2026-11-22']
} as const satisfies Readonly<Record<string, readonly [from: string, until: string]>>;

/** One filter that a loop can judge as well. */
export const filters: fc.Arbitrary<ReportFilter> = fc.oneof(
    fc
        .tuple(fc.constantFrom(...ORDER), fc.integer({ min: -3, max: 9 }))
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
    bucketFilters,
    fc.constantFrom('0', '1').map((value) => aFilter(`${B}For_Sale__c`, 'equals', value)),
    fc
        .tuple(
            fc.constantFrom('Bought_At__c', 'Published__c'),
            fc.constantFrom(...ORDER),
            fc.constantFrom(...Object.keys(RELATIVE_DATES), '')
        )
        .map(([field, operator, value]) => aFilter(`${B}${field}`, operator, value))
);

/** Filter logic as a tree: a number is the place of a filter. */
export type Logic =
    number | { readonly not: Logic } | { readonly all: readonly Logic[] } | { readonly any: readonly Logic[] };

const { tree } = fc.letrec<{ tree: Logic }>((tie) => ({
    tree: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        fc.nat(2),
        tie('tree').map((not) => ({ not })),
        fc.array(tie('tree'), { minLength: 2, maxLength: 3 }).map((all) => ({ all })),
        fc.array(tie('tree'), { minLength: 2, maxLength: 3 }).map((any) => ({ any }))
    )
}));

/** The text of some logic, with no more parentheses than it needs: AND binds tighter than OR, NOT tightest. */
function textOf(logic: Logic, around: 0 | 1 | 2 = 0): string {
    if (typeof logic === 'number') return String(logic + 1);
    if ('not' in logic) return `NOT ${textOf(logic.not, 2)}`;
    const [parts, word, own] = 'all' in logic ? ([logic.all, ' AND ', 1] as const) : ([logic.any, ' OR ', 0] as const);
    const text = parts.map((part) => textOf(part, own)).join(word);
    return own < around ? `(${text})` : text;
}

const logicOfReport = new WeakMap<ReportModel, Logic>();

/** The logic of a report's filters; all of them where it has none. */
export function logicOf(report: ReportModel): Logic {
    return logicOfReport.get(report) ?? { all: report.filters.map((_, at) => at) };
}

/** Three filters and logic that names each of them. */
export const logicalFilters = fc.tuple(fc.array(filters, { minLength: 3, maxLength: 3 }), tree).map(([all, some]) => {
    const logic: Logic = { any: [{ all: [0, 1, 2] }, some] };
    return { filters: all, logic, booleanFilter: textOf(logic) };
});

/** A report whose filters go by some logic. */
export function withLogic(report: ReportModel, { filters: all, logic, booleanFilter }: Logical): ReportModel {
    const made = { ...report, filters: all, booleanFilter };
    logicOfReport.set(made, logic);
    return made;
}
type Logical = typeof logicalFilters extends fc.Arbitrary<infer One> ? One : never;
