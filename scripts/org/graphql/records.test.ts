import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SQLInputValue } from 'node:sqlite';
import { insertRows, openTestOrg } from '../testing/index.ts';
import { ask, at, nodes, send } from './ask.testing.ts';

const org = openTestOrg();
const [ann = ''] = insertRows(org, 'Author__c', [
    { Name: 'Ann', Country__c: 'Norway', Fee__c: 1234.5, Born__c: '1970-05-09' }
]);
const [book = ''] = insertRows(org, 'Book__c', [
    {
        Name: 'Alpha',
        Author__c: ann,
        Genre__c: 'Poems',
        Tags__c: 'Prize;Rare',
        Pages__c: 1200,
        Discount__c: 12,
        For_Sale__c: 1,
        Bought_At__c: org.clock(),
        Read_Aloud_At__c: 34_200_000,
        Summary__c: 'long'
    },
    { Name: 'Orphan', Genre__c: 'Zines' }
]);
insertRows(
    org,
    'Loan__c',
    ['Eve', 'Dan', 'Cid'].map((Borrower__c) => ({ Book__c: book, Borrower__c }))
);

test('a field gives its value and, where it differs, what a person reads in the locale and time zone of the user', async () => {
    const fields =
        'Name Genre__c Tags__c Pages__c Discount__c For_Sale__c Bought_At__c Read_Aloud_At__c Summary__c Author__c'.split(
            ' '
        );
    const selection = fields.map((name) => `${name} { value displayValue }`).join(' ');
    const answer = await ask(
        org,
        `{ uiapi { query { Book__c(first: 1) { edges { node { Id ApiName ${selection} Genre__c { label } Author__r { DisplayValue Born__c { displayValue } Fee__c { value displayValue } } } } } } } }`
    );
    const [node] = nodes(at(answer, 'query', 'Book__c'));
    assert.deepEqual(node, {
        Id: book,
        ApiName: 'Book__c',
        Name: { value: 'Alpha', displayValue: null },
        Genre__c: { value: 'Poems', displayValue: 'Poetry', label: 'Poetry' },
        Tags__c: { value: 'Prize;Rare', displayValue: 'Prize; Rare' },
        Pages__c: { value: 1200, displayValue: '1.200' },
        Discount__c: { value: 12, displayValue: '12,00\u00a0%' },
        For_Sale__c: { value: true, displayValue: null },
        Bought_At__c: { value: '2026-11-23T10:00:00.000Z', displayValue: '23.11.2026, 11:00' },
        Read_Aloud_At__c: { value: '09:30:00.000Z', displayValue: '09:30' },
        Summary__c: { value: 'long', displayValue: null },
        Author__c: { value: ann, displayValue: null },
        Author__r: {
            DisplayValue: 'Ann',
            Born__c: { displayValue: '9.5.1970' },
            Fee__c: { value: 1234.5, displayValue: '1.234,50' }
        }
    });
});

test('an empty field is a value of null, an empty lookup is null itself', async () => {
    const answer = await ask(
        org,
        `{ uiapi { query { Book__c(where: { Name: { eq: "Orphan" } }) { edges { node { Pages__c { value displayValue } Genre__c { value label } Author__c { value } Author__r { Name { value } } } } } } } }`
    );
    assert.deepEqual(nodes(at(answer, 'query', 'Book__c')), [
        {
            Pages__c: { value: null, displayValue: null },
            Genre__c: { value: 'Zines', label: 'Zines' },
            Author__c: { value: null },
            Author__r: null
        }
    ]);
});

test('a whole page is one document: a record, its parents, its children with their parents, each under its alias', async () => {
    const document = `($id: ID) { uiapi { query { book: Book__c(where: { Id: { eq: $id } }, first: 1) { edges { node {
        by: Author__r { Name { value } others: Books__r(first: 5) { totalCount edges { node { title: Name { value } Author__r { Name { value } } } } } }
        two: Loans__r(first: 2, orderBy: { Borrower__c: { order: ASC } }) { totalCount pageResultCount pageInfo { hasNextPage } edges { node { Borrower__c { value } Book__r { Name { value } } } } }
        dan: Loans__r(where: { Borrower__c: { eq: "dan" } }) { totalCount edges { node { Borrower__c { value } } } }
    } } } } } }`;
    const answer = await ask(org, document, { id: book });
    const borrower = (name: string) => ({ Borrower__c: { value: name }, Book__r: { Name: { value: 'Alpha' } } });
    assert.deepEqual(nodes(at(answer, 'query', 'book')), [
        {
            by: {
                Name: { value: 'Ann' },
                others: {
                    totalCount: 1,
                    edges: [{ node: { title: { value: 'Alpha' }, Author__r: { Name: { value: 'Ann' } } } }]
                }
            },
            two: {
                totalCount: 3,
                pageResultCount: 2,
                pageInfo: { hasNextPage: true },
                edges: [{ node: borrower('Cid') }, { node: borrower('Dan') }]
            },
            dan: { totalCount: 1, edges: [{ node: { Borrower__c: { value: 'Dan' } } }] }
        }
    ]);
});

