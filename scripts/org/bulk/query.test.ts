import assert from 'node:assert/strict';
import { test } from 'node:test';
import { insertRows } from '../testing/index.ts';
import { open } from './open.testing.ts';

const JOBS = '/services/data/v66.0/jobs/query';

async function run(opened: ReturnType<typeof open>, query: string, more: object = {}): Promise<string> {
    const { status, text } = await opened.call('POST', JOBS, JSON.stringify({ operation: 'query', query, ...more }));
    assert.equal(status, 200, text);
    await opened.runner.idle();
    return (JSON.parse(text) as { id: string }).id;
}

test('a query job gives its records as CSV, parents too', async () => {
    const opened = open();
    const [ada] = insertRows(opened.org, 'Author__c', [{ Name: 'Ada' }]);
    insertRows(opened.org, 'Book__c', [{ Name: 'A "b"', Author__c: ada ?? null, Pages__c: 7 }, { Name: 'C\r\nD' }]);
    const id = await run(opened, 'SELECT Name, Pages__c, Author__r.Name FROM Book__c ORDER BY Name');
    const info = JSON.parse((await opened.call('GET', `${JOBS}/${id}`)).text) as Record<string, unknown>;
    assert.deepEqual([info['state'], info['numberRecordsProcessed'], info['jobType']], ['JobComplete', 2, 'V2Query']);
    const { text, headers } = await opened.call('GET', `${JOBS}/${id}/results`);
    assert.equal(text, '"Name","Pages__c","Author__r.Name"\n"A ""b""","7","Ada"\n"C\r\nD","",""\n');
    assert.equal(headers.get('sforce-locator'), 'null');
    assert.equal(headers.get('sforce-numberofrecords'), '2');
});

test('pages follow each other by their locators and hold each record once', async () => {
    const opened = open();
    const rows = Array.from({ length: 2_500 }, (_, at) => ({ Name: `Ä\n${String(at).padStart(4, '0')}` }));
    insertRows(opened.org, 'Author__c', rows);
    const id = await run(opened, 'SELECT Name FROM Author__c ORDER BY Name');
    const found: string[] = [];
    let locator: string | null = '';
    for (let page = 0; locator !== 'null' && page < 10; page += 1) {
        const { text, headers } = await opened.call('GET', `${JOBS}/${id}/results?maxRecords=900&locator=${locator}`);
        assert.match(text, /^"Name"\n/);
        found.push(...text.matchAll(/\d{4}/g).map(([number]) => number));
        locator = headers.get('sforce-locator');
    }
    assert.deepEqual(
        found,
        rows.map(({ Name }) => Name.slice(2))
    );
});

test('a query without records has a header and no more', async () => {
    const opened = open();
    const id = await run(opened, 'SELECT Name FROM Author__c', { columnDelimiter: 'PIPE' });
    assert.equal((await opened.call('GET', `${JOBS}/${id}/results`)).text, '"Name"\n');
});

test('a query that cannot be run is refused at once with its reason', async () => {
    const opened = open();
    for (const query of [
        'SELECT Nope__c FROM Author__c',
        'SELECT',
        'SELECT Name, (SELECT Name FROM Loans__r) FROM Book__c'
    ]) {
        const { status, text } = await opened.call('POST', JOBS, JSON.stringify({ operation: 'query', query }));
        assert.equal(status, 400, text);
        assert.match(text, /errorCode/);
    }
});

test('a locator that is none of the job’s is refused', async () => {
    const opened = open();
    insertRows(opened.org, 'Author__c', [{ Name: 'A' }]);
    const id = await run(opened, 'SELECT Name FROM Author__c');
    for (const locator of ['nope', Buffer.from('99999').toString('base64url'), '-1'])
        assert.equal((await opened.call('GET', `${JOBS}/${id}/results?locator=${locator}`)).status, 400);
    assert.equal((await opened.call('GET', `${JOBS}/${id}/results?maxRecords=0`)).status, 400);
});

test('query jobs of a day are counted', async () => {
    const opened = open();
    await run(opened, 'SELECT Name FROM Author__c');
    const { text } = await opened.call('GET', '/services/data/v66.0/limits');
    const limits = JSON.parse(text) as Record<string, { Remaining: number }>;
    assert.equal(limits['DailyBulkV2QueryJobs']?.Remaining, 9_999);
});

test('one user does not see the jobs of another', async () => {
    const opened = open();
    const [, other] = opened.org.users;
    const id = await run(opened, 'SELECT Name FROM Author__c');
    const headers = { authorization: `Bearer ${other?.token ?? ''}` };
    assert.equal((await opened.call('GET', `${JOBS}/${id}`, undefined, headers)).status, 404);
});
