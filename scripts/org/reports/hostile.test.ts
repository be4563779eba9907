import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReportModel } from '../../metadata/index.ts';
import { runReport } from './run.ts';
import { aBucket, aColumn, aFilter, aFormula, aGrouping, aReport, library, problemsOf } from './testing/index.ts';

const org = library();

function aTimeFrame(interval: string): NonNullable<ReportModel['timeFrame']> {
    return { dateColumn: 'Book__c$Bought_At__c', interval, startDate: undefined, endDate: undefined, line: 9 };
}

function aRowFormula(dataType: string): ReportModel['rowFormulas'][number] {
    const formula = 'Book__c.Pages__c * 2';
    return { developerName: 'CDF1', label: 'Twice', description: undefined, formula, dataType, scale: 2, line: 9 };
}

/** A file that says something again in line 3. */
function twice(name: string): ReportModel['file'] {
    const { file } = aReport({});
    const said = { ...file.root, name, children: [] };
    return {
        ...file,
        root: {
            ...file.root,
            children: [
                { ...said, line: 2 },
                { ...said, line: 3 }
            ]
        }
    };
}

/** A file that says this in line 3. */
function saying(name: string, text: string): ReportModel['file'] {
    const { file } = aReport({});
    return { ...file, root: { ...file.root, children: [{ ...file.root, name, text, line: 3 }] } };
}

function manyFilters(count: number): ReportModel['filters'] {
    return Array.from({ length: count }, (_, at) => aFilter('Book__c$Name', 'contains', `x${at}`));
}

const GENRE = 'Book__c$Genre__c';

/** A bucket field of texts; its buckets are called after their places. */
function aTextBucket(sourceColumn: string, all: readonly (readonly string[])[]): ReportModel['buckets'][number] {
    const values = all.map((sourceValues, at) => ({
        label: `bucket ${at}`,
        sourceValues,
        from: undefined,
        to: undefined
    }));
    return aBucket({ sourceColumn, bucketType: 'text', values });
}

const OVERLAPPING = [
    { label: 'Thin', sourceValues: [], from: undefined, to: 100 },
    { label: 'Thick', sourceValues: [], from: 50, to: undefined }
];

