import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReportModel } from '../../metadata/index.ts';
import { insertRows, TEST_NOW } from '../testing/index.ts';
import { durations } from './analytics/index.ts';
import { intervalOf } from './analytics/durations.ts';
import type { ReportResult } from './index.ts';
import { operatorsFor } from './operators.ts';
import { readRows } from './rows.ts';
import { runReport } from './run.ts';
import { aColumn, aFilter, aGrouping, aReport, library, openReportOrg, problemsOf } from './testing/index.ts';
import { visited } from './visit.ts';

const org = library();

/** Names of the books that a report lets through. */
function books(given: Partial<ReportModel>, within = org): string {
    const columns = [aColumn('Book__c$Name')];
    const report = aReport({
        format: 'Tabular',
        reportType: 'Books__c',
        columns,
        sortColumn: 'Book__c$Name',
        ...given
    });
    const result = runReport(within, report);
    return readRows(within, result, { limit: 100 })
        .map(({ cells }) => cells[0]?.label ?? '')
        .join('');
}

const filtered = (column: string, operator: string, value: string): string =>
    books({ filters: [aFilter(`Book__c$${column}`, operator, value)] });

const FILTERS: readonly (readonly [string, string, string, string])[] = [
    ['Genre__c', 'equals', 'Novel', 'BC'],
    ['Genre__c', 'equals', 'Novel,Poems', 'ABC'],
    ['Genre__c', 'equals', '', 'D'],
    ['Genre__c', 'notEqual', 'Novel', 'ADE'],
    ['Genre__c', 'notEqual', 'Novel,Poems', 'DE'],
    ['Genre__c', 'notEqual', '', 'ABCE'],
    ['Genre__c', 'contains', 'oe', 'A'],
    ['Genre__c', 'notContain', 'oe', 'BCDE'],
    ['Genre__c', 'notContain', 'oe,ine', 'BCD'],
    ['Genre__c', 'startsWith', 'n,z', 'BCE'],
    ['Pages__c', 'lessThan', '100', 'E'],
    ['Pages__c', 'lessOrEqual', '100', 'AE'],
    ['Pages__c', 'greaterThan', '200', 'D'],
    ['Pages__c', 'greaterOrEqual', '200', 'BD'],
    ['Pages__c', 'equals', '', 'C'],
    ['Published__c', 'equals', '2026-01-31', 'A'],
    ['Published__c', 'lessThan', '1/1/2026', 'B'],
    ['Published__c', 'equals', 'LAST_YEAR', 'B'],
    ['Bought_At__c', 'equals', 'TODAY', 'AC'],
    ['Bought_At__c', 'equals', 'YESTERDAY', 'B'],
    ['Bought_At__c', 'greaterThan', 'TODAY', 'E'],
    ['Bought_At__c', 'equals', 'LAST_N_DAYS:1', 'ABC'],
    ['Bought_At__c', 'equals', 'last 1 days', 'ABC'],
    ['Shelf__c', 'equals', 'Tall', 'AB'],
    ['Shelf__c.Floor__c', 'equals', '1', 'CD'],
    // what would be SQL, a wildcard or markup is a text like any other
    ['Name', 'equals', "A' OR '1'='1", ''],
    ['Name', 'contains', '%', ''],
    ['Name', 'contains', '_', ''],
    ['Name', 'equals', 'A"; DROP TABLE "Book__c"; --', ''],
    ['Name', 'equals', '<img src=x onerror=alert(1)>', '']
];

for (const [column, operator, value, names] of FILTERS) {
    test(`${column} ${operator} '${value}' lets ${names === '' ? 'nothing' : names} through`, () => {
        assert.equal(filtered(column, operator, value), names);
    });
}

test('a picklist of several values is asked for any of some values, all of some, or none of them', () => {
    const tagged = library();
    const tag = tagged.db.prepare('UPDATE "Book__c" SET "Tags__c" = ? WHERE "Name" = ?');
    for (const [name, tags] of Object.entries({ A: 'Prize;Rare', B: 'Rare', C: 'Signed' })) tag.run(tags, name);
    const asked = (operator: string, value: string): string =>
        books({ filters: [aFilter('Book__c$Tags__c', operator, value)] }, tagged);
    assert.equal(asked('includes', 'rare'), 'AB');
    assert.equal(asked('includes', 'Prize, Signed'), 'AC');
    assert.equal(asked('includes', 'Prize;Rare'), 'A');
    assert.equal(asked('excludes', 'Rare'), 'CDE');
    assert.equal(asked('includes', 'Rar'), '');
});

