import assert from 'node:assert/strict';
import { test } from 'node:test';
import { insertRows, openTestOrg } from '../testing/index.ts';
import { ask, at, nodes, send, textAt } from './ask.testing.ts';

const org = openTestOrg();
// Groups of equal keys, so that only a total order pages right.
insertRows(
    org,
    'Book__c',
    Array.from({ length: 4500 }, (_, number) => ({ Name: `B${number}`, Pages__c: number % 7 }))
);

const PAGE =
    'pageResultCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { Id } }';

async function read(args: string, after: string | null = null) {
    const answer = await ask(
        org,
        `($after: String) { uiapi { query { Book__c(${args}, after: $after, orderBy: { Pages__c: { order: DESC } }) { ${PAGE} } } } }`,
        { after }
    );
    return at(answer, 'query', 'Book__c');
}

/** Ids on all pages, one after the other. */
async function readAll(args: string): Promise<readonly string[]> {
    const ids: string[] = [];
    let after: string | null = null;
    do {
        const page = await read(args, after);
        ids.push(...nodes(page).map((node) => textAt(node, 'Id')));
        after = at(page, 'pageInfo', 'hasNextPage') === true ? textAt(page, 'pageInfo', 'endCursor') : null;
    } while (after !== null);
    return ids;
}

async function refusal(args: string): Promise<string> {
    const { errors } = await send(org, `{ uiapi { query { Book__c(${args}) { edges { node { Id } } } } } }`);
    assert.equal(errors.length, 1);
    assert.deepEqual(errors[0]?.path, ['uiapi', 'query', 'Book__c']);
    return errors[0]?.message ?? '';
}

test('a page without first has 10 records', async () => {
    const page = at(await ask(org, `{ uiapi { query { Book__c { totalCount ${PAGE} } } } }`), 'query', 'Book__c');
    assert.equal(nodes(page).length, 10);
    assert.equal(at(page, 'totalCount'), 4500);
    assert.deepEqual(at(page, 'pageInfo'), {
        hasNextPage: true,
        hasPreviousPage: false,
        startCursor: 'djE6MQ==',
        endCursor: 'djE6MTA='
    });
});

test('pages of 200 reach 4,000 records, each once, and stop there', async () => {
    const ids = await readAll('first: 200');
    assert.equal(ids.length, 4000);
    assert.equal(new Set(ids).size, 4000);
});

test('with upperBound pages of 2,000 reach every record once, in the same order', async () => {
    const ids = await readAll('first: 2000, upperBound: 10000');
    assert.equal(new Set(ids).size, 4500);
    assert.deepEqual(ids.slice(0, 4000), await readAll('first: 200'));
});

test('upperBound ends the pages', async () => {
    assert.equal((await readAll('first: 2000, upperBound: 2500')).length, 2500);
});

test('with upperBound a page counts no further than it', async () => {
    const total = async (page: string): Promise<unknown> =>
        at(await ask(org, `{ uiapi { query { Book__c(${page}) { totalCount } } } }`), 'query', 'Book__c', 'totalCount');
    assert.equal(await total('first: 200, upperBound: 2500'), 2500);
    assert.equal(await total('first: 200, upperBound: 9000'), 4500);
});

test('a page may follow any edge', async () => {
    const first = await read('first: 5');
    const third = textAt(first, 'edges', 2, 'cursor');
    const next = await read('first: 2', third);
    assert.deepEqual(nodes(next), nodes(first).slice(3, 5));
    assert.equal(at(next, 'pageInfo', 'hasPreviousPage'), true);
});

test('pages larger than the platform gives are refused in words that say what to do', async () => {
    assert.match(await refusal('first: 201'), /between 1 and 200, not 201; pages of up to 2000 need upperBound/);
    assert.match(await refusal('first: 0'), /between 1 and 200/);
    assert.match(await refusal('first: 100, upperBound: 5000'), /between 200 and 2000, not 100/);
    assert.match(await refusal('first: 2001, upperBound: 5000'), /between 200 and 2000, not 2001/);
    assert.match(
        await refusal(`after: "${Buffer.from('v1:4000').toString('base64')}"`),
        /Give upperBound to read more/
    );
});

test('a cursor that is none is refused', async () => {
    for (const cursor of ['x', 'djI6OQ==', Buffer.from("v1:1'--").toString('base64'), ''])
        assert.match(await refusal(`after: "${cursor}"`), /is not valid/);
});
