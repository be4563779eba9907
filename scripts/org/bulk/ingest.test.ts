import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { test } from 'node:test';
import { insertRows } from '../testing/index.ts';
import { JOBS, open } from './open.testing.ts';
import { readIngest } from './requests.ts';

const AUTHORS = { object: 'Author__c', operation: 'insert' };
const UPSERT = { object: 'Author__c', operation: 'upsert', externalIdFieldName: 'Author_Key__c' };

test('a job says what it is from its creation to its end', async () => {
    const { call, create, info, runner } = open();
    const id = await create(AUTHORS);
    assert.match(id, /^750/);
    const created = await info(id);
    assert.equal(created['state'], 'Open');
    assert.equal(created['contentUrl'], `services/data/v66.0/jobs/ingest/${id}/batches`);
    assert.equal(created['apiVersion'], 66);
    await call('PUT', `${JOBS}/${id}/batches`, 'Name\nAda\n');
    await call('PATCH', `${JOBS}/${id}`, '{"state":"UploadComplete"}');
    await runner.idle();
    const done = await info(id);
    assert.equal(done['state'], 'JobComplete');
    assert.equal(done['jobType'], 'V2Ingest');
    assert.equal(done['numberRecordsProcessed'], 1);
    assert.equal(done['numberRecordsFailed'], 0);
});

test('good records are written, bad ones are told with their row', async () => {
    const { run, results, rows } = open();
    const id = await run(AUTHORS, 'Name,Born__c,Author_Key__c\n"Ada, B.",1980-02-03,a\nBob,never,b\n"C ""D""",,c\n');
    assert.deepEqual(rows('SELECT "Name", "Born__c" FROM "Author__c" ORDER BY "Author_Key__c"'), [
        { Name: 'Ada, B.', Born__c: '1980-02-03' },
        { Name: 'C "D"', Born__c: null }
    ]);
    const success = await results(id, 'successfulResults');
    assert.equal(success[0], '"sf__Id","sf__Created","Name","Born__c","Author_Key__c"');
    assert.match(success[1] ?? '', /^"a\w{17}","true","Ada, B\.","1980-02-03","a"$/);
    const failure = await results(id, 'failedResults');
    assert.equal(failure.length, 2);
    assert.match(failure[1] ?? '', /^"","INVALID_TYPE_ON_FIELD_IN_RECORD:.+:Born__c --","Bob","never","b"$/);
});

test('an upsert creates and changes by the external id', async () => {
    const { run, results, rows } = open();
    await run(UPSERT, 'Author_Key__c,Name\na,One\n');
    const id = await run(UPSERT, 'Author_Key__c,Name\na,Two\nb,Three\n');
    assert.deepEqual(rows('SELECT "Name" FROM "Author__c" ORDER BY 1'), [{ Name: 'Three' }, { Name: 'Two' }]);
    const created = (await results(id, 'successfulResults')).slice(1).map((line) => line.split(',')[1]);
    assert.deepEqual(created, ['"false"', '"true"']);
});

test('an upsert by Id changes where there is one and creates where there is none', async () => {
    const { org, run, rows } = open();
    const [known] = insertRows(org, 'Author__c', [{ Name: 'Old' }]);
    await run({ ...UPSERT, externalIdFieldName: 'Id' }, `Id,Name\n${known},New\n,Other\n`);
    assert.deepEqual(rows('SELECT "Name" FROM "Author__c" ORDER BY 1'), [{ Name: 'New' }, { Name: 'Other' }]);
});

test('a parent is found by its external id, #N/A clears, an empty text leaves as it is', async () => {
    const { org, run, rows, results } = open();
    const [author] = insertRows(org, 'Author__c', [{ Author_Key__c: 'ada', Name: 'Ada' }]);
    const book = { object: 'Book__c', operation: 'upsert', externalIdFieldName: 'ISBN__c' };
    const first = await run(book, 'ISBN__c,Name,Author__r.Author_Key__c,Pages__c\n1,One,ada,7\n2,Two,nobody,\n');
    assert.deepEqual(rows('SELECT "ISBN__c" AS i, "Author__c" AS a FROM "Book__c"'), [{ i: '1', a: author }]);
    assert.match((await results(first, 'failedResults'))[1] ?? '', /Foreign key external ID: nobody not found/);
    await run(book, 'ISBN__c,Author__r.Author_Key__c,Pages__c\n1,#N/A,\n');
    assert.deepEqual(rows('SELECT "Author__c" AS a, "Pages__c" AS p FROM "Book__c"'), [{ a: null, p: 7 }]);
});

