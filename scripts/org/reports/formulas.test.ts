import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReportBucket, ReportSummaryFormula } from '../../metadata/index.ts';
import type { ReportGroup, ReportResult } from './index.ts';
import { printReport } from './print.ts';
import { readRows } from './rows.ts';
import { runReport } from './run.ts';
import { withinFact } from './within.ts';
import { aBucket, aColumn, aFilter, aFormula, aGrouping, aReport, library, problemsOf } from './testing/index.ts';

const org = library();
const GENRES = { reportType: 'Books__c', groupingsDown: [aGrouping('Book__c$Genre__c')] } as const;

/** Shown at the groups themselves. */
const BY_GENRE = { downGroupingContext: 'Book__c$Genre__c' } as const;

/** The formula's figure of every group down, by label, with the grand total as T. */
function figures(result: ReportResult): Readonly<Record<string, unknown>> {
    const at = result.measures.findIndex(({ name }) => name === 'FORMULA1');
    const of = (key: string): unknown => result.facts.get(`${key}!T`)?.figures[at];
    const all = (groups: readonly ReportGroup[]): readonly (readonly [string, unknown])[] =>
        groups.flatMap(({ key, label, groups: below }) => [[label, of(key)] as const, ...all(below)]);
    return Object.fromEntries([...all(result.down), ['T', of('T')]]);
}

function asked(
    formula: string,
    more: Partial<ReportSummaryFormula> = {},
    given = {}
): Readonly<Record<string, unknown>> {
    return figures(runReport(org, aReport({ ...GENRES, ...given, summaryFormulas: [aFormula(formula, more)] })));
}

test('a summary formula is calculated for each group and for the whole, from what it sums there', () => {
    assert.deepEqual(asked('Book__c.Pages__c:SUM / RowCount'), {
        '-': 300,
        Novel: 100,
        Poetry: 100,
        Zines: 50,
        T: 130
    });
    assert.deepEqual(asked('IF(Book__c.Pages__c:MAX > 150, 1, 0)'), { '-': 1, Novel: 1, Poetry: 0, Zines: 0, T: 1 });
});

test('PARENTGROUPVAL looks at the group above, PREVGROUPVAL at the one before', () => {
    const ofAll = asked('RowCount / PARENTGROUPVAL(RowCount, GRAND_SUMMARY)', { ...BY_GENRE, datatype: 'percent' });
    assert.deepEqual(ofAll, { '-': 20, Novel: 40, Poetry: 20, Zines: 20, T: null });
    const before = asked('RowCount - PREVGROUPVAL(RowCount, Book__c.Genre__c)', BY_GENRE);
    assert.deepEqual([before['Novel'], before['Poetry'], before['Zines']], [1, -1, 0]);
    assert.equal(asked('PREVGROUPVAL(RowCount, Book__c.Genre__c, 2)', BY_GENRE)['Zines'], 2);
});

const SHELVES = {
    format: 'Matrix',
    groupingsDown: [aGrouping('Shelf__c$Floor__c'), aGrouping('Shelf__c$Name')],
    groupingsAcross: [aGrouping('Shelf__c.Books__r$Genre__c'), aGrouping('Shelf__c.Books__r$Name')]
} as const;

/** The formula's figures where it is shown: at a level of rows and one of columns. */
function inMatrix(formula: string, down: string, across: string): Readonly<Record<string, unknown>> {
    const shown = { downGroupingContext: down, acrossGroupingContext: across };
    const { facts } = runReport(org, aReport({ ...SHELVES, summaryFormulas: [aFormula(formula, shown)] }));
    const all = [...facts].map(([key, fact]) => [key, fact.figures[0] ?? null] as const);
    return Object.fromEntries(all.filter(([, figure]) => figure !== null));
}

const [FLOOR, SHELF] = ['Shelf__c$Floor__c', 'Shelf__c$Name'];
const [GENRE, BOOK] = ['Shelf__c.Books__r$Genre__c', 'Shelf__c.Books__r$Name'];

