import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openLibrary } from '../query/library.testing.ts';
import { insertRows } from '../testing/index.ts';
import { runSoql, SoqlError, type SoqlRecord } from './index.ts';

const library = openLibrary();
const { org, books, ann } = library;
const DAY = 86_400_000;
org.db.prepare('UPDATE "Book__c" SET "Published__c" = ? WHERE "Name" = ?').run('2026-11-23', 'Alpha');
insertRows(org, 'Loan__c', [
    { Name: 'L1', Book__c: books[0] ?? null, Due__c: org.clock() - 3 * DAY },
    { Name: 'L2', Book__c: books[0] ?? null, Due__c: org.clock() + DAY },
    { Name: 'L3', Book__c: books[1] ?? null, Due__c: org.clock() }
]);

/** Values of a record without attributes, lists of children as their values. */
function values(record: SoqlRecord): readonly unknown[] {
    return Object.entries(record)
        .filter(([name]) => name !== 'attributes')
        .map(([, value]) => {
            if (typeof value !== 'object' || value === null) return value;
            if ('records' in value && Array.isArray(value.records)) return (value.records as SoqlRecord[]).map(values);
            return values(value as SoqlRecord);
        });
}

function run(text: string): string {
    return runSoql(org, text)
        .records.map((record) =>
            values(record)
                .map((value) => JSON.stringify(value))
                .join(' ')
        )
        .join(' | ')
        .replaceAll('"', '');
}

const names = (where: string): string => `SELECT Name FROM Book__c ${where}`;

