import assert from 'node:assert/strict';
import { test } from 'node:test';
import { insertRows, openTestOrg } from '../testing/index.ts';
import { ask, booksWhere, send } from './ask.testing.ts';

const org = openTestOrg();
const now = org.clock();
const HOUR = 3_600_000;
const [ann = '', bob = ''] = insertRows(org, 'Author__c', [{ Name: 'Ann', Country__c: 'Norway' }, { Name: 'Bob' }]);
const books = insertRows(org, 'Book__c', [
    {
        Copies__c: 1,
        Name: 'Alpha',
        Author__c: ann,
        Pages__c: 100,
        For_Sale__c: 1,
        Tags__c: 'Prize;Rare',
        Bought_At__c: now,
        Published__c: '2026-11-23'
    },
    // 00:30 in Berlin, still yesterday in UTC
    {
        Copies__c: 2,
        Name: 'Beta',
        Author__c: ann,
        Pages__c: 200,
        Tags__c: 'Rare',
        Bought_At__c: Date.UTC(2026, 10, 22, 23, 30),
        Published__c: '2026-11-22'
    },
    { Copies__c: 3, Name: 'Gamma', Author__c: bob, Bought_At__c: now - 40 * 24 * HOUR, Published__c: '2025-01-31' },
    { Copies__c: 4, Name: "O'Brien 100%" }
]);
insertRows(org, 'Loan__c', [{ Book__c: books[1] ?? null, Borrower__c: 'Eve' }]);

const CASES: Readonly<Record<string, readonly string[]>> = {
    '{ Name: { eq: "alpha" } }': ['Alpha'],
    '{ Name: { ne: "Alpha" } }': ['Beta', 'Gamma', "O'Brien 100%"],
    '{ Name: { like: "%a" } }': ['Alpha', 'Beta', 'Gamma'],
    '{ Name: { like: "%100\\\\%" } }': ["O'Brien 100%"],
    '{ Name: { in: ["Alpha", "GAMMA"] } }': ['Alpha', 'Gamma'],
    '{ Name: { nin: ["Alpha", "GAMMA"] } }': ['Beta', "O'Brien 100%"],
    '{ Name: { in: [] } }': [],
    '{ Pages__c: { gt: 100 } }': ['Beta'],
    '{ Pages__c: { gte: 100, lt: 200 } }': ['Alpha'],
    '{ Pages__c: { eq: null } }': ['Gamma', "O'Brien 100%"],
    '{ Pages__c: { ne: null } }': ['Alpha', 'Beta'],
    '{ For_Sale__c: { eq: false } }': ['Beta', 'Gamma', "O'Brien 100%"],
    '{ Tags__c: { includes: ["Prize;Rare"] } }': ['Alpha'],
    '{ Tags__c: { excludes: ["Prize"] } }': ['Beta', 'Gamma', "O'Brien 100%"],
    '{ Author__r: { Country__c: { eq: "norway" } } }': ['Alpha', 'Beta'],
    '{ not: { Author__r: { Name: { eq: "Ann" } } } }': ['Gamma', "O'Brien 100%"],
    '{ or: [{ Name: { eq: "Alpha" } }, { and: [{ Pages__c: { eq: 200 } }, { Name: { like: "b%" } }] }] }': [
        'Alpha',
        'Beta'
    ],
    '{ and: [] }': ['Alpha', 'Beta', 'Gamma', "O'Brien 100%"],
    '{ Id: { inq: { Loan__c: { Borrower__c: { eq: "Eve" } }, ApiName: "Book__c" } } }': ['Beta'],
    '{ Id: { ninq: { Loan__c: { Borrower__c: { eq: "Eve" } }, ApiName: "Book__c" } } }': [
        'Alpha',
        'Gamma',
        "O'Brien 100%"
    ],
    '{ Bought_At__c: { eq: { value: "2026-11-23T11:00:00+01:00" } } }': ['Alpha'],
    '{ Bought_At__c: { eq: { literal: TODAY } } }': ['Alpha', 'Beta'],
    '{ Bought_At__c: { ne: { literal: TODAY } } }': ['Gamma', "O'Brien 100%"],
    '{ Bought_At__c: { lt: { literal: TODAY } } }': ['Gamma'],
    '{ Bought_At__c: { gte: { range: { last_n_days: 30 } } } }': ['Alpha', 'Beta'],
    '{ Bought_At__c: { eq: { range: { last_n_months: 1 } } } }': ['Gamma'],
    '{ Bought_At__c: { in: [{ literal: LAST_MONTH }, { value: "2026-11-23T10:00:00Z" }] } }': ['Alpha', 'Gamma'],
    '{ Bought_At__c: { eq: null } }': ["O'Brien 100%"],
    '{ Bought_At__c: { DAY_ONLY: { value: { eq: { value: "2026-11-22" } } } } }': ['Beta'],
    '{ Bought_At__c: { DAY_ONLY: { convertTimezoneValue: { eq: { value: "2026-11-23" } } } } }': ['Alpha', 'Beta'],
    '{ Bought_At__c: { HOUR_IN_DAY: { convertTimezoneValue: { in: [0, 11] } } } }': ['Alpha', 'Beta'],
    '{ Published__c: { eq: { literal: YESTERDAY } } }': ['Beta'],
    '{ Published__c: { gt: { value: "2026-11-21" } } }': ['Alpha', 'Beta'],
    '{ Published__c: { CALENDAR_YEAR: { value: { eq: 2025 } } } }': ['Gamma']
};