test('the total of children is right also on a page beyond their end', async () => {
    const answer = await ask(
        org,
        `{ uiapi { query { Book__c(first: 1) { edges { node { Loans__r(first: 2, after: "djE6OA==") { totalCount pageResultCount pageInfo { hasNextPage hasPreviousPage endCursor } } } } } } } }`
    );
    assert.deepEqual(at(nodes(at(answer, 'query', 'Book__c'))[0], 'Loans__r'), {
        totalCount: 3,
        pageResultCount: 0,
        pageInfo: { hasNextPage: false, hasPreviousPage: true, endCursor: null }
    });
});

test('statements do not grow with rows: one for each connection of the document', async () => {
    const busy = openTestOrg();
    const authors = insertRows(
        busy,
        'Author__c',
        Array.from({ length: 40 }, (_, at) => ({ Name: `A${at}` }))
    );
    const books = insertRows(
        busy,
        'Book__c',
        authors.flatMap((Author__c) => [{ Author__c }, { Author__c }])
    );
    insertRows(
        busy,
        'Loan__c',
        books.map((Book__c) => ({ Book__c, Borrower__c: 'x' }))
    );
    const run: string[] = [];
    const prepare = (text: string): unknown => {
        const statement = busy.db.prepare(text);
        return {
            setReturnArrays: (wanted: boolean) => statement.setReturnArrays(wanted),
            all: (...values: readonly SQLInputValue[]) => {
                run.push(text);
                return statement.all(...values);
            }
        };
    };
    const db = new Proxy(busy.db, {
        get: (target, name): unknown => (name === 'prepare' ? prepare : Reflect.get(target, name))
    });
    await ask(
        { ...busy, db },
        `{ uiapi { query { Author__c(first: 40) { edges { node { Owner { Name { value } } Books__r { edges { node { Author__r { Name { value } } Loans__r { edges { node { Borrower__c { value } } } } } } } } } } } } }`
    );
    assert.equal(run.length, 3, run.join('\n'));
});

test('fragments and directives are followed', async () => {
    const document = `($no: Boolean = false) { uiapi { query { Book__c(first: 1) { edges { node { ...names Pages__c @include(if: $no) { value } ... on Book__c { Genre__c { value } } ... on Record { Id } Loans__r(first: 1) @skip(if: true) { totalCount } } } } } } }
        fragment names on Book__c { Name { value } Author__r { ...author } } fragment author on Author__c { Name { value } }`;
    assert.deepEqual(nodes(at(await ask(org, document), 'query', 'Book__c')), [
        { Name: { value: 'Alpha' }, Author__r: { Name: { value: 'Ann' } }, Genre__c: { value: 'Poems' }, Id: book }
    ]);
});

test('orders go by the fields written, through parents, with empty values where asked', async () => {
    const sorted = async (orderBy: string) =>
        nodes(
            at(
                await ask(
                    org,
                    `{ uiapi { query { Book__c(orderBy: ${orderBy}) { edges { node { Name { value } } } } } } }`
                ),
                'query',
                'Book__c'
            )
        ).map((node) => at(node, 'Name', 'value'));
    assert.deepEqual(await sorted('{ Name: { order: DESC } }'), ['Orphan', 'Alpha']);
    assert.deepEqual(await sorted('{ Author__r: { Name: { order: ASC } } }'), ['Orphan', 'Alpha']);
    assert.deepEqual(await sorted('{ Author__r: { Name: { order: ASC, nulls: LAST } } }'), ['Alpha', 'Orphan']);
});

test('a document of several operations runs the one that is named', async () => {
    const document =
        'query a { uiapi { query { Book__c { totalCount } } } } query b { uiapi { query { Loan__c { totalCount } } } }';
    const { data } = await send(org, document, undefined, 'b');
    assert.deepEqual(data, { uiapi: { query: { Loan__c: { totalCount: 3 } } } });
});

test('custom metadata types cannot be read, as on the platform', async () => {
    const { errors } = await send(org, '{ uiapi { query { Library_Setting__mdt { totalCount } } } }');
    assert.match(errors[0]?.message ?? '', /Cannot query field "Library_Setting__mdt"/);
});

test('with a namespace every name carries it', async () => {
    const named = openTestOrg({ namespace: 'nbx' });
    insertRows(named, 'nbx__Book__c', [{ Name: 'Alpha' }]);
    const answer = await ask(
        named,
        `{ uiapi { query { nbx__Book__c { edges { node { Name { value } nbx__Author__r { Name { value } } nbx__Loans__r { totalCount } } } } } } }`
    );
    assert.deepEqual(nodes(at(answer, 'query', 'nbx__Book__c')), [
        { Name: { value: 'Alpha' }, nbx__Author__r: null, nbx__Loans__r: { totalCount: 0 } }
    ]);
});
