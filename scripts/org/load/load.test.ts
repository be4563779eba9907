import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { openTestOrg, TEST_NOW } from '../testing/index.ts';
import type { Org, Row } from '../types.ts';
import { loadData, type LoadedData } from './index.ts';

/** Loads files written for one test; text as it is, anything else as JSON. */
function load(files: Readonly<Record<string, unknown>>, org: Org = openTestOrg()): LoadedData {
    const folder = mkdtempSync(path.join(tmpdir(), 'load-'));
    try {
        for (const [name, content] of Object.entries(files)) {
            writeFileSync(
                path.join(folder, name),
                typeof content === 'string' ? content : JSON.stringify(content, null, 1)
            );
        }
        return loadData(org, folder);
    } finally {
        rmSync(folder, { recursive: true });
    }
}

function plan(...objects: readonly string[]): unknown {
    return objects.map((sobject) => ({ sobject, files: [`${sobject}.json`] }));
}

function tree(type: string, ...records: readonly Readonly<Record<string, unknown>>[]): unknown {
    return { records: records.map((values, at) => ({ attributes: { type, referenceId: `${type}${at}` }, ...values })) };
}

function rows(org: Org, object: string): readonly Row[] {
    return org.db.prepare(`SELECT * FROM "${object}" ORDER BY rowid`).all() as unknown as readonly Row[];
}

function told({ problems }: LoadedData): readonly string[] {
    return problems.map(({ file, line, message }) => `${path.basename(file)}:${line ?? ''} ${message}`);
}

test('references lead to the records loaded before', () => {
    const org = openTestOrg();
    const loaded = load(
        {
            'plan.json': plan('Author__c', 'Book__c'),
            'Author__c.json': tree('Author__c', { Name: 'Poe', Country__c: 'USA' }),
            'Book__c.json': tree('Book__c', { Name: 'Raven', Author__c: '@Author__c0' })
        },
        org
    );
    assert.deepEqual([loaded.records, loaded.problems.length], [2, 0]);
    assert.equal(rows(org, 'Book__c')[0]?.['Author_Country__c'], 'USA');
});

test('date-times are moved together so that the newest is now', () => {
    const org = openTestOrg();
    const { shiftMs } = load(
        {
            'plan.json': plan('Book__c'),
            'Book__c.json': tree(
                'Book__c',
                { Bought_At__c: '2020-01-01T00:00:00.000+0000', Published__c: '1999-01-01' },
                { Bought_At__c: '2020-01-02T00:00:00.000Z' }
            )
        },
        org
    );
    assert.deepEqual(
        rows(org, 'Book__c').map((row) => row['Bought_At__c']),
        [TEST_NOW - 86_400_000, TEST_NOW]
    );
    assert.equal(shiftMs, TEST_NOW - Date.UTC(2020, 0, 2));
    assert.equal(rows(org, 'Book__c')[0]?.['Published__c'], '1999-01-01');
});

test('records may bring when they were created', () => {
    const org = openTestOrg();
    load(
        {
            'plan.json': plan('Book__c'),
            'Book__c.json': tree(
                'Book__c',
                { CreatedDate: '2020-01-01T00:00:00Z' },
                { CreatedDate: '2020-01-01T01:00:00Z' }
            )
        },
        org
    );
    assert.deepEqual(
        rows(org, 'Book__c').map((row) => row['CreatedDate']),
        [TEST_NOW - 3_600_000, TEST_NOW]
    );
});

test('a bad record is named with its line and leaves the others', () => {
    const org = openTestOrg();
    const text = `{"records":[
{"attributes":{"type":"Book__c","referenceId":"A"},"Name":"a { [ \\" ] }"},
{"attributes":{"type":"Book__c","referenceId":"B"},"Nope__c":{"x":[1]}},
{"attributes":{"type":"Book__c","referenceId":"C"},"Name":"c"}
]}`;
    const loaded = load({ 'plan.json': plan('Book__c'), 'Book__c.json': text }, org);
    assert.equal(loaded.records, 2);
    assert.deepEqual(told(loaded), [
        "Book__c.json:3 The record Book__c B was not loaded: INVALID_FIELD, No such column 'Nope__c' on sobject of type Book__c"
    ]);
});

test('a reference to no record is named', () => {
    const loaded = load({ 'plan.json': plan('Book__c'), 'Book__c.json': tree('Book__c', { Author__c: '@Nobody' }) });
    assert.match(told(loaded)[0] ?? '', /^Book__c\.json:\d+ .*@Nobody/);
});

test('a text that begins with an at sign is a text', () => {
    const org = openTestOrg();
    load({ 'plan.json': plan('Book__c'), 'Book__c.json': tree('Book__c', { Name: '@home' }) }, org);
    assert.equal(rows(org, 'Book__c')[0]?.['Name'], '@home');
});

test('a file that breaks off is named with its line, and the next file is loaded', () => {
    const loaded = load({
        'plan.json': plan('Author__c', 'Book__c'),
        'Author__c.json': '{"records":[\n{"attributes":{"type":"Author__c"},\n"Name": oops}]}',
        'Book__c.json': tree('Book__c', {})
    });
    assert.equal(loaded.records, 1);
    assert.match(told(loaded)[0] ?? '', /^Author__c\.json:3 This is not JSON/);
});