test('records are deleted by Id', async () => {
    const { org, run, rows } = open();
    const [one] = insertRows(org, 'Author__c', [{ Name: 'A' }, { Name: 'B' }]);
    await run({ object: 'Author__c', operation: 'delete' }, `Id\n${one}\n`);
    assert.deepEqual(rows('SELECT "Name" FROM "Author__c"'), [{ Name: 'B' }]);
});

test('other delimiters and line endings are read and written', async () => {
    const { run, results } = open();
    const job = { ...AUTHORS, columnDelimiter: 'SEMICOLON', lineEnding: 'CRLF' };
    const id = await run(job, '\ufeffName;Author_Key__c\r\n"A\r\nB";k\r\n');
    const [head, ...rest] = await results(id, 'successfulResults');
    assert.equal(head, '"sf__Id";"sf__Created";"Name";"Author_Key__c"\r');
    assert.match(rest.join('\n'), /;"true";"A\r?\nB";"k"\r$/);
});

test('a line ending that is not the one said fails the job, and nothing is written', async () => {
    const { run, info, rows } = open();
    const id = await run(AUTHORS, 'Name\r\nA\r\n');
    const { state, errorMessage } = await info(id);
    assert.equal(state, 'Failed');
    assert.match(String(errorMessage), /LineEnding is invalid on user data/);
    assert.deepEqual(rows('SELECT 1 FROM "Author__c"'), []);
});

for (const [what, csv, message] of [
    ['an unknown field', 'Name,Nope__c\nA,1\n', /Field name not found : Nope__c/],
    ['a column given twice', 'Name,name\nA,1\n', /Duplicate field name/],
    ['an empty file', '', /empty/],
    ['a quote that never ends', 'Name\nA\n"B\nC\n', /malformed/]
] as const) {
    test(`${what} fails the job with its reason, and the rows are there to be had`, async () => {
        const { run, info, results } = open();
        const id = await run(AUTHORS, csv);
        const { state, errorMessage, numberRecordsProcessed } = await info(id);
        assert.equal(state, 'Failed');
        assert.match(String(errorMessage), message);
        const rest = (await results(id, 'unprocessedrecords')).join('\n');
        if (numberRecordsProcessed === 0 && csv !== '') assert.equal(`${rest}\n`, csv);
    });
}

test('a row with too many or too few values is told by itself', async () => {
    const { run, results, rows } = open();
    const id = await run(AUTHORS, 'Name,Author_Key__c\nA\nB,b\nC,c,c\n');
    assert.deepEqual(rows('SELECT "Name" FROM "Author__c"'), [{ Name: 'B' }]);
    assert.equal((await results(id, 'failedResults')).length, 3);
});

test('thousands of records come out in order, each once', async () => {
    const { run, info, results } = open();
    const names = Array.from({ length: 2_500 }, (_, at) => `N${at}`);
    const id = await run(AUTHORS, `Name\n${names.join('\n')}\n`);
    const written = (await results(id, 'successfulResults')).slice(1).map((line) => line.split(',')[2]);
    assert.deepEqual(
        written,
        names.map((name) => `"${name}"`)
    );
    assert.equal((await info(id))['numberRecordsProcessed'], 2_500);
});

test('other requests are answered while a job runs, and aborting it keeps what was done and tells the rest', async () => {
    const { create, call, runner, results, rows, info } = open();
    const id = await create(AUTHORS);
    await call('PUT', `${JOBS}/${id}/batches`, `Name\n${'A\n'.repeat(5_000)}`);
    await call('PATCH', `${JOBS}/${id}`, '{"state":"UploadComplete"}');
    while (((await info(id))['numberRecordsProcessed'] as number) === 0) await new Promise(setImmediate);
    assert.equal((await call('PATCH', `${JOBS}/${id}`, '{"state":"Aborted"}')).status, 200);
    await runner.idle();
    const done = (await info(id))['numberRecordsProcessed'] as number;
    assert.ok(done > 0 && done < 5_000, String(done));
    assert.equal(rows('SELECT 1 FROM "Author__c"').length, done);
    assert.equal((await results(id, 'unprocessedrecords')).length, 1 + 5_000 - done);
});