for (const [where, expected] of Object.entries(CASES)) {
    test(`${where} finds ${expected.join(', ') || 'nothing'}`, async () => {
        assert.deepEqual(await booksWhere(org, where), expected);
    });
}

test('variables take the place of values', async () => {
    const where =
        '{ Author__c: { eq: $author }, Pages__c: { gt: $pages }, Bought_At__c: { gte: { value: $since } }, Name: { in: $names } }';
    const types = '($author: ID, $pages: Double, $since: DateTime, $names: [String])';
    const values = { author: ann, pages: 150, since: '2026-11-22T00:00:00Z', names: ['Alpha', 'Beta'] };
    assert.deepEqual(await booksWhere(org, where, types, values), ['Beta']);
    assert.deepEqual(await booksWhere(org, where, types, { ...values, pages: 50 }), ['Alpha', 'Beta']);
});

test('an Id of 15 characters means the same record', async () => {
    assert.deepEqual(await booksWhere(org, '{ Id: { eq: $id } }', '($id: ID)', { id: books[0]?.slice(0, 15) }), [
        'Alpha'
    ]);
});

test('an Id that is none finds nothing', async () => {
    assert.deepEqual(await booksWhere(org, '{ Author__c: { eq: "nonsense" } }'), []);
});

test('scope MINE keeps to the records of the user', async () => {
    const other = insertRows(org, 'Author__c', [{ Name: 'Cat', OwnerId: '005Lo000000009zIAA' }]);
    const count = async (scope: string) =>
        ask(org, `{ uiapi { query { Author__c(scope: ${scope}) { totalCount } } } }`);
    assert.equal(other.length, 1);
    assert.deepEqual(await count('MINE'), { query: { Author__c: { totalCount: 2 } } });
    assert.deepEqual(await count('EVERYTHING'), { query: { Author__c: { totalCount: 3 } } });
});

const REFUSED: Readonly<Record<string, RegExp>> = {
    '{ Nope__c: { eq: 1 } }': /"Nope__c" is not defined|Nope__c/,
    '{ Summary__c: { eq: "long text" } }': /Summary__c/,
    '{ Pages__c: { like: "1%" } }': /like/,
    '{ Pages__c: { gt: "many" } }': /number/,
    '{ For_Sale__c: { eq: "yes" } }': /Boolean/,
    '{ Bought_At__c: { eq: { value: "2026-02-30T00:00:00Z" } } }': /not of type datetime/,
    '{ Bought_At__c: { eq: { value: "yesterday" } } }': /not of type datetime/,
    '{ Bought_At__c: { eq: { literal: NEVER } } }': /NEVER/,
    '{ Bought_At__c: { eq: { literal: TODAY, value: "2026-11-23T00:00:00Z" } } }': /one of value, literal and range/,
    '{ Bought_At__c: { eq: { range: { last_n_days: 1, next_n_days: 1 } } } }': /exactly one/,
    '{ Id: { inq: { Loan__c: {}, ApiName: "Nope__c" } } }': /Nope__c/,
    '{ Id: { inq: { ApiName: "Book__c" } } }': /takes one object/
};

for (const [where, words] of Object.entries(REFUSED)) {
    test(`${where} is refused`, async () => {
        const { errors } = await send(
            org,
            `{ uiapi { query { Book__c(where: ${where}) { edges { node { Id } } } } } }`
        );
        assert.match(errors.map((error) => error.message).join(' '), words);
    });
}

test('no text in any position reaches a statement', async () => {
    const evil = `'"; DROP TABLE "Book__c"; -- \\`;
    const text = JSON.stringify(evil);
    const before = await booksWhere(org, '{ and: [] }');
    const positions = [
        ...['eq', 'ne', 'like', 'lt', 'gte'].map((operator) => `where: { Name: { ${operator}: ${text} } }`),
        `where: { Name: { in: [${text}] } }`,
        `where: { Tags__c: { includes: [${text}] } }`,
        `where: { Id: { eq: ${text} } }`,
        `where: { Bought_At__c: { eq: { value: ${text} } } }`,
        `where: { Id: { inq: { Loan__c: { Borrower__c: { eq: ${text} } }, ApiName: ${text} } } }`,
        `after: ${text}`
    ];
    for (const position of positions)
        await send(org, `{ uiapi { query { Book__c(${position}) { edges { node { Id } } } } } }`);
    await send(org, `{ uiapi { query { a: Book__c(where: { Name: { eq: $x } }) { totalCount } } } }`, { x: evil });
    assert.deepEqual(await booksWhere(org, '{ and: [] }'), before);
});
