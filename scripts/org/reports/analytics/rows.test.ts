import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask } from './testing/index.ts';

test('rows of a group are read a page at a time, and wrong pages are told', async () => {
    const { body } = await ask('/reports/Desk%2FGenres/rows', { within: '1!T', limit: 1 });
    const page = body as {
        readonly rows: readonly {
            readonly fact: string;
            readonly cells: readonly { readonly label: string; readonly url: string }[];
        }[];
        hasMore: boolean;
    };
    assert.deepEqual(
        page.rows[0]?.cells.map(({ label }) => label),
        ['B', 'Novel', '200']
    );
    assert.match(page.rows[0]?.cells[0]?.url ?? '', /^\/lightning\/r\/Book__c\/\w{18}\/view$/);
    assert.equal(page.hasMore, true);
    assert.equal(page.rows[0]?.fact, '1!T');
    for (const wrong of [{ limit: 0 }, { limit: 1e9 }, { offset: -1 }, { within: 'x'.repeat(200) }])
        assert.equal((await ask('/reports/Desk%2FGenres/rows', wrong)).status, 400);
});

test('rows of a group are found by its value, whatever place it has by now', async () => {
    const within = { down: ['Novel'], across: [] };
    const { body } = await ask('/reports/Desk%2FGenres/rows', { within });
    const { rows, total } = body as { readonly rows: readonly unknown[]; readonly total: number };
    assert.deepEqual([rows.length, total], [2, 2]);
    const gone = await ask('/reports/Desk%2FGenres/rows', { within: { down: ['Gone'], across: [] } });
    const nothing = gone.body as { readonly rows: readonly unknown[]; readonly total: number };
    assert.deepEqual([nothing.rows.length, nothing.total], [0, 0]);
    const blank = await ask('/reports/Desk%2FGenres/rows', { within: { down: [null], across: [] } });
    assert.equal((blank.body as { readonly total: number }).total, 1);
});

for (const within of ['99!T', 'x', '-1!T', '', '1e0!T', '__proto__', '0!T!T', 'T!0'])
    test(`a group '${within}', which the report does not have, is told`, async () => {
        const { status, body } = await ask('/reports/Desk%2FGenres/rows', { within });
        assert.equal(status, 400);
        assert.match(JSON.stringify(body), /The report has no group/);
    });

test('rows in their groups say which group is theirs, begin with their record and repeat no grouping', async () => {
    const { body } = await ask('/reports/Desk%2FGenres/rows', { inGroups: true });
    const page = body as {
        readonly columns: readonly { readonly label: string }[];
        readonly rows: readonly { readonly fact: string; readonly cells: readonly { readonly label: string }[] }[];
    };
    assert.deepEqual(
        page.columns.map(({ label }) => label),
        ['Book', 'Pages']
    );
    assert.deepEqual(
        page.rows.map(({ fact, cells }) => `${fact} ${cells[0]?.label ?? ''}`),
        ['0!T D', '1!T B', '1!T C', '2!T A']
    );
});