test('a value that no list of a picklist has is noted, a part of one or a blank is not', () => {
    const notes = (column: string, operator: string, value: string): readonly string[] =>
        runReport(
            org,
            aReport({ format: 'Tabular', reportType: 'Books__c', filters: [aFilter(column, operator, value)] })
        ).tree.notes;
    const unlisted = ["'Novl' is not on the list of values of Genre."];
    assert.deepEqual(notes('Book__c$Genre__c', 'equals', 'Poems,Novl'), unlisted);
    assert.deepEqual(notes('Book__c$Genre__c', 'notEqual', 'Novl'), unlisted);
    assert.deepEqual(notes('Book__c$Tags__c', 'includes', 'Prize;rare'), []);
    assert.deepEqual(notes('Book__c$Tags__c', 'includes', 'Prize;Odd'), [
        "'Odd' is not on the list of values of Tags."
    ]);
    assert.deepEqual(notes('Book__c$Genre__c', 'equals', 'novel,""'), []);
    assert.deepEqual(notes('Book__c$Genre__c', 'contains', 'Nov'), []);
    assert.deepEqual(notes('Book__c$Name', 'equals', 'Novl'), []);
});

test('no operator is without a field type that it fits', () => {
    const types = ['Text', 'Number', 'MultiselectPicklist'] as const;
    const all = new Set(types.flatMap((type) => operatorsFor(type)));
    const tried = new Set([...FILTERS.map(([, operator]) => operator), 'includes', 'excludes']);
    assert.deepEqual([...all].sort(), [...tried].sort());
});

const LOGIC: readonly (readonly [string, string])[] = [
    ['1 AND 2', 'B'],
    ['1 OR 2', 'BCD'],
    ['1 AND NOT 2', 'C'],
    ['NOT (1 OR 2)', 'AE'],
    ['2 OR 1 AND 2', 'BD'],
    ['(2 OR 1) AND 1', 'BC']
];

for (const [booleanFilter, names] of LOGIC) {
    test(`${booleanFilter} lets ${names} through`, () => {
        const filters = [
            aFilter('Book__c$Genre__c', 'equals', 'Novel'),
            aFilter('Book__c$Pages__c', 'greaterThan', '150')
        ];
        assert.equal(books({ filters, booleanFilter }), names);
    });
}

test('a filter that is added for a run narrows all that the logic of the report lets through', () => {
    const report = aReport({
        format: 'Tabular',
        reportType: 'Books__c',
        columns: [aColumn('Book__c$Name')],
        filters: [aFilter('Book__c$Genre__c', 'equals', 'Novel'), aFilter('Book__c$Pages__c', 'greaterThan', '150')],
        booleanFilter: '1 OR 2'
    });
    const further = [{ column: 'Book__c$Name', operator: 'equals', value: 'D' }];
    assert.equal(runReport(org, report).rowCount, 3);
    assert.equal(runReport(org, visited(report, { further })).rowCount, 1);
});

test('filter logic that is wrong, endless or forgets a filter is told in words', () => {
    const filters = [aFilter('Book__c$Genre__c', 'equals', 'Novel'), aFilter('Book__c$Pages__c', 'equals', '1')];
    const said = (booleanFilter: string): string =>
        problemsOf(org, { reportType: 'Books__c', format: 'Tabular', filters, booleanFilter }).join();
    assert.match(said('1 AND 3'), /booleanFilter: .*names criterion 3, but there are 2/);
    assert.match(said('1 AND'), /ends too early/);
    assert.match(said('1; DROP TABLE x'), /cannot be read at/);
    assert.match(said('1'), /does not say what becomes of filter 2/);
    assert.match(said(`${'('.repeat(50_000)}1${')'.repeat(50_000)} AND 2`), /nested deeper than/);
    assert.match(said(`${'NOT '.repeat(50_000)}1 AND 2`), /nested deeper than/);
});

