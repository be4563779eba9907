import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { insertRows, openTestOrg } from '../testing/index.ts';
import type { Org } from '../types.ts';
import { openSoql, readMore, runSoql, type SoqlAnswer, type SoqlRecord } from './index.ts';

const COUNT = 450;

function authors(count = COUNT): { readonly org: Org; readonly ids: readonly string[] } {
    const org = openTestOrg();
    const rows = Array.from({ length: count }, (_, at) => ({ Name: `author ${at}`, Fee__c: at }));
    return { org, ids: insertRows(org, 'Author__c', rows) };
}

function locatorOf({ nextRecordsUrl = '' }: Pick<SoqlAnswer, 'nextRecordsUrl'>): string {
    return nextRecordsUrl.split('/').at(-1) ?? '';
}

function fees(records: readonly SoqlRecord[]): readonly unknown[] {
    return records.map((record) => record['Fee__c']);
}

const DESCENDING = 'SELECT Fee__c FROM Author__c ORDER BY Fee__c DESC';
const BATCH = { batchSize: 200 };

test('pages follow each other in the order of the query', () => {
    const { org } = authors();
    const first = runSoql(org, DESCENDING, { ...BATCH, base: '/services/data/v60.0', resource: 'queryAll' });
    assert.equal(first.totalSize, COUNT);
    assert.equal(first.done, false);
    assert.match(first.nextRecordsUrl ?? '', /^\/services\/data\/v60\.0\/queryAll\/01g\w{15}-200$/);
    const second = readMore(org, locatorOf(first), BATCH);
    const third = readMore(org, locatorOf(second), BATCH);
    assert.deepEqual([third.done, third.nextRecordsUrl, third.totalSize], [true, undefined, COUNT]);
    const all = [...first.records, ...second.records, ...third.records];
    assert.deepEqual(
        fees(all),
        Array.from({ length: COUNT }, (_, at) => COUNT - 1 - at)
    );
});

test('records that come or go while a client pages are neither told twice nor pushed out', () => {
    const { org, ids } = authors();
    const first = runSoql(org, DESCENDING, BATCH);
    insertRows(org, 'Author__c', [{ Name: 'new', Fee__c: 10_000 }]);
    org.db.prepare('DELETE FROM "Author__c" WHERE "Id" = ?').run(ids[100] ?? '');
    const second = readMore(org, locatorOf(first), BATCH);
    assert.deepEqual(
        fees(second.records),
        Array.from({ length: 200 }, (_, at) => 249 - at).filter((fee) => fee !== 100)
    );
});

test('LIMIT and OFFSET hold over all pages', () => {
    const { org } = authors();
    const first = runSoql(org, `${DESCENDING} LIMIT 300 OFFSET 10`, BATCH);
    assert.equal(first.totalSize, 300);
    const rest = readMore(org, locatorOf(first), BATCH);
    assert.deepEqual([fees(first.records)[0], rest.records.length, rest.done], [COUNT - 11, 100, true]);
});

test('a list of children longer than a page is read on', () => {
    const { org } = authors(1);
    const [author = ''] = runSoql(org, 'SELECT Id FROM Author__c').records.map((record) =>
        String(record['Id'] as string)
    );
    insertRows(
        org,
        'Book__c',
        Array.from({ length: 250 }, (_, at) => ({ Name: `book ${at}`, Author__c: author, Pages__c: at }))
    );
    const text = 'SELECT Id, (SELECT Pages__c FROM Books__r WHERE Pages__c >= 10 ORDER BY Pages__c) FROM Author__c';
    const list = runSoql(org, text, BATCH).records[0]?.['Books__r'] as SoqlAnswer;
    assert.deepEqual([list.totalSize, list.done, list.records.length], [240, false, 200]);
    const rest = readMore(org, locatorOf(list), BATCH);
    assert.deepEqual([rest.totalSize, rest.done], [240, true]);
    assert.deepEqual(
        rest.records.map((record) => record['Pages__c']),
        Array.from({ length: 40 }, (_, at) => 210 + at)
    );
});

test('a locator that nobody was given is refused', () => {
    const { org } = authors();
    for (const locator of ['01g000000000000AAA-200', 'x', '', `${'9'.repeat(300)}-1`])
        assert.throws(() => readMore(org, locator), { code: 'INVALID_QUERY_LOCATOR' });
});

test('a locator is of no use to another user', () => {
    const { org } = authors();
    const locator = locatorOf(runSoql(org, DESCENDING, BATCH));
    const other: Org = { ...org, user: { ...org.user, id: '005000000000001AAA' } };
    assert.throws(() => readMore(other, locator), { code: 'INVALID_QUERY_LOCATOR' });
});

test('more groups than a page holds are refused', () => {
    const { org } = authors(2001);
    assert.throws(() => runSoql(org, 'SELECT Name, COUNT(Id) FROM Author__c GROUP BY Name'), {
        code: 'EXCEEDED_ID_LIMIT'
    });
    assert.equal(runSoql(org, 'SELECT Name FROM Author__c GROUP BY Name LIMIT 3').totalSize, 3);
});

test('a flat result is read piece by piece, with parents as columns', () => {
    const { org } = authors();
    const opened = openSoql(org, 'SELECT Name, Owner.Name FROM Author__c ORDER BY Fee__c');
    assert.deepEqual(opened.columns, ['Name', 'Owner.Name']);
    assert.equal(opened.totalSize, COUNT);
    assert.deepEqual(
        opened.read(448, 10).map((record) => record['Name']),
        ['author 448', 'author 449']
    );
    assert.throws(() => openSoql(org, 'SELECT (SELECT Id FROM Books__r) FROM Author__c'), { code: 'NOT_SUPPORTED' });
});

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** What is really held in memory, without what only waits to be collected. */
function heldBytes(): number {
    collectGarbage();
    return process.memoryUsage().heapUsed;
}

test('paging through 100,000 records holds one page at a time', () => {
    const { org } = authors(0);
    // past the rules, in one statement; ids end as makeId would end them: one capital, in their second block of five
    org.db.exec(
        `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)
         INSERT INTO "Author__c" ("Id", "Name", "Fee__c", "IsDeleted")
         SELECT 'a00Lo0' || printf('%09d', i) || 'IAA', 'author ' || i, i, 0 FROM n`
    );
    const before = heldBytes();
    let answer = runSoql(org, 'SELECT Id, Name FROM Author__c ORDER BY Fee__c');
    let [read, pages, held] = [answer.records.length, 1, 0];
    while (!answer.done) {
        answer = readMore(org, locatorOf(answer));
        read += answer.records.length;
        pages += 1;
        if (pages === 45) held = heldBytes() - before;
    }
    assert.deepEqual([read, pages, answer.totalSize], [100_000, 50, 100_000]);
    // the records that were read by then would take some 30 MB
    assert.ok(held < 10_000_000, `${Math.round(held / 1e6)} MB`);
});