/** What each query answers: values of its records in a row. */
const ANSWERS: readonly (readonly [query: string, answer: string])[] = [
    // comparing
    [names("WHERE Name = 'ALPHA'"), 'Alpha'],
    [names('WHERE Pages__c >= 200'), 'beta | Gamma'],
    [names('WHERE Pages__c != 200'), 'Alpha | Gamma | Delta'],
    [names('WHERE Pages__c <> 200 AND Pages__c != null'), 'Alpha | Gamma'],
    [names('WHERE Pages__c = null'), 'Delta'],
    [names('WHERE NOT Pages__c > 100'), 'Alpha | Delta'],
    [names("WHERE ISBN__c = 'aB'"), 'Alpha'],
    [names("WHERE Genre__c IN ('Novel', 'Poems')"), 'Alpha | beta'],
    [names("WHERE Genre__c NOT IN ('Novel', null)"), 'Alpha | Gamma'],
    [names("WHERE Genre__c = ''"), 'Delta'],
    [names("WHERE Name LIKE '%eta'"), 'beta'],
    [names("WHERE Name LIKE '_elta'"), 'Delta'],
    [names("WHERE Name LIKE '\\\\_elta'"), ''],
    [names("WHERE Name LIKE 'G%' OR Name LIKE 'd%'"), 'Gamma | Delta'],
    [names('WHERE For_Sale__c = false AND Pages__c = 100'), 'Alpha'],
    [names("WHERE Tags__c INCLUDES ('Prize;Rare', 'Signed')"), 'Alpha | Gamma'],
    [names("WHERE Tags__c EXCLUDES ('Rare')"), 'Gamma | Delta'],
    [names("WHERE Tags__c = 'Rare'"), 'beta'],
    [names("WHERE toLabel(Genre__c) = 'Poetry'"), 'Alpha'],
    [names("WHERE Author__r.Country__c = 'Norway'"), 'Alpha | beta'],
    [names("WHERE Owner.Name = 'Ada Berg' AND Pages__c > 250"), 'Gamma'],
    [names("WHERE Owner.Type = 'User' AND Pages__c > 250"), 'Gamma'],
    [names(`WHERE Author__c = '${ann.slice(0, 15)}'`), 'Alpha | beta'],
    ["SELECT b.Name FROM Book__c b WHERE b.Author__r.Name = 'Bob'", 'Gamma'],
    ['SELECT Book__c.Name FROM Book__c WHERE Book__c.Pages__c = 100', 'Alpha'],
    // logic
    [names("WHERE (Pages__c = 100 OR Pages__c = 200) AND (NOT Name LIKE 'a%')"), 'beta'],
    [names('WHERE NOT (Pages__c = 100 OR (NOT Pages__c = 200))'), 'beta'],
    [names('WHERE ((Pages__c = 100)) OR ((Pages__c = 300))'), 'Alpha | Gamma'],
    // dates: it is Monday, 23 November 2026, 11:00 in Berlin
    [names('WHERE Bought_At__c = TODAY'), 'Alpha'],
    [names('WHERE Bought_At__c = YESTERDAY'), 'beta'],
    [names('WHERE Bought_At__c < TODAY'), 'beta | Gamma'],
    [names('WHERE Bought_At__c = LAST_N_DAYS:1'), 'Alpha | beta'],
    [names('WHERE Bought_At__c = THIS_WEEK'), 'Alpha'],
    [names('WHERE Bought_At__c = LAST_WEEK'), 'beta | Gamma'],
    [names('WHERE Bought_At__c = N_DAYS_AGO:2'), 'Gamma'],
    [names('WHERE Bought_At__c IN (TODAY, N_DAYS_AGO:2)'), 'Alpha | Gamma'],
    [names('WHERE Bought_At__c NOT IN (TODAY, N_DAYS_AGO:2)'), 'beta | Delta'],
    [names('WHERE Bought_At__c = THIS_FISCAL_QUARTER AND Pages__c = 100'), 'Alpha'],
    [names('WHERE Bought_At__c > 2026-11-22T10:00:00Z'), 'Alpha'],
    [names('WHERE Bought_At__c >= 2026-11-22T11:00:00+01:00'), 'Alpha | beta'],
    [names('WHERE CALENDAR_YEAR(Bought_At__c) = 2026 AND DAY_IN_MONTH(Bought_At__c) < 22'), 'Gamma'],
    [names('WHERE DAY_ONLY(Bought_At__c) = 2026-11-22'), 'beta'],
    [names('WHERE DAY_ONLY(convertTimezone(Bought_At__c)) = TODAY'), 'Alpha'],
    [
        names(
            'WHERE HOUR_IN_DAY(Bought_At__c) = 10 AND HOUR_IN_DAY(convertTimezone(Bought_At__c)) = 11 AND Pages__c = 100'
        ),
        'Alpha'
    ],
    ['SELECT Name FROM Loan__c WHERE Due__c > 2026-11-21T00:00:00Z AND Due__c <= TODAY', 'L3'],
    ['SELECT Name FROM Loan__c WHERE DAY_IN_WEEK(Due__c) = 2', 'L3'],
    [names('WHERE Published__c = TODAY'), 'Alpha'],
    [names('WHERE Published__c >= 2026-11-23'), 'Alpha'],
    [names('WHERE WEEK_IN_YEAR(Published__c) = 47 AND FISCAL_MONTH(Published__c) = 11'), 'Alpha'],
    ['SELECT Name FROM Book__c WHERE Read_Aloud_At__c = 10:00:00.000Z', ''],
    // order and page
    [names('ORDER BY Pages__c'), 'Delta | Alpha | beta | Gamma'],
    [names('ORDER BY Pages__c DESC NULLS LAST'), 'Gamma | beta | Alpha | Delta'],
    [names('ORDER BY Author__r.Name DESC NULLS LAST, Name DESC'), 'Gamma | beta | Alpha | Delta'],
    [names('ORDER BY Genre__c NULLS LAST'), 'beta | Alpha | Gamma | Delta'],
    [names('ORDER BY Name LIMIT 2 OFFSET 1'), 'beta | Delta'],
    [names('LIMIT 0'), ''],
    // parents, children, types
    ["SELECT Name, Author__r.Name, Author__r.Country__c FROM Book__c WHERE Name = 'Alpha'", 'Alpha [Ann,Norway]'],
    ["SELECT Name, Author__r.Name FROM Book__c WHERE Name = 'Delta'", 'Delta null'],
    [
        'SELECT Name, (SELECT Name, Book__r.Name FROM Loans__r WHERE Due__c > 2026-11-01T00:00:00Z ORDER BY Due__c DESC LIMIT 1) FROM Book__c WHERE Pages__c < 300',
        'Alpha [[L2,[Alpha]]] | beta [[L3,[beta]]]'
    ],
    [
        "SELECT Name, (SELECT Name, (SELECT Name FROM Loans__r) FROM Books__r) FROM Author__c WHERE Name = 'Bob'",
        'Bob [[Gamma,null]]'
    ],
    [
        "SELECT TYPEOF Owner WHEN Group THEN Name WHEN User THEN Email ELSE Name END FROM Book__c WHERE Name = 'beta'",
        '[ada@local.example]'
    ],
    ["SELECT Owner.Type, Owner.Name FROM Book__c WHERE Name = 'beta'", '[User,Ada Berg]'],
    ["SELECT toLabel(Genre__c), Genre__c g FROM Book__c WHERE Name = 'Alpha' GROUP BY Genre__c", 'Poetry Poems'],
    [
        "SELECT toLabel(Genre__c), FORMAT(Pages__c) shown, For_Sale__c FROM Book__c WHERE Name = 'Alpha'",
        'Poetry 100 false'
    ],
    // semi-joins
    [names("WHERE Author__c IN (SELECT Id FROM Author__c WHERE Country__c = 'Norway')"), 'Alpha | beta'],
    [names('WHERE Id NOT IN (SELECT Book__c FROM Loan__c)'), 'Gamma | Delta'],
    [
        names(
            'WHERE Id IN (SELECT Book__c FROM Loan__c WHERE Due__c = TODAY) AND Author__c IN (SELECT Id FROM Author__c)'
        ),
        'beta'
    ],
    // groups
    ['SELECT COUNT(Id) FROM Book__c', '4'],
    [
        'SELECT COUNT(Pages__c), COUNT_DISTINCT(Author__c) authors, SUM(Pages__c), AVG(Pages__c), MIN(Name), MAX(Bought_At__c) FROM Book__c',
        '3 2 600 200 Alpha 2026-11-23T10:00:00.000+0000'
    ],
    [
        'SELECT Author__r.Name, COUNT(Id) n FROM Book__c GROUP BY Author__r.Name ORDER BY COUNT(Id) DESC, Author__r.Name',
        'Ann 2 | null 1 | Bob 1'
    ],
    ['SELECT Author__r.Name who FROM Book__c GROUP BY Author__r.Name HAVING COUNT(Id) > 1', 'Ann'],
    [
        "SELECT Author__r.Name FROM Book__c GROUP BY Author__r.Name HAVING NOT (SUM(Pages__c) < 301 OR Author__r.Name = 'Bob')",
        'null'
    ],
    [
        "SELECT Author__r.Name FROM Book__c GROUP BY Author__r.Name HAVING SUM(Pages__c) >= 300 AND Author__r.Name LIKE 'B%'",
        'Bob'
    ],
    ['SELECT Author__r.Name FROM Book__c GROUP BY Author__r.Name HAVING MAX(Bought_At__c) = TODAY', 'Ann'],
    [
        'SELECT DAY_ONLY(Bought_At__c) d, COUNT(Id) FROM Book__c WHERE Bought_At__c != null GROUP BY DAY_ONLY(Bought_At__c) ORDER BY DAY_ONLY(Bought_At__c) DESC LIMIT 2',
        '2026-11-23 1 | 2026-11-22 1'
    ],
    [
        'SELECT CALENDAR_YEAR(Bought_At__c), COUNT(Id) FROM Book__c WHERE Bought_At__c != null GROUP BY CALENDAR_YEAR(Bought_At__c)',
        '2026 3'
    ],
    ['SELECT For_Sale__c, COUNT(Id) FROM Book__c GROUP BY For_Sale__c', 'false 4'],
    [
        'SELECT Author__r.Name, COUNT(Id) c, GROUPING(Author__r.Name) g FROM Book__c WHERE Author__c != null GROUP BY ROLLUP(Author__r.Name)',
        'Ann 2 0 | Bob 1 0 | null 3 1'
    ],
    [
        'SELECT COUNT(Id) c FROM Book__c WHERE Author__c != null GROUP BY CUBE(Author__c, Genre__c) ORDER BY COUNT(Id) DESC LIMIT 2',
        '3 | 2'
    ]
];

