import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { migrationOf } from '../open.ts';
import { FIXTURE, openTestOrg } from '../testing/index.ts';
import type { Org } from '../types.ts';
import { saveRecords } from '../write/index.ts';

const folders: string[] = [];
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A copy of the fixture whose metadata can be changed, and a folder that keeps its org. */
function project() {
    const root = mkdtempSync(path.join(tmpdir(), 'org-project-'));
    folders.push(root);
    cpSync(FIXTURE, path.join(root, 'source'), { recursive: true });
    const source = path.join(root, 'source');
    const file = (object: string, field: string): string =>
        path.join(source, 'app/objects', object, 'fields', `${field}.field-meta.xml`);
    const change = (object: string, field: string, edit: (xml: string) => string): void =>
        writeFileSync(file(object, field), edit(readFileSync(file(object, field), 'utf8')));
    const withOrg = <T>(use: (org: Org) => T): T => {
        const org = openTestOrg({ root: source, folder: path.join(root, 'kept') });
        try {
            return use(org);
        } finally {
            org.db.close();
        }
    };
    return { source, file, change, withOrg };
}

function insert(org: Org, object: string, records: readonly Record<string, unknown>[]): readonly string[] {
    const results = saveRecords(org, { object, operation: 'insert', records, allOrNone: true });
    return results.map((result) => (assert.ok(result.success, JSON.stringify(result.errors)), result.id));
}

function values(org: Org, sql: string): readonly unknown[] {
    return org.db
        .prepare(sql)
        .all()
        .map(({ value }) => value);
}

test('an org opened again has its records, and gives no id twice', () => {
    const { withOrg } = project();
    const first = withOrg((org) => insert(org, 'Author__c', [{ Name: 'A' }, { Name: 'B' }]));
    withOrg((org) => {
        saveRecords(org, { object: 'Author__c', operation: 'delete', records: [{ Id: first[1] }], allOrNone: true });
    });
    withOrg((org) => {
        assert.equal(migrationOf(org)?.fresh, false);
        assert.deepEqual(migrationOf(org)?.problems, []);
        assert.deepEqual(values(org, 'SELECT "Name" AS value FROM "Author__c"'), ['A']);
        const [third] = insert(org, 'Author__c', [{ Name: 'C' }]);
        assert.ok(third !== undefined && !first.includes(third));
    });
});

test('a new field is added, empty for the records that are there', () => {
    const { withOrg, file, change } = project();
    withOrg((org) => insert(org, 'Author__c', [{ Name: 'A' }]));
    cpSync(file('Author__c', 'Country__c'), file('Author__c', 'Town__c'));
    change('Author__c', 'Town__c', (xml) => xml.replaceAll('Country', 'Town'));
    withOrg((org) => {
        assert.deepEqual(migrationOf(org)?.problems, []);
        assert.deepEqual(values(org, 'SELECT "Town__c" AS value FROM "Author__c"'), [null]);
        insert(org, 'Author__c', [{ Name: 'B', Town__c: 'Here' }]);
    });
});

test('a removed field is named, kept, and back when it is back', () => {
    const { withOrg, file } = project();
    withOrg((org) => insert(org, 'Author__c', [{ Name: 'A', Mail__c: 'a@local.example' }]));
    const kept = readFileSync(file('Author__c', 'Mail__c'));
    rmSync(file('Author__c', 'Mail__c'));
    withOrg((org) => {
        assert.match(migrationOf(org)?.problems[0]?.message ?? '', /Author__c\.Mail__c/);
        insert(org, 'Author__c', [{ Name: 'B' }]);
    });
    writeFileSync(file('Author__c', 'Mail__c'), kept);
    withOrg((org) =>
        assert.deepEqual(values(org, 'SELECT "Mail__c" AS value FROM "Author__c" ORDER BY "Name"'), [
            'a@local.example',
            null
        ])
    );
});

test('a retyped field is converted as far as it goes, and what does not fit is named and kept', () => {
    const { withOrg, change } = project();
    withOrg((org) =>
        insert(org, 'Author__c', [
            { Name: 'A', Country__c: '12' },
            { Name: 'B', Country__c: 'Chad' }
        ])
    );
    change('Author__c', 'Country__c', (xml) =>
        xml
            .replace('<type>Text</type>', '<type>Number</type>')
            .replace(/<length>\d+<\/length>/, '<precision>9</precision><scale>0</scale>')
    );
    withOrg((org) => {
        const [problem] = migrationOf(org)?.problems ?? [];
        assert.match(
            problem?.message ?? '',
            /Country__c was of type Text .* is Number now: 1 values were converted, 1 could not be/
        );
        assert.deepEqual(values(org, 'SELECT "Country__c" AS value FROM "Author__c" ORDER BY "Name"'), [12, null]);
        assert.deepEqual(values(org, 'SELECT "Country__c (Text)" AS value FROM "Author__c" ORDER BY "Name"'), [
            '12',
            'Chad'
        ]);
    });
});

test('a formula that changed is calculated anew for every record', () => {
    const { withOrg, change } = project();
    withOrg((org) => insert(org, 'Book__c', [{ Name: 'A', Pages__c: 900 }]));
    const before = withOrg((org) => values(org, 'SELECT "Long_Read__c" AS value FROM "Book__c"'));
    change('Book__c', 'Long_Read__c', (xml) =>
        xml.replace(/<formula>[\s\S]*<\/formula>/, '<formula>Pages__c &lt; 10</formula>')
    );
    assert.deepEqual(before, [1]);
    withOrg((org) => assert.deepEqual(values(org, 'SELECT "Long_Read__c" AS value FROM "Book__c"'), [0]));
});

test('a field that becomes unique over values that are not is named', () => {
    const { withOrg, change } = project();
    withOrg((org) =>
        insert(org, 'Author__c', [
            { Name: 'A', Country__c: 'X' },
            { Name: 'B', Country__c: 'X' }
        ])
    );
    change('Author__c', 'Country__c', (xml) => xml.replace('<type>', '<unique>true</unique><type>'));
    withOrg((org) => assert.match(migrationOf(org)?.problems[0]?.message ?? '', /unique now/));
});

test('new objects leave the ids of the old ones alone', () => {
    const { withOrg, source } = project();
    const [id] = withOrg((org) => insert(org, 'Author__c', [{ Name: 'A' }]));
    const objects = path.join(source, 'app/objects');
    cpSync(path.join(objects, 'Shelf__c'), path.join(objects, 'Aisle__c'), { recursive: true });
    const file = path.join(objects, 'Aisle__c/Aisle__c.object-meta.xml');
    cpSync(path.join(objects, 'Aisle__c/Shelf__c.object-meta.xml'), file);
    rmSync(path.join(objects, 'Aisle__c/Shelf__c.object-meta.xml'));
    rmSync(path.join(objects, 'Aisle__c/fields'), { recursive: true });
    withOrg((org) => {
        const [aisle] = insert(org, 'Aisle__c', [{ Name: 'A' }]);
        const [other] = insert(org, 'Author__c', [{ Name: 'B' }]);
        assert.notEqual(aisle?.slice(0, 3), id?.slice(0, 3));
        assert.equal(other?.slice(0, 3), id?.slice(0, 3));
    });
});