test('a filter compares two columns of a row', () => {
    const org = openReportOrg();
    insertRows(org, 'Book__c', [
        { Name: 'A', Pages__c: 5, Price__c: 5 },
        { Name: 'B', Pages__c: 5, Price__c: 9 },
        { Name: 'C', Pages__c: null, Price__c: 9 }
    ]);
    const compared = (operator: string): string =>
        books({ filters: [aFilter('Book__c$Pages__c', operator, 'Book__c$Price__c', { columnToColumn: true })] }, org);
    assert.deepEqual([compared('equals'), compared('lessThan'), compared('notEqual')], ['A', 'B', 'BC']);
    const filters = [aFilter('Book__c$Pages__c', 'equals', 'Book__c$Name', { columnToColumn: true })];
    assert.match(
        problemsOf(org, { reportType: 'Books__c', format: 'Tabular', filters }).join(),
        /compares a Number with a/
    );
});

/** Shelves by whether they have books that filters let through. */
function shelves(operation: string, ...filters: ReturnType<typeof aFilter>[]): ReportResult {
    return runReport(
        org,
        aReport({
            reportType: 'Shelves__c',
            groupingsDown: [aGrouping('Shelf__c$Name')],
            crossFilters: [
                {
                    operation,
                    primaryTableColumn: 'Shelf__c$Id',
                    relatedTable: 'Book__c',
                    relatedTableJoinColumn: 'Shelf__c',
                    filters,
                    line: 6
                }
            ]
        })
    );
}

test('a cross filter asks for records with or without others, and those may be filtered too', () => {
    const names = (...asked: Parameters<typeof shelves>): readonly string[] =>
        shelves(...asked).down.map(({ label }) => label);
    assert.deepEqual(names('with'), ['Low', 'Tall']);
    assert.deepEqual(names('without'), ['Empty']);
    assert.deepEqual(names('with', aFilter('Genre__c', 'equals', 'Poems')), ['Tall']);
    assert.deepEqual(names('without', aFilter('Genre__c', 'equals', 'Poems')), ['Empty', 'Low']);
});

test('a value that no list has is noted in a cross filter too', () => {
    const notes = (value: string): readonly string[] =>
        shelves('without', aFilter('Genre__c', 'equals', value)).tree.notes;
    assert.deepEqual(notes('Poemz'), ["'Poemz' is not on the list of values of Genre."]);
    assert.deepEqual(notes('Poems'), []);
});

test('every time frame has days, and they lie around today as its name says', () => {
    const timeFrame = (interval: string): Partial<ReportModel> => ({
        timeFrame: { dateColumn: 'Book__c$Bought_At__c', interval, startDate: undefined, endDate: undefined, line: 9 }
    });
    for (const { value, label } of durations()) {
        const found = books(timeFrame(intervalOf(value)));
        const isPast = /^(Previous|Last|Yesterday)/.test(label) && !/^(Current|Last \d)/.test(label);
        const isNext = /^(Next|Tomorrow)/.test(label) && !/^Next \d/.test(label);
        const holdsToday = /^(Today|Current|Last \d|Next \d|Custom)/.test(label);
        if (holdsToday) assert.match(found, /A/, label);
        if (isPast || isNext) assert.doesNotMatch(found, /A/, label);
    }
    assert.equal(books(timeFrame('INTERVAL_YESTERDAY')), 'B');
    assert.equal(books(timeFrame('INTERVAL_TOMORROW')), 'E');
    assert.equal(books(timeFrame('INTERVAL_LAST7')), 'ABC');
    assert.equal(books(timeFrame('INTERVAL_NEXT7')), 'ACE');
    assert.match(
        problemsOf(org, { reportType: 'Books__c', format: 'Tabular', ...timeFrame('INTERVAL_SOON') }).join(),
        /INTERVAL_SOON/
    );
});

test('the last 30 days are 30 with today', () => {
    const fresh = openReportOrg();
    const day = 86_400_000;
    insertRows(fresh, 'Book__c', [
        { Name: 'A', Bought_At__c: TEST_NOW },
        { Name: 'B', Bought_At__c: TEST_NOW - 29 * day },
        { Name: 'C', Bought_At__c: TEST_NOW - 30 * day },
        { Name: 'D', Bought_At__c: TEST_NOW + day }
    ]);
    const timeFrame = {
        dateColumn: 'Book__c$Bought_At__c',
        interval: 'INTERVAL_LAST30',
        startDate: undefined,
        endDate: undefined,
        line: 5
    };
    assert.equal(books({ timeFrame }, fresh), 'AB');
});