// names that every object of JavaScript answers to are no names here
const HOSTILE: readonly (readonly [string, Partial<ReportModel>, RegExp])[] = [
    ['a time frame called constructor', { timeFrame: aTimeFrame('constructor') }, /:9: The interval 'constructor'/],
    ['a time frame called __proto__', { timeFrame: aTimeFrame('INTERVAL___proto__') }, /:9: The interval/],
    ['a time frame before all time', { timeFrame: aTimeFrame(`INTERVAL_LAST${'9'.repeat(15)}`) }, /:9: The interval/],
    ['an aggregate called constructor', { columns: [aColumn('Book__c$Pages__c', 'constructor')] }, /:3: The aggregate/],
    ['an operator called toString', { filters: [aFilter('Book__c$Name', 'toString', 'x')] }, /:5: The filter/],
    [
        'a row-level formula of the type constructor',
        { columns: [aColumn('CDF1')], rowFormulas: [aRowFormula('constructor')] },
        /:9: The row-level formula CDF1 cannot be calculated: Row-level formulas give/
    ],
    ['a time frame of days that no report has', { timeFrame: aTimeFrame('INTERVAL_LAST9999') }, /:9: The interval/],
    [
        'a sort type called toString',
        { format: 'Summary', groupingsDown: [aGrouping('Book__c$Genre__c', { sortType: 'toString' })] },
        /:4: The sortType is 'toString'/
    ],
    [
        'groups ordered by another column than their own',
        { format: 'Summary', groupingsDown: [aGrouping(GENRE, { sortType: 'Column', sortByName: 'Book__c$Name' })] },
        /:4: Groups of 'Book__c\$Genre__c' are sorted by the column 'Book__c\$Name'/
    ],
    [
        'groups ordered by something without a sort type',
        { format: 'Summary', groupingsDown: [aGrouping(GENRE, { sortByName: 'RowCount' })] },
        /:4: Groups of 'Book__c\$Genre__c' are sorted by 'RowCount' without a sortType/
    ],
    [
        'a granularity that is none, of what is no date',
        { format: 'Summary', groupingsDown: [aGrouping(GENRE, { dateGranularity: 'Fortnight' })] },
        /:4: groupingsDown has the dateGranularity 'Fortnight'/
    ],
    [
        'weeks of what is no date',
        { format: 'Summary', groupingsDown: [aGrouping(GENRE, { dateGranularity: 'Week' })] },
        /:4: groupingsDown names 'Book__c\$Genre__c', which is no date and has no Week/
    ],
    ['an axis that no chart has', { file: saying('axisBinding', 'z') }, /:3: axisBinding is 'z'/],
    ['a number that is none', { file: saying('rowLimit', 'ten') }, /:3: rowLimit is 'ten'/],
    ['a truth value that is none', { file: saying('showDetails', 'maybe') }, /:3: showDetails is 'maybe'/],
    ['an order that is none', { file: saying('sortOrder', 'Sideways') }, /:3: sortOrder is 'Sideways'/],
    [
        'a column that stands in it twice',
        { columns: [aColumn('Book__c$Name'), aColumn('Book__c$Name')] },
        /:3: columns/
    ],
    [
        'an aggregate that is named twice',
        { columns: [aColumn('Book__c$Pages__c', 'Sum', 'Sum')] },
        /:3: columns names the aggregate Sum of 'Book__c\$Pages__c' twice/
    ],
    [
        'two summary formulas of one name',
        { summaryFormulas: [aFormula('RowCount'), aFormula('RowCount * 2')] },
        /:7: There are two of the name FORMULA1/
    ],
    [
        'two row-level formulas of one name',
        { rowFormulas: [aRowFormula('number'), aRowFormula('text')] },
        /:9: There are two/
    ],
    ['two bucket fields of one name', { buckets: [aBucket(), aBucket({ label: 'Other' })] }, /:8: There are two/],
    [
        'a formula without a name',
        { summaryFormulas: [aFormula('RowCount', { developerName: '' })] },
        /:7: .*no developerName/
    ],
    [
        'a formula of more decimals than numbers have',
        { summaryFormulas: [aFormula('RowCount', { scale: 400 })] },
        /:7: The formula FORMULA1 has the scale 400/
    ],
    [
        'a row-level formula of fewer than none',
        { rowFormulas: [{ ...aRowFormula('number'), scale: -1 }] },
        /:9: The formula CDF1/
    ],
    [
        'a row-level formula that nothing uses and that cannot be',
        { rowFormulas: [{ ...aRowFormula('number'), formula: 'NOPE(1)' }] },
        /:9: The row-level formula CDF1 cannot be calculated: NOPE is no function/
    ],
    [
        'a bucket that ends before it begins',
        {
            columns: [aColumn('BucketField_1')],
            buckets: [aBucket({ values: [{ label: 'Long', sourceValues: [], from: 200, to: 100 }] })]
        },
        /:8: The bucket field BucketField_1 has the bucket 'Long', which ends before it begins/
    ],
    [
        'buckets of numbers over texts',
        { columns: [aColumn('BucketField_1')], buckets: [aBucket({ sourceColumn: 'Book__c$Name' })] },
        /:8: The bucket field BucketField_1 is of the type 'number', which does not fit/
    ],
    [
        'buckets of texts over dates',
        { columns: [aColumn('BucketField_1')], buckets: [aTextBucket('Book__c$Published__c', [['2026-01-01']])] },
        /:8: The bucket field BucketField_1 is of the type 'text', which does not fit a column of type Date/
    ],
    [
        'buckets of texts over numbers',
        { columns: [aColumn('BucketField_1')], buckets: [aTextBucket('Book__c$Pages__c', [['100']])] },
        /:8: The bucket field BucketField_1 is of the type 'text', which does not fit a column of type Number/
    ],
    [
        'a value that is put into two buckets',
        { columns: [aColumn('BucketField_1')], buckets: [aTextBucket(GENRE, [['Novel'], ['Essay', 'Novel']])] },
        /:8: The bucket field BucketField_1 has the bucket 'bucket 1', which takes what is in one before it/
    ],
    [
        'numbers that are put into two buckets',
        { columns: [aColumn('BucketField_1')], buckets: [aBucket({ values: OVERLAPPING })] },
        /:8: The bucket field BucketField_1 has the bucket 'Thick', which takes what is in one before it/
    ],
    [
        'a grouping by texts without an end',
        { format: 'Summary', groupingsDown: [aGrouping('Book__c$Summary__c')] },
        /:4: groupingsDown names 'Book__c\$Summary__c', which is of type LongTextArea/
    ],
    [
        'a custom time frame that ends before it begins',
        { timeFrame: { ...aTimeFrame('INTERVAL_CUSTOM'), startDate: '2026-12-01', endDate: '2026-11-30' } },
        /:9: timeFrameFilter ends before it begins/
    ],
    ['a format that is said twice', { file: twice('format') }, /:3: format stands in the file twice/],
    ['a row limit of half a row', { rowLimit: 0.5 }, /:2: The rowLimit is '0.5'/],
    ['a row limit below one', { rowLimit: -5 }, /:2: The rowLimit is '-5'/],
    ['a row limit above 99', { rowLimit: 100 }, /:2: The rowLimit is '100'/],
    ['a row limit that no number holds', { rowLimit: 1e300 }, /:2: The rowLimit is '1e\+300'/],
    [
        'a column too many',
        { columns: Array.from({ length: 101 }, () => aColumn('Book__c$Name')) },
        /:3: The report has 101 columns/
    ],
    ['two thousand filters', { filters: manyFilters(2000) }, /:2: The filter combines more than 500 conditions/],
    [
        'fifty thousand values to look for',
        { filters: [aFilter('Book__c$Name', 'contains', Array.from({ length: 50_000 }, (_, at) => `v${at}`).join())] },
        /:2: The filter combines more than 500 conditions/
    ],
    ['a report type called __proto__', { reportType: '__proto__' }, /:2: There is no report type '__proto__'/],
    ['a report type of the object __proto__', { reportType: 'CustomEntity$__proto__' }, /:2: There is no object/]
];

for (const [what, given, said] of HOSTILE) {
    test(`${what} is told with file and line`, () => {
        const found = problemsOf(org, { reportType: 'Books__c', format: 'Tabular', ...given });
        assert.match(found.join('|'), /^app\/reports\/Desk\/Test\.report-meta\.xml:/);
        assert.match(found.join('|'), said);
    });
}

test('the same grouping twice is one level below the other, each with its group', () => {
    const groupingsDown = [aGrouping('Book__c$Genre__c'), aGrouping('Book__c$Genre__c')];
    const { down } = runReport(org, aReport({ reportType: 'Books__c', groupingsDown }));
    assert.deepEqual(
        down.map(({ label, groups }) => [label, ...groups.map((one) => one.label)]),
        ['-', 'Novel', 'Poetry', 'Zines'].map((label) => [label, label])
    );
});