test('PARENTGROUPVAL in a matrix looks at the row group, the column group or both above a cell', () => {
    // floor 1 has three rows, two of them without a genre
    const floor = 'PARENTGROUPVAL(RowCount, Shelf__c.Floor__c, COLUMN_GRAND_SUMMARY)';
    assert.equal(inMatrix(floor, SHELF, BOOK)['0_1!1_1'], 3);
    assert.deepEqual(inMatrix(floor, FLOOR, GENRE), { '0!0': 3, '0!1': 3, '1!1': 2, '1!2': 2 });
    assert.deepEqual(inMatrix(floor, SHELF, 'GRAND_SUMMARY'), { '0_0!T': 3, '0_1!T': 3, '1_0!T': 2 });
    const genre = 'PARENTGROUPVAL(RowCount, ROW_GRAND_SUMMARY, Shelf__c.Books__r.Genre__c)';
    assert.equal(inMatrix(genre, SHELF, BOOK)['0_1!1_1'], 2);
    assert.deepEqual(inMatrix(genre, FLOOR, GENRE), { '0!0': 2, '0!1': 2, '1!1': 2, '1!2': 1 });
    const both = inMatrix('PARENTGROUPVAL(RowCount, Shelf__c.Floor__c, Shelf__c.Books__r.Genre__c)', SHELF, BOOK);
    assert.deepEqual([both['0_1!1_1'], both['0_0!0_0'], both['1_0!1_0']], [1, 2, 1]);
});

test('PREVGROUPVAL in a matrix looks at the column group before', () => {
    const formula = 'PREVGROUPVAL(RowCount, Shelf__c.Books__r.Genre__c)';
    assert.deepEqual(inMatrix(formula, 'GRAND_SUMMARY', GENRE), { 'T!0': 0, 'T!1': 2, 'T!2': 2 });
});

test('PREVGROUPVAL of a grouping above looks at the group before of that one, the same from all groups below it', () => {
    const formula = 'PREVGROUPVAL(RowCount, Shelf__c.Floor__c)';
    // floor 1, which comes first, has three rows
    assert.deepEqual(inMatrix(formula, SHELF, 'GRAND_SUMMARY'), { '0_0!T': 0, '0_1!T': 0, '1_0!T': 3 });
    const below = aFormula('PREVGROUPVAL(RowCount, Shelf__c.Name)', { downGroupingContext: FLOOR });
    const found = problemsOf(org, { ...SHELVES, summaryFormulas: [below] });
    assert.match(found.join('|'), /:7: .*looks back along a grouping below the one the formula is shown at/);
});

test('PARENTGROUPVAL with the column group before the row group is told', () => {
    const formula = 'PARENTGROUPVAL(RowCount, Shelf__c.Books__r.Genre__c, Shelf__c.Floor__c)';
    const shown = { downGroupingContext: SHELF, acrossGroupingContext: BOOK };
    const found = problemsOf(org, { ...SHELVES, summaryFormulas: [aFormula(formula, shown)] });
    assert.match(found.join('|'), /:7: .*takes a grouping of rows and then one of columns/);
});

test('texts that a row-level formula gives are grouped, counted and drilled into whatever their case', () => {
    const formula = 'IF(Book__c.Pages__c > 150, "Long", "LONG")';
    const rowFormulas = [
        { developerName: 'CDF1', label: 'Length', description: undefined, formula, dataType: 'text', scale: 0, line: 9 }
    ];
    const given = { reportType: 'Books__c', groupingsDown: [aGrouping('CDF1')], columns: [aColumn('CDF1', 'Unique')] };
    const result = runReport(org, aReport({ ...given, rowFormulas }));
    assert.deepEqual(result.facts.get('0!T')?.figures, [1, 5]);
    assert.equal(readRows(org, result, { limit: 10, within: withinFact(result, '0!T') }).length, 5);
});

test('a formula for one level is blank at the others', () => {
    assert.deepEqual(asked('RowCount', { downGroupingContext: 'GRAND_SUMMARY' }), {
        '-': null,
        Novel: null,
        Poetry: null,
        Zines: null,
        T: 5
    });
});