test('a record without attributes is named with its line', () => {
    const loaded = load({
        'plan.json': plan('Book__c'),
        'Book__c.json': '{"records":[\n{"attributes":{}},\n{"Name":"x"}]}'
    });
    assert.match(told(loaded)[0] ?? '', /^Book__c\.json:3 /);
});

test('files that are missing are named', () => {
    assert.match(told(load({ 'plan.json': plan('Book__c') }))[0] ?? '', /^Book__c\.json: There is no such file/);
    assert.match(told(load({}))[0] ?? '', /^plan\.json: There is no such file/);
});

test('a plan of another shape is named', () => {
    assert.match(told(load({ 'plan.json': [{ sobject: 'Book__c' }] }))[0] ?? '', /^plan\.json: .*files/);
});

test('many bad records are told in a few problems', () => {
    const records = Array.from({ length: 100 }, () => ({ Nope__c: 1 }));
    const loaded = load({ 'plan.json': plan('Book__c'), 'Book__c.json': tree('Book__c', ...records) });
    assert.equal(loaded.problems.length, 21);
});

test('with a namespace the same files are loaded', () => {
    const org = openTestOrg({ namespace: 'lib' });
    const files = {
        'plan.json': plan('Author__c', 'Book__c'),
        'Author__c.json': tree('Author__c', {}),
        'Book__c.json': tree('Book__c', { Pages__c: 3, Author__c: '@Author__c0' })
    };
    assert.deepEqual([load(files, org).records, rows(org, 'lib__Book__c')[0]?.['lib__Pages__c']], [2, 3]);
});

test('a file may begin with a byte order mark', () => {
    const text = JSON.stringify(tree('Book__c', { Name: 'Walden' }));
    const loaded = load({ 'plan.json': plan('Book__c'), 'Book__c.json': `\uFEFF${text}` });
    assert.deepEqual([loaded.records, told(loaded)], [1, []]);
});

for (const [text, line] of [
    ['{"records": [\n{"a":}\n]}', 2],
    ['{"records": [\n\n{"attributes": {"type": "Book__c"}, "Name": "a long enough name", "Pages__c": nope}\n]}\n', 3],
    ['{"records": [\n{"attributes": {}\n\n', 4],
    ['\n\n{"records": [],}\n\n\n', 3]
] as const) {
    test(`JSON that breaks on line ${line} is told with that line: ${JSON.stringify(text)}`, () => {
        const loaded = load({ 'plan.json': plan('Book__c'), 'Book__c.json': text });
        assert.match(told(loaded).join(), new RegExp(`^Book__c\\.json:${line} `));
    });
}

test('a bad record behind megabytes of text, quotes and brackets is told with its line', () => {
    const long = '\\"[{'.repeat(1_000_000);
    const records = [{ Name: long }, { Foo__c: 1 }];
    const loaded = load({ 'plan.json': plan('Book__c'), 'Book__c.json': tree('Book__c', ...records) });
    const bad = told(loaded).find((one) => one.includes('Foo__c')) ?? '';
    assert.match(bad, /^Book__c\.json:10 /);
});

test('one date beyond the calendar does not move the others away', () => {
    const org = openTestOrg();
    const records = [{ Bought_At__c: '2026-01-01T00:00:00Z' }, { Bought_At__c: '9999-12-31T23:59:59Z' }];
    const loaded = load({ 'plan.json': plan('Book__c'), 'Book__c.json': tree('Book__c', ...records) }, org);
    assert.equal(loaded.problems.length, 1);
    assert.equal(rows(org, 'Book__c')[0]?.['Bought_At__c'], Math.floor(TEST_NOW / 1000) * 1000);
});

test('a referenceId that is given twice is told, and keeps its first meaning', () => {
    const org = openTestOrg();
    const twice = { attributes: { type: 'Author__c', referenceId: 'A' } };
    const loaded = load(
        {
            'plan.json': plan('Author__c', 'Book__c'),
            'Author__c.json': {
                records: [
                    { ...twice, Name: 'Poe' },
                    { ...twice, Name: 'Twain' }
                ]
            },
            'Book__c.json': tree('Book__c', { Author__c: '@A' })
        },
        org
    );
    assert.match(told(loaded).join(), /Author__c\.json:10 .*same referenceId/);
    assert.equal(rows(org, 'Book__c')[0]?.['Author__c'], rows(org, 'Author__c')[0]?.['Id']);
});

test('the newest date-time counts wherever it stands', () => {
    const org = openTestOrg();
    const records = [{ Bought_At__c: '2026-01-01T00:00:10Z' }, { Bought_At__c: '2026-01-01T00:00:00Z' }];
    load({ 'plan.json': plan('Book__c'), 'Book__c.json': tree('Book__c', ...records) }, org);
    const [first] = rows(org, 'Book__c');
    assert.equal(first?.['Bought_At__c'], Math.floor(TEST_NOW / 1000) * 1000);
});
