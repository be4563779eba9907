import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { runSoql } from './index.ts';
import { conditions, lending, type Twin } from './testing/conditions.ts';
import { openShelves, type PlainBook } from './testing/shelves.ts';

const seed = Number(process.env['SEED'] ?? 20261126);
const RUNS = Number(process.env['SOQL_RUNS'] ?? 250);
const { org, books } = openShelves(120, seed);

function check<T>(arbitrary: fc.Arbitrary<T>, property: (value: T) => void): void {
    fc.assert(fc.property(arbitrary, property), { seed, numRuns: RUNS });
}

const whole: fc.Arbitrary<Twin> = fc.tuple(conditions, fc.option(lending)).map(([condition, join]) =>
    join
        ? {
              text: `(${condition.text}) AND ${join.text}`,
              holds: (book) => condition.holds(book) && join.holds(book)
          }
        : condition
);

interface Order {
    readonly field: 'Pages__c' | 'Bought_At__c' | 'For_Sale__c' | 'Name';
    readonly down: boolean;
    readonly last: boolean;
}

const orders: fc.Arbitrary<readonly Order[]> = fc.uniqueArray(
    fc.record({
        field: fc.constantFrom('Pages__c', 'Bought_At__c', 'For_Sale__c', 'Name'),
        down: fc.boolean(),
        last: fc.boolean()
    }),
    { maxLength: 3, selector: ({ field }) => field }
);

function compareBooks(order: readonly Order[], a: PlainBook, b: PlainBook): number {
    for (const { field, down, last } of order) {
        const [left, right] = [a[field], b[field]];
        if (left === right) continue;
        if (left === null || right === null) return (left === null) === last ? 1 : -1;
        return left < right === down ? 1 : -1;
    }
    return a.Id < b.Id ? -1 : 1;
}

test(`records are those, in that order, that a plain loop finds (SEED=${seed}, ${RUNS} queries)`, () => {
    const page = fc.record({ limit: fc.option(fc.nat(30)), offset: fc.option(fc.nat(30)) });
    check(fc.tuple(whole, orders, page), ([{ text, holds }, order, { limit, offset }]) => {
        const by = order.map(
            ({ field, down, last }) => `${field} ${down ? 'DESC' : 'ASC'} NULLS ${last ? 'LAST' : 'FIRST'}`
        );
        const query = [
            `SELECT Id FROM Book__c WHERE ${text}`,
            ...(by.length > 0 ? [`ORDER BY ${by.join(', ')}`] : []),
            ...(limit === null ? [] : [`LIMIT ${limit}`]),
            ...(offset === null ? [] : [`OFFSET ${offset}`])
        ].join(' ');
        const from = offset ?? 0;
        const wanted = books
            .filter(holds)
            .toSorted((a, b) => compareBooks(order, a, b))
            .slice(from, limit === null ? undefined : from + limit);
        const found = runSoql(org, query);
        assert.deepEqual(
            found.records.map((record) => record['Id']),
            wanted.map(({ Id }) => Id),
            query
        );
        assert.equal(found.totalSize, wanted.length);
    });
});

interface Group {
    readonly key: string | null;
    readonly books: readonly PlainBook[];
}

function figures({ key, books: own }: Group): readonly (string | number | null)[] {
    const pages = own.flatMap(({ Pages__c }) => (Pages__c === null ? [] : [Pages__c]));
    const sum = pages.reduce((total, one) => total + one, 0);
    const some = pages.length > 0;
    const names = own.map(({ Name }) => Name).toSorted();
    return [
        key,
        own.length,
        pages.length,
        new Set(own.map(({ Name }) => Name)).size,
        some ? sum : null,
        some ? sum / pages.length : null,
        some ? Math.max(...pages) : null,
        names[0] ?? null
    ];
}

const FIGURES =
    'COUNT(Id), COUNT(Pages__c), COUNT_DISTINCT(Name), SUM(Pages__c), AVG(Pages__c), MAX(Pages__c), MIN(Name)';

test(`groups and figures are those that a plain loop finds (SEED=${seed}, ${RUNS} queries)`, () => {
    const keys = fc.constantFrom<'Genre__c' | 'Author__r.Country__c'>('Genre__c', 'Author__r.Country__c');
    check(fc.tuple(whole, keys, fc.nat(20), fc.boolean()), ([{ text, holds }, key, least, negated]) => {
        const having = negated ? `NOT (COUNT(Id) < ${least})` : `COUNT(Id) >= ${least}`;
        const query = `SELECT ${key}, ${FIGURES} FROM Book__c WHERE ${text} GROUP BY ${key} HAVING ${having}`;
        const wanted = [...Map.groupBy(books.filter(holds), (book) => book[key])]
            .map(([value, own]) => ({ key: value, books: own }))
            .filter((group) => group.books.length >= least)
            .map(figures);
        const found = runSoql(org, query).records.map((record) =>
            Object.entries(record)
                .filter(([name]) => name !== 'attributes')
                .map(([, value]) => value)
        );
        const sorted = (rows: readonly (readonly unknown[])[]) => rows.map((row) => JSON.stringify(row)).toSorted();
        assert.deepEqual(sorted(found), sorted(wanted), query);
    });
});

test(`no text in a query reaches the store as SQL (SEED=${seed}, ${RUNS} texts)`, () => {
    const hostile = fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(
            "' OR 1=1 --",
            `"; DROP TABLE "Book__c"; --`,
            "x') UNION SELECT 1 --",
            '?',
            '%',
            ';',
            '${1}',
            '\\'
        )
    );
    check(hostile, (text) => {
        const escaped = text.replaceAll('\0', '').replaceAll('\\', '\\\\').replaceAll("'", "\\'");
        for (const where of [
            `Name = '${escaped}'`,
            `Name IN ('${escaped}', 'x')`,
            `Author__r.Name != '${escaped}' AND Pages__c = 9`
        ])
            assert.equal(runSoql(org, `SELECT Id FROM Book__c WHERE ${where}`).totalSize, 0);
    });
    assert.equal(runSoql(org, 'SELECT COUNT() FROM Book__c').totalSize, books.length);
});

test(`whatever is sent is answered or refused, never an error of the program (SEED=${seed}, ${RUNS} texts)`, () => {
    const word = fc.constantFrom(
        ...'SELECT FROM WHERE Id Name Book__c Pages__c ( ) , . = != < > LIKE IN NOT AND OR NULLS LAST ORDER BY GROUP HAVING COUNT SUM'.split(
            ' '
        ),
        ...'LIMIT OFFSET 1 -1 1.5 99999999999999999999 null TRUE TODAY LAST_N_DAYS:3 LAST_N_DAYS:99999 2026-13-45 TYPEOF WHEN THEN END'.split(
            ' '
        ),
        ...'FIELDS(ALL) (SELECT Loans__r) Owner.Name Author__r. ROLLUP( CUBE( FORMAT( toLabel( ROWS ALL FOR VIEW USING SCOPE mine WITH'.split(
            ' '
        ),
        "'x'",
        "'",
        '"',
        ';'
    );
    check(fc.array(word, { maxLength: 25 }), (words) => {
        const text = `SELECT Id FROM Book__c ${words.join(' ')}`;
        for (const query of [text, words.join(' ')]) {
            try {
                runSoql(org, query);
            } catch (error) {
                assert.equal((error as Error).name, 'SoqlError', `${query}: ${(error as Error).stack}`);
            }
        }
    });
});