/** Queries that are refused: code, and what the message says. */
const REFUSED: readonly (readonly [query: string, code: string, message: RegExp])[] = [
    ['', 'MALFORMED_QUERY', /unexpected token: '<EOF>'/],
    ['DELETE FROM Book__c', 'MALFORMED_QUERY', /Column:1\nunexpected token: 'DELETE'/],
    ['SELECT Id, FROM Book__c', 'MALFORMED_QUERY', /unexpected token/],
    ['SELECT Id FROM Book__c WHERE', 'MALFORMED_QUERY', /Column:29\nunexpected token: '<EOF>'/],
    ["SELECT Id FROM Book__c WHERE Name = 'x", 'MALFORMED_QUERY', /no apostrophe ends/],
    [
        "SELECT Id FROM Book__c WHERE Name = 'x'; DROP TABLE Book__c",
        'MALFORMED_QUERY',
        /Column:40\nunexpected token: ';'/
    ],
    ["SELECT Id FROM Book__c WHERE (Name = 'x'", 'MALFORMED_QUERY', /unexpected token: '<EOF>'/],
    [names('WHERE Pages__c = 1 AND Pages__c = 2 OR Pages__c = 3'), 'MALFORMED_QUERY', /unexpected token: 'OR'/],
    [names('WHERE Name = :name'), 'MALFORMED_QUERY', /unexpected token: ':'/],
    [names("WHERE Name = 'a\\q'"), 'MALFORMED_QUERY', /Illegal character sequence '\\q'/],
    ['SELECT Id FROM Nope__c', 'INVALID_TYPE', /Column:16\nsObject type 'Nope__c' is not supported/],
    ['SELECT Nope__c FROM Book__c', 'INVALID_FIELD', /No such column 'Nope__c' on entity 'Book__c'/],
    ['SELECT Nope__r.Name FROM Book__c', 'INVALID_FIELD', /Didn't understand relationship 'Nope__r' in field path/],
    [
        'SELECT Id, (SELECT Id FROM Nope__r) FROM Book__c',
        'INVALID_TYPE',
        /Column:28\nDidn't understand relationship 'Nope__r' in FROM part of query call/
    ],
    [
        'SELECT Pages__c, (SELECT Pages__c FROM Loans__r) FROM Book__c',
        'INVALID_FIELD',
        /Column:26\nNo such column 'Pages__c' on entity 'Loan__c'/
    ],
    ['SELECT Id, id FROM Book__c', 'MALFORMED_QUERY', /duplicate field selected: id/],
    ['SELECT Name n FROM Book__c', 'MALFORMED_QUERY', /only aggregate expressions use field aliasing/],
    [
        names("WHERE Pages__c = '1'"),
        'INVALID_FIELD',
        /Column:\d+\nvalue of filter criterion for field 'Pages__c' must be of type double and should not be enclosed in quotes/
    ],
    [names('WHERE Name = 1'), 'INVALID_FIELD', /must be of type string and should be enclosed in quotes/],
    [names('WHERE Bought_At__c = 2026-11-23'), 'INVALID_FIELD', /must be of type dateTime/],
    [names('WHERE Bought_At__c > 2026-02-30T00:00:00Z'), 'MALFORMED_QUERY', /Invalid datetime/],
    [names("WHERE Author__c = 'nobody'"), 'INVALID_QUERY_FILTER_OPERATOR', /invalid ID field: nobody/],
    [names("WHERE Id LIKE 'a%'"), 'INVALID_QUERY_FILTER_OPERATOR', /invalid operator on id field/],
    [names("WHERE Name INCLUDES ('x')"), 'INVALID_QUERY_FILTER_OPERATOR', /only valid on multipicklist field/],
    [names('WHERE For_Sale__c > true'), 'INVALID_QUERY_FILTER_OPERATOR', /invalid operator on boolean field/],
    [names('WHERE Pages__c = TODAY'), 'INVALID_FIELD', /must be of type double/],
    [names('WHERE Price__c = USD500'), 'NOT_SUPPORTED', /one currency/],
    [names("WHERE Summary__c = 'x'"), 'INVALID_FIELD', /field 'Summary__c' can not be filtered in a query call/],
    [names('ORDER BY Tags__c'), 'INVALID_FIELD', /field 'Tags__c' can not be sorted in a query call/],
    [names('OFFSET 2001'), 'NUMBER_OUTSIDE_VALID_RANGE', /Maximum SOQL offset allowed is 2000/],
    [names("WHERE DISTANCE(Name, GEOLOCATION(1,2), 'mi') < 3"), 'NOT_SUPPORTED', /geolocation/],
    [names('WITH DATA CATEGORY A__c AT b__c'), 'NOT_SUPPORTED', /DATA CATEGORY/],
    [names('USING SCOPE team'), 'NOT_SUPPORTED', /USING SCOPE team/],
    ['SELECT convertCurrency(Price__c) FROM Book__c', 'NOT_SUPPORTED', /one currency/],
    ['SELECT FIELDS(ALL) FROM Book__c', 'MALFORMED_QUERY', /must have a LIMIT of at most 200/],
    ['SELECT FIELDS(ALL) FROM Book__c LIMIT 201', 'MALFORMED_QUERY', /must have a LIMIT of at most 200/],
    ['SELECT Name, COUNT(Id) FROM Book__c', 'MALFORMED_QUERY', /Field must be grouped or aggregated: Name/],
    ['SELECT COUNT(Id) n, MAX(Name) n FROM Book__c', 'MALFORMED_QUERY', /duplicate alias: n/],
    ['SELECT COUNT() FROM Book__c GROUP BY Name', 'MALFORMED_QUERY', /only element/],
    ['SELECT SUM(Name) FROM Book__c', 'INVALID_FIELD', /does not support aggregate operator SUM/],
    [
        'SELECT COUNT(Id) FROM Book__c GROUP BY Bought_At__c',
        'INVALID_FIELD',
        /field 'Bought_At__c' can not be grouped in a query call/
    ],
    [
        'SELECT COUNT(Id) FROM Book__c GROUP BY Name ORDER BY Pages__c',
        'MALFORMED_QUERY',
        /must be grouped or aggregated: Pages__c/
    ],
    ['SELECT CALENDAR_YEAR(Bought_At__c) FROM Book__c', 'MALFORMED_QUERY', /only where it is grouped by/],
    [names('WHERE HOUR_IN_DAY(Published__c) = 1'), 'MALFORMED_QUERY', /cannot be used on field Published__c/],
    [
        names('WHERE Id IN (SELECT Book__c FROM Loan__c) OR Pages__c = 1'),
        'MALFORMED_QUERY',
        /not allowed with the 'OR' operator/
    ],
    [
        names('WHERE NOT (Id IN (SELECT Book__c FROM Loan__c))'),
        'MALFORMED_QUERY',
        /not allowed with the 'NOT' operator/
    ],
    [names('WHERE Id IN (SELECT Id FROM Book__c)'), 'INVALID_QUERY_FILTER_OPERATOR', /same object type/],
    [
        names('WHERE Id IN (SELECT Id FROM Author__c)'),
        'INVALID_QUERY_FILTER_OPERATOR',
        /should point to the same object type/
    ],
    [names('WHERE Name IN (SELECT Name FROM Author__c)'), 'INVALID_QUERY_FILTER_OPERATOR', /id or a reference/],
    [names('WHERE Id IN (SELECT Book__c FROM Loan__c LIMIT 1)'), 'MALFORMED_QUERY', /LIMIT is not allowed/],
    [
        names('WHERE Id IN (SELECT Book__c FROM Loan__c WHERE Lent_By__c IN (SELECT Id FROM User))'),
        'MALFORMED_QUERY',
        /Nesting/
    ],
    [
        'SELECT TYPEOF Owner WHEN Book__c THEN Name END FROM Book__c',
        'INVALID_TYPE',
        /'Book__c' is not an object that 'Owner' can lead to/
    ],
    [
        `SELECT Id FROM Book__c WHERE ${'('.repeat(150)}Pages__c = 1${')'.repeat(150)}`,
        'MALFORMED_QUERY',
        /unexpected token/
    ],
    [
        `SELECT Id FROM Book__c WHERE ${Array.from({ length: 600 }, (_, n) => `Pages__c = ${n}`).join(' OR ')}`,
        'QUERY_TOO_COMPLICATED',
        /more than 500 conditions/
    ],
    [`SELECT Id FROM Book__c WHERE Name = '${'x'.repeat(100_001)}'`, 'MALFORMED_QUERY', /longer than 100000/],
    [`SELECT ${'(SELECT '.repeat(3000)}Id FROM X${') FROM A'.repeat(3000)}`, 'QUERY_TOO_COMPLICATED', /too deeply/]
];

for (const [query, answer] of ANSWERS)
    test(`${query} answers ${answer === '' ? 'nothing' : answer}`, () => {
        assert.equal(run(query), answer);
    });

for (const [query, code, message] of REFUSED)
    test(`${query.slice(0, 120)} is refused as ${code}`, () => {
        assert.throws(
            () => run(query),
            (error) => {
                assert.ok(error instanceof SoqlError, String(error));
                assert.equal(error.code, code, error.message);
                assert.match(error.message, message);
                return true;
            }
        );
    });

test('COUNT() gives a number and no records, within LIMIT and OFFSET', () => {
    const count = (text: string): number => runSoql(org, text).totalSize;
    assert.equal(count('SELECT COUNT() FROM Book__c'), 4);
    assert.equal(count('SELECT COUNT() FROM Book__c LIMIT 3'), 3);
    assert.equal(count('SELECT COUNT() FROM Book__c WHERE Pages__c > 100'), 2);
});

test('FIELDS(ALL) gives every field, FIELDS(CUSTOM) and FIELDS(STANDARD) their share', () => {
    const fields = (group: string): number =>
        Object.keys(runSoql(org, `SELECT FIELDS(${group}) FROM Book__c LIMIT 1`).records[0] ?? {}).length - 1;
    assert.equal(fields('ALL'), fields('CUSTOM') + fields('STANDARD'));
    assert.ok(fields('CUSTOM') > 20);
});

test('clauses without effect are taken', () => {
    for (const more of [
        'ALL ROWS',
        'FOR VIEW',
        'FOR REFERENCE FOR VIEW',
        'FOR UPDATE',
        'WITH SECURITY_ENFORCED',
        'WITH USER_MODE',
        'WITH SYSTEM_MODE',
        'USING SCOPE everything',
        'USING SCOPE mine'
    ])
        assert.equal(runSoql(org, `SELECT Id FROM Book__c ${more}`).totalSize, 4, more);
});

test('an IN list of thousands of ids is one bound value', () => {
    const list = Array.from({ length: 4500 }, () => `'${books[1]}'`).join(',');
    assert.equal(run(`SELECT Name FROM Book__c WHERE Id IN (${list})`), 'beta');
});
