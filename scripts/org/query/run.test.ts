import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
    compileQuery,
    countQuery,
    QueryError,
    runChildQuery,
    runQuery,
    type Filter,
    type SelectQuery
} from './index.ts';
import { insertRows } from '../testing/index.ts';
import { openLibrary } from './library.testing.ts';

const { org, ann, bob, books } = openLibrary();

function names(where: Filter | undefined, more: Partial<SelectQuery> = {}): readonly unknown[] {
    const query = { object: 'Book__c', fields: ['Name'], ...(where ? { where } : {}), ...more };
    return runQuery(org, query).map((row) => row['Name']);
}

test('a query is one statement with bound values, and its rows are keyed by the paths asked for', () => {
    const query: SelectQuery = {
        object: 'Book__c',
        fields: ['Name', 'Author__r.Owner.Name'],
        where: {
            and: [
                { path: 'Author__r.Name', operator: 'eq', value: "Ann's" },
                { path: 'Pages__c', operator: 'gte', value: 100 }
            ]
        },
        orderBy: [{ path: 'Pages__c', direction: 'DESC', nulls: 'LAST' }],
        limit: 2
    };
    assert.deepEqual(compileQuery(org.model, query), {
        text:
            'SELECT t0."Name" AS "Name", t2."Name" AS "Author__r.Owner.Name" FROM "Book__c" AS t0' +
            ' LEFT JOIN "Author__c" AS t1 ON t1."Id" = t0."Author__c" LEFT JOIN "User" AS t2 ON t2."Id" = t1."OwnerId"' +
            ' WHERE (t1."Name" = ? AND t0."Pages__c" >= ?) ORDER BY t0."Pages__c" DESC NULLS LAST, t0."Id" LIMIT ? OFFSET ?',
        values: ["Ann's", 100, 2, 0]
    });
    const rows = runQuery(org, { ...query, where: { path: 'Author__r.Name', operator: 'eq', value: 'ann' } });
    assert.deepEqual(
        rows.map((row) => ({ ...row })),
        [
            { Name: 'beta', 'Author__r.Owner.Name': 'Ada Berg' },
            { Name: 'Alpha', 'Author__r.Owner.Name': 'Ada Berg' }
        ]
    );
});

test('names of objects, fields and relationships match whatever their case', () => {
    const rows = runQuery(org, { object: 'book__C', fields: ['name', 'AUTHOR__R.country__c'], limit: 1 });
    assert.deepEqual({ ...rows[0] }, { name: 'Alpha', 'AUTHOR__R.country__c': 'Norway' });
});

test('text compares without regard to case, a case-sensitive field with it', () => {
    assert.deepEqual(names({ path: 'Name', operator: 'eq', value: 'BETA' }), ['beta']);
    assert.deepEqual(names({ path: 'ISBN__c', operator: 'eq', value: 'AB' }), ['beta']);
    assert.deepEqual(names({ path: 'ISBN__c', operator: 'in', value: ['ab'] }), []);
});

test('a comparison with an empty field is false and its negation true', () => {
    assert.deepEqual(names({ path: 'Pages__c', operator: 'lt', value: 200 }), ['Alpha']);
    assert.deepEqual(names({ not: { path: 'Pages__c', operator: 'lt', value: 200 } }), ['beta', 'Gamma', 'Delta']);
    assert.deepEqual(names({ path: 'Pages__c', operator: 'ne', value: 100 }), ['beta', 'Gamma', 'Delta']);
    assert.deepEqual(names({ path: 'Pages__c', operator: 'nin', value: [100, 200] }), ['Gamma', 'Delta']);
    assert.deepEqual(names({ path: 'Author__r.Country__c', operator: 'nlike', value: 'N%' }), ['Gamma', 'Delta']);
    assert.deepEqual(names({ not: { not: { path: 'Pages__c', operator: 'gt', value: 250 } } }), ['Gamma']);
});

test('null and empty text ask for empty fields, alone and in a list', () => {
    for (const value of [null, '']) {
        assert.deepEqual(names({ path: 'Genre__c', operator: 'eq', value }), ['Delta']);
        assert.deepEqual(names({ path: 'Genre__c', operator: 'ne', value }), ['Alpha', 'beta', 'Gamma']);
        assert.deepEqual(names({ path: 'Genre__c', operator: 'in', value: ['Novel', value] }), ['beta', 'Delta']);
        assert.deepEqual(names({ path: 'Genre__c', operator: 'nin', value: ['Novel', value] }), ['Alpha', 'Gamma']);
    }
});