test('a division by zero is an error of that one figure', () => {
    const found = asked('1 / (RowCount - 1)');
    assert.deepEqual([found['Novel'], found['T']], [1, 0.25]);
    assert.ok(typeof found['Zines'] === 'object' && found['Zines'] !== null && 'error' in found['Zines']);
    const summaryFormulas = [aFormula('1 / (RowCount - 1)')];
    const printed = printReport(runReport(org, aReport({ ...GENRES, summaryFormulas })), org.user);
    assert.ok(
        printed.some((line) => /^Zines +#Error! +1$/.test(line)),
        printed.join('\n')
    );
});

const TWICE = { developerName: 'CDF1', label: 'Twice', description: undefined, line: 9 } as const;
const rowFormulas = [{ ...TWICE, formula: '2 * Book__c.Pages__c', dataType: 'double', scale: 0 }];

const IMPOSSIBLE: readonly (readonly [string, string, Partial<ReportSummaryFormula>, RegExp])[] = [
    ['over a row-level formula', 'CDF1:SUM / RowCount', {}, /reads fields, which 'CDF1' is not/],
    ['of a column that is not there', 'Book__c.Nope__c:SUM', {}, /FORMULA1 cannot be calculated: .*Nope__c/],
    ['that sums a text', 'Book__c.Name:SUM', {}, /FORMULA1 cannot be calculated: .*SUM/],
    ['that ends too early', 'RowCount +', {}, /FORMULA1 cannot be calculated/],
    [
        'above a grouping that is not there',
        'PARENTGROUPVAL(RowCount, Book__c.Name)',
        BY_GENRE,
        /no grouping of the report/
    ],
    [
        'that looks up from every level',
        'RowCount / PARENTGROUPVAL(RowCount, GRAND_SUMMARY)',
        {},
        /PARENTGROUPVAL needs a formula shown at a grouping/
    ],
    [
        'that looks back from the grand total',
        'PREVGROUPVAL(RowCount, Book__c.Genre__c)',
        { downGroupingContext: 'GRAND_SUMMARY' },
        /PREVGROUPVAL needs a formula shown at a grouping/
    ],
    [
        'that looks up to its own grouping',
        'PARENTGROUPVAL(RowCount, Book__c.Genre__c)',
        BY_GENRE,
        /not above the one the formula is shown at/
    ],
    ['that looks back too far', 'PREVGROUPVAL(RowCount, Book__c.Genre__c, 99)', BY_GENRE, /looks back 1 to 12 groups/],
    ['across blocks', 'RowCount', { isCrossBlock: true }, /Cross-block formulas .* not supported/],
    ['that gives a text', 'RowCount', { datatype: 'text' }, /Summary formulas give/],
    ['without end', `${'('.repeat(20_000)}1${')'.repeat(20_000)}`, {}, /FORMULA1 cannot be calculated/]
];

for (const [what, formula, more, said] of IMPOSSIBLE) {
    test(`a formula ${what} is told with file, line and name`, () => {
        const found = problemsOf(org, { ...GENRES, rowFormulas, summaryFormulas: [aFormula(formula, more)] });
        assert.equal(found.length, 1, found.join('\n'));
        assert.match(found[0] ?? '', /^app\/reports\/Desk\/Test\.report-meta\.xml:7: /);
        assert.match(found[0] ?? '', said);
    });
}

function grouped(bucket: ReportBucket, given = {}): readonly string[] {
    const { down, facts } = runReport(
        org,
        aReport({ reportType: 'Books__c', groupingsDown: [aGrouping('BucketField_1')], buckets: [bucket], ...given })
    );
    return down.map(({ key, label }) => `${label} ${Number(facts.get(`${key}!T`)?.figures.at(-1))}`);
}

test('a bucket of numbers ends with its upper number, and blanks are zero where it says so', () => {
    assert.deepEqual(grouped(aBucket({})), ['- 1', 'Thin 2', 'Thick 2']);
    assert.deepEqual(grouped(aBucket({ blanksAsZero: true })), ['Thin 3', 'Thick 2']);
});

test('a bucket of values keeps the others under their name, or under that of the rest', () => {
    const values = [{ label: 'Verse', sourceValues: ['Poems', 'Zines'], from: undefined, to: undefined }];
    const bucket = aBucket({ sourceColumn: 'Book__c$Genre__c', bucketType: 'picklist', values });
    assert.deepEqual(grouped(bucket), ['- 1', 'Verse 2', 'Novel 2']);
    assert.deepEqual(grouped({ ...bucket, otherLabel: 'Prose' }), ['- 1', 'Verse 2', 'Prose 2']);
});

test('a report is filtered by the names of its buckets', () => {
    const of = (operator: string, value: string): readonly string[] =>
        grouped(aBucket({}), { filters: [aFilter('BucketField_1', operator, value)] });
    assert.deepEqual(of('equals', 'Thin'), ['Thin 2']);
    assert.deepEqual(of('notEqual', 'Thin'), ['- 1', 'Thick 2']);
    assert.deepEqual(of('equals', ''), ['- 1']);
    assert.deepEqual(of('equals', 'Thin,""'), ['- 1', 'Thin 2']);
    assert.deepEqual(of('notEqual', 'Thin,""'), ['Thick 2']);
    assert.deepEqual(of('equals', "Thin' OR 1=1 --"), []);
});

test('a bucket of a column that is not there, or of a kind nobody knows, is told once', () => {
    const found = (bucket: ReportBucket): readonly string[] =>
        problemsOf(org, { ...GENRES, columns: [aColumn('BucketField_1')], buckets: [bucket] });
    assert.match(
        found(aBucket({ sourceColumn: 'Book__c$Nope__c' })).join('|'),
        /^[^|]+:8: The bucket field BucketField_1 has/
    );
    assert.match(found(aBucket({ bucketType: 'colour' })).join('|'), /^[^|]+:8: The bucket field BucketField_1 is of/);
});