test('a custom time frame has its first and last day, each alone too', () => {
    const between = (startDate: string | undefined, endDate: string | undefined): string =>
        books({
            timeFrame: { dateColumn: 'Book__c$Published__c', interval: 'INTERVAL_CUSTOM', startDate, endDate, line: 9 }
        });
    assert.equal(between('2026-01-31', '2026-02-01'), 'AD');
    assert.equal(between('2026-02-01', undefined), 'DE');
    assert.equal(between(undefined, '2025-12-31'), 'B');
});

test('days follow the clocks of the reader’s zone when summer time ends and begins', () => {
    const org = openReportOrg();
    // Berlin leaves summer time on 25 October 2026 at 01:00 UTC and enters it on 29 March at 01:00 UTC
    const times = [
        '2026-10-24T21:59Z',
        '2026-10-24T22:00Z',
        '2026-10-25T22:59Z',
        '2026-10-25T23:00Z',
        '2026-03-28T23:00Z',
        '2026-03-29T21:59Z',
        '2026-03-29T22:00Z'
    ];
    insertRows(
        org,
        'Book__c',
        times.map((time, at) => ({ Name: String(at), Bought_At__c: Date.parse(time) }))
    );
    const groupingsDown = [aGrouping('Book__c$Bought_At__c')];
    const { down, facts } = runReport(org, aReport({ reportType: 'Books__c', groupingsDown }));
    assert.deepEqual(
        down.map(({ key, label }) => [label, facts.get(`${key}!T`)?.figures[0]]),
        [
            ['3/29/2026', 2],
            ['3/30/2026', 1],
            ['10/24/2026', 1],
            ['10/25/2026', 2],
            ['10/26/2026', 1]
        ]
    );
    assert.equal(books({ filters: [aFilter('Book__c$Bought_At__c', 'equals', '2026-10-25')] }, org), '12');
});

test('a row limit gives the first rows in the order of the report', () => {
    const sorted = { sortColumn: 'Book__c$Pages__c', sortOrder: 'Desc' } as const;
    assert.equal(books({ ...sorted, rowLimit: 2 }), 'DB');
    assert.equal(books({ rowLimit: 99 }), 'ABCDE');
    const shelves = { reportType: 'Shelves__c', columns: [aColumn('Shelf__c$Name')], sortColumn: 'Shelf__c$Name' };
    assert.equal(books({ ...shelves, rowLimit: 2 }), 'EmptyLow');
});

test('a scope of own records needs records that have an owner', () => {
    assert.equal(books({ scope: 'user' }), 'ABCDE');
    assert.match(
        problemsOf(org, { reportType: 'Books__c', format: 'Tabular', scope: 'team' }).join(),
        /scope is 'team'/
    );
});

test('joined reports, formats nobody knows and too many groupings are named', () => {
    const said = (given: Partial<ReportModel>): string => problemsOf(org, { reportType: 'Books__c', ...given }).join();
    assert.match(said({ format: 'MultiBlock' }), /Joined reports \(format MultiBlock\) are not supported here/);
    assert.match(said({ format: 'Pivot' }), /format is 'Pivot'/);
    assert.match(said({ format: 'Summary' }), /does not go with 0 groupingsDown/);
    const names = ['Name', 'Genre__c', 'Pages__c', 'Price__c'];
    assert.match(said({ groupingsDown: names.map((name) => aGrouping(`Book__c$${name}`)) }), /with 4 groupingsDown/);
    assert.match(said({ reportType: 'Nope__c' }), /no report type 'Nope__c'/);
});

test('twenty thousand rows in as many groups are each one group, whose rows are read a page at a time', () => {
    const org = openReportOrg();
    org.db.exec('BEGIN');
    insertRows(
        org,
        'Book__c',
        Array.from({ length: 20_000 }, (_, at) => ({ Name: `N${at}`, Pages__c: at, Bought_At__c: TEST_NOW }))
    );
    org.db.exec('COMMIT');
    const result = runReport(org, aReport({ reportType: 'Books__c', groupingsDown: [aGrouping('Book__c$Name')] }));
    assert.equal(result.down.length, 20_000);
    assert.equal(readRows(org, result, { limit: 100, offset: 19_950 }).length, 50);
});