test('like takes % and _ as wildcards and a backslash before them as the character', () => {
    const library = openLibrary().org;
    library.db.exec(
        `UPDATE Book__c SET Name = '10% off' WHERE Name = 'Alpha'; UPDATE Book__c SET Name = '10_x' WHERE Name = 'beta'`
    );
    const found = (value: string): readonly unknown[] =>
        runQuery(library, {
            object: 'Book__c',
            fields: ['Name'],
            where: { path: 'Name', operator: 'like', value }
        }).map((row) => row['Name']);
    assert.deepEqual(found('10%'), ['10% off', '10_x']);
    assert.deepEqual(found(String.raw`10\%%`), ['10% off']);
    assert.deepEqual(found(String.raw`10\_x`), ['10_x']);
    assert.deepEqual(found('g_MMA'), ['Gamma']);
    assert.deepEqual(found('10\\'), []);
});

test('includes finds any of several choices and all of those joined by a semicolon', () => {
    assert.deepEqual(names({ path: 'Tags__c', operator: 'includes', value: ['rare'] }), ['Alpha', 'beta']);
    assert.deepEqual(names({ path: 'Tags__c', operator: 'includes', value: ['Prize;Rare', 'Signed'] }), [
        'Alpha',
        'Gamma'
    ]);
    assert.deepEqual(names({ path: 'Tags__c', operator: 'excludes', value: ['Rare', 'are'] }), ['Gamma', 'Delta']);
});

test('empty values sort first or last as asked, in either direction', () => {
    const sorted = (direction: 'ASC' | 'DESC', nulls: 'FIRST' | 'LAST'): readonly unknown[] =>
        names(undefined, { orderBy: [{ path: 'Pages__c', direction, nulls }] });
    assert.deepEqual(sorted('ASC', 'FIRST'), ['Delta', 'Alpha', 'beta', 'Gamma']);
    assert.deepEqual(sorted('ASC', 'LAST'), ['Alpha', 'beta', 'Gamma', 'Delta']);
    assert.deepEqual(sorted('DESC', 'FIRST'), ['Delta', 'Gamma', 'beta', 'Alpha']);
    assert.deepEqual(sorted('DESC', 'LAST'), ['Gamma', 'beta', 'Alpha', 'Delta']);
});

test('picklists sort as their values are listed, others after them', () => {
    // Listed: Novel, Essay, Poems. Gamma's Zines is not.
    const orderBy = [{ path: 'Genre__c', direction: 'ASC', nulls: 'FIRST' }] as const;
    assert.deepEqual(names(undefined, { orderBy }), ['Delta', 'beta', 'Alpha', 'Gamma']);
});

test('a page of one object is a window of the whole order', () => {
    assert.deepEqual(names(undefined, { limit: 2, offset: 1 }), ['beta', 'Gamma']);
    assert.deepEqual(names(undefined, { offset: 3 }), ['Delta']);
});

test('a count ignores the page', () => {
    assert.equal(
        countQuery(org, { object: 'Book__c', where: { path: 'Author__c', operator: 'eq', value: ann }, limit: 1 }),
        2
    );
});

test('a semi-join filters by children, and its opposite keeps the rest', () => {
    const query = {
        object: 'Book__c',
        path: 'Author__c',
        where: { path: 'Pages__c', operator: 'gt', value: 250 }
    } as const;
    const authors = (operator: 'in' | 'nin'): readonly unknown[] =>
        runQuery(org, { object: 'Author__c', fields: ['Name'], where: { path: 'Id', operator, query } }).map(
            (row) => row['Name']
        );
    assert.deepEqual(authors('in'), ['Bob']);
    assert.deepEqual(authors('nin'), ['Ann']);
});

test('children of several parents come in pages of their own, by one statement', () => {
    let statements = 0;
    const handler: ProxyHandler<typeof org.db> = {
        get: (db, name): unknown => {
            if (name !== 'prepare') return Reflect.get(db, name);
            return (text: string) => {
                statements += 1;
                return db.prepare(text);
            };
        }
    };
    const counted = { ...org, db: new Proxy(org.db, handler) };
    const pages = runChildQuery(counted, {
        object: 'Book__c',
        fields: ['Name'],
        lookup: 'Author__c',
        parentIds: [ann, bob, 'none'],
        limit: 1,
        offset: 1,
        orderBy: [{ path: 'Pages__c', direction: 'DESC', nulls: 'LAST' }]
    });
    assert.equal(statements, 1);
    assert.deepEqual(
        [...pages].map(([id, { rows, total }]) => [id, rows.map((row) => row['Name']), total]),
        [[ann, ['Alpha'], 2]]
    );
    const firsts = runChildQuery(org, {
        object: 'Book__c',
        fields: ['Name'],
        lookup: 'Author__c',
        parentIds: [ann, bob],
        limit: 1
    });
    assert.deepEqual(
        [...firsts.values()].map(({ rows }) => rows.map((row) => row['Name'])),
        [['Alpha'], ['Gamma']]
    );
});