test('packed data is unpacked', async () => {
    const { run, rows } = open();
    await run(AUTHORS, gzipSync('Name\nA\n'), { 'content-encoding': 'gzip' });
    assert.deepEqual(rows('SELECT "Name" FROM "Author__c"'), [{ Name: 'A' }]);
});

test('a job and its small data may come in one request', async () => {
    const { call, runner, rows } = open();
    const form = new FormData();
    form.set('job', new Blob([JSON.stringify(AUTHORS)], { type: 'application/json' }));
    form.set('content', new Blob(['Name\nA\n'], { type: 'text/csv' }), 'content');
    const { status, text } = await call('POST', JOBS, form);
    assert.equal(status, 200, text);
    await runner.idle();
    assert.deepEqual(rows('SELECT "Name" FROM "Author__c"'), [{ Name: 'A' }]);
});

for (const [what, job] of [
    ['an unknown object', { object: 'Nope__c', operation: 'insert' }],
    ['an unknown operation', { object: 'Author__c', operation: 'merge' }],
    ['an upsert without a key', { object: 'Author__c', operation: 'upsert' }],
    ['an upsert by what is no key', { ...UPSERT, externalIdFieldName: 'Name' }],
    ['an unknown delimiter', { ...AUTHORS, columnDelimiter: 'SPACE' }],
    ['no object at all', {}],
    ['null', null]
] as const) {
    test(`a job with ${what} is refused`, async () => {
        const { call } = open();
        const { status, text } = await call('POST', JOBS, JSON.stringify(job));
        assert.equal(status, 400);
        assert.match(text, /INVALIDJOB/);
    });
}

test('what does not fit the state of a job is refused', async () => {
    const { create, call, run } = open();
    const id = await create(AUTHORS);
    const state = (wanted: string) => call('PATCH', `${JOBS}/${id}`, JSON.stringify({ state: wanted }));
    assert.equal((await state('UploadComplete')).status, 400);
    assert.equal((await state('JobComplete')).status, 400);
    assert.equal((await call('GET', `${JOBS}/${id}/successfulResults`)).status, 400);
    assert.equal((await call('PUT', `${JOBS}/${id}/batches`, 'Name\n')).status, 201);
    assert.equal((await call('PUT', `${JOBS}/${id}/batches`, 'Name\n')).status, 400);
    const done = await run(AUTHORS, 'Name\nA\n');
    assert.equal((await call('PATCH', `${JOBS}/${done}`, '{"state":"Aborted"}')).status, 400);
    assert.equal((await call('DELETE', `${JOBS}/${done}`)).status, 204);
    assert.equal((await call('GET', `${JOBS}/${done}`)).status, 404);
    assert.equal((await call('GET', `${JOBS}/..%2f..%2fetc`)).status, 404);
});

test('jobs are listed by pages', async () => {
    const { org, create, call } = open();
    const first = await create(AUTHORS);
    const copy = org.db.prepare(
        'INSERT INTO "local.job" (id, kind, state, body) SELECT ?, kind, state, body FROM "local.job" LIMIT 1'
    );
    for (let at = 0; at < 1_001; at += 1) copy.run(`copy${at}`);
    type Page = { done: boolean; records: readonly { id: string }[]; nextRecordsUrl: string | null };
    const page = JSON.parse((await call('GET', JOBS)).text) as Page;
    assert.equal(page.records.length, 1_000);
    assert.equal(page.records[0]?.id, first);
    const next = JSON.parse((await call('GET', page.nextRecordsUrl ?? '')).text) as Page;
    assert.deepEqual([next.records.length, next.done, next.nextRecordsUrl], [2, true, null]);
});

test('deleting for good takes its own permission', async () => {
    const { org, call } = open();
    const job = JSON.stringify({ object: 'Author__c', operation: 'hardDelete' });
    assert.equal((await call('POST', JOBS, job)).status, 200);
    const other = org.users.find(({ access }) => !access.isAdmin) ?? assert.fail();
    // by the same door as everybody, so that the object is not even seen without a permission set
    assert.match(
        JSON.stringify(readIngest({ ...other, model: org.model }, JSON.parse(job), '66.0')),
        /FEATURENOTENABLED/
    );
});