test('what the model does not know is refused by name', () => {
    const refused = (query: SelectQuery, code: string, words: RegExp): void => {
        assert.throws(
            () => runQuery(org, query),
            (error) => error instanceof QueryError && error.code === code && words.test(error.message)
        );
    };
    refused({ object: 'Nope__c', fields: ['Id'] }, 'INVALID_TYPE', /'Nope__c'/);
    refused({ object: 'Book__c', fields: ['Nope__c'] }, 'INVALID_FIELD', /'Nope__c' on entity 'Book__c'/);
    refused({ object: 'Book__c', fields: ['Author__r.Nope__c'] }, 'INVALID_FIELD', /on entity 'Author__c'/);
    refused({ object: 'Book__c', fields: ['Nope__r.Name'] }, 'INVALID_FIELD', /relationship 'Nope__r'/);
    refused(
        { object: 'Book__c', fields: ['Id'], where: { path: 'Name', operator: 'eq', value: ['a'] } },
        'INVALID_QUERY_FILTER_OPERATOR',
        /one value/
    );
    refused(
        { object: 'Book__c', fields: ['Id'], where: { path: 'Name', operator: 'in', value: 'a' } },
        'INVALID_QUERY_FILTER_OPERATOR',
        /list/
    );
});

test('questions beyond what SQLite or reason takes are refused, not run', () => {
    let nested: Filter = { path: 'Name', operator: 'eq', value: 'x' };
    for (let level = 0; level < 200; level++) nested = { not: nested };
    assert.throws(() => names(nested), /nested deeper/);
    const wide: Filter = {
        or: Array.from({ length: 600 }, () => ({ path: 'Name', operator: 'eq', value: 'x' }) as const)
    };
    assert.throws(() => names(wide), /more than 500 conditions/);
    assert.throws(() => names({ path: 'Name', operator: 'like', value: '%'.repeat(20_000) }), /pattern longer/);
    const far = ['Author__r', 'Owner', 'CreatedBy', 'CreatedBy', 'CreatedBy', 'CreatedBy'];
    assert.throws(
        () => runQuery(org, { object: 'Book__c', fields: [`${far.join('.')}.Name`] }),
        /more than 5 relationships/
    );
});

test('the widest filter that is let through runs', () => {
    const parts = Array.from({ length: 480 }, () => ({ path: 'Name', operator: 'like', value: 'alp%' }) as const);
    assert.deepEqual(names({ or: parts }), ['Alpha']);
});

test('a list of many values is one bound value', () => {
    const value = [...Array.from({ length: 50_000 }, (_, at) => `none ${at}`), 'Gamma'];
    assert.deepEqual(names({ path: 'Name', operator: 'in', value }), ['Gamma']);
});

test('a lookup to several objects is followed to each of them', () => {
    const book = org.model.objects.get('Book__c') ?? assert.fail();
    const author = book.fields.get('Author__c') ?? assert.fail();
    const lookup = author.lookup && { ...author.lookup, referenceTo: ['Author__c', 'Shelf__c'] };
    const fields = new Map([...book.fields, ['Author__c', { ...author, lookup }]]);
    const model = { ...org.model, objects: new Map([...org.model.objects, ['Book__c', { ...book, fields }]]) };
    const own = openLibrary().org;
    const [shelf = ''] = insertRows(own, 'Shelf__c', [{ Name: 'Top' }]);
    own.db.prepare('UPDATE Book__c SET Author__c = ? WHERE Name = ?').run(shelf, 'Gamma');
    const rows = runQuery(
        { db: own.db, model },
        { object: 'Book__c', fields: ['Author__r.Name', 'Author__r.Country__c'] }
    );
    assert.deepEqual(
        rows.map((row) => [row['Author__r.Name'], row['Author__r.Country__c']]),
        [
            ['Ann', 'Norway'],
            ['Ann', 'Norway'],
            ['Top', null],
            [null, null]
        ]
    );
});

test('no text in any position becomes part of a statement', () => {
    const evil = `x'; DROP TABLE "Book__c"; --" OR 1=1`;
    for (const operator of ['eq', 'ne', 'like', 'nlike', 'lt', 'gte'] as const)
        names({ path: 'Name', operator, value: evil });
    for (const operator of ['in', 'nin', 'includes', 'excludes'] as const)
        names({ path: 'Tags__c', operator, value: [evil] });
    assert.throws(() => runQuery(org, { object: evil, fields: ['Id'] }), QueryError);
    assert.throws(() => runQuery(org, { object: 'Book__c', fields: [evil] }), QueryError);
    assert.throws(() => runQuery(org, { object: 'Book__c', fields: [`${evil}.Name`] }), QueryError);
    assert.throws(() => names(undefined, { orderBy: [{ path: evil, direction: 'ASC', nulls: 'FIRST' }] }), QueryError);
    runChildQuery(org, { object: 'Book__c', fields: ['Id'], lookup: 'Author__c', parentIds: [evil] });
    assert.equal(countQuery(org, { object: 'Book__c' }), books.length);
});
