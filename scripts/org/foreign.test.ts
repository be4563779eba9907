import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { startOrg, type StartedOrg } from './index.ts';
import { saveRecords, type SaveRequest } from './write/index.ts';

const NAMESPACE = 'xmlns="http://soap.sforce.com/2006/04/metadata"';
const SHELF = {
    'objects/Shelf__c/Shelf__c.object-meta.xml': object('Shelf')
};
const SETTING = {
    'objects/Rule__mdt/Rule__mdt.object-meta.xml': xml('CustomObject', '<label>Rule</label>'),
    'objects/Rule__mdt/fields/From__c.field-meta.xml': field('From__c', '<type>DateTime</type>'),
    'objects/Rule__mdt/fields/Most__c.field-meta.xml': field('Most__c', number())
};

function xml(type: string, body: string): string {
    return `<?xml version="1.0"?>\n<${type} ${NAMESPACE}>\n${body}\n</${type}>\n`;
}

function object(label: string): string {
    const name = '<nameField><label>Name</label><type>Text</type></nameField>';
    return xml('CustomObject', `<label>${label}</label><pluralLabel>${label}s</pluralLabel>${name}`);
}

function field(name: string, body: string): string {
    return xml('CustomField', `<fullName>${name}</fullName>\n<label>${name}</label>\n${body}`);
}

function number(formula = ''): string {
    return `<type>Number</type><precision>18</precision><scale>0</scale>${formula}`;
}

function rule(...values: readonly (readonly [field: string, value: string])[]): string {
    const type = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="xsd:string"';
    const lines = values.map(
        ([name, value]) => `<values><field>${name}</field><value ${type}>${value}</value></values>`
    );
    return xml('CustomMetadata', `<label>Rule</label>\n${lines.join('\n')}`);
}

/** Starts a project of these files; gives what was named, as `File.xml:line message`. */
async function start(
    files: Readonly<Record<string, string>>,
    look: (named: readonly string[], started: StartedOrg) => void
): Promise<void> {
    const root = mkdtempSync(path.join(tmpdir(), 'foreign-'));
    const all = { 'sfdx-project.json': '{"packageDirectories":[{"path":"app","default":true}]}' };
    for (const [name, text] of [...Object.entries(all), ...Object.entries(files).map(([n, t]) => [`app/${n}`, t])]) {
        const file = path.join(root, String(name));
        mkdirSync(path.dirname(file), { recursive: true });
        writeFileSync(file, String(text));
    }
    try {
        const started = await startOrg({ root, port: 0, web: false });
        try {
            look(
                started.problems.map(({ file, line, message }) => `${path.basename(file)}:${line ?? ''} ${message}`),
                started
            );
        } finally {
            await started.close();
        }
    } finally {
        rmSync(root, { recursive: true });
    }
}

test('files of fields that every object has change nothing', () =>
    start(
        {
            ...SHELF,
            'objects/Shelf__c/fields/OwnerId.field-meta.xml': field('OwnerId', '<type>Lookup</type>'),
            'objects/Account/fields/Name.field-meta.xml': field('Name', '<type>Text</type><length>80</length>')
        },
        (_, { org }) => assert.ok(org.model.objects.has('Account'))
    ));

test('names that differ only in capitals are one name, and the second is left out', () =>
    start(
        {
            ...SHELF,
            'objects/shelf__c/shelf__c.object-meta.xml': object('Other'),
            'objects/Shelf__c/fields/Most__c.field-meta.xml': field('Most__c', number()),
            'objects/Shelf__c/fields/most__c.field-meta.xml': field('most__c', number())
        },
        (named) => {
            const twice = named.filter((one) => one.includes('only in upper and lower case'));
            assert.equal(twice.length, 2, named.join('\n'));
        }
    ));

test('an object that no table can be named after is left out and named', () =>
    start({ 'objects/sqlite_a__c/sqlite_a__c.object-meta.xml': object('Odd') }, (named, { org }) => {
        assert.match(named.join('\n'), /sqlite_a__c\.object-meta\.xml:\d+ .*no table/);
        assert.ok(!org.model.objects.has('sqlite_a__c'));
    }));

test('a date-time of a custom metadata record is read', () =>
    start(
        { ...SETTING, 'customMetadata/Rule.A.md-meta.xml': rule(['From__c', '2026-01-02T00:00:00Z']) },
        (_, { org }) =>
            assert.equal(org.db.prepare('SELECT "From__c" AS v FROM "Rule__mdt"').get()?.['v'], Date.UTC(2026, 0, 2))
    ));

test('values of custom metadata records that do not fit are left out and named', () =>
    start(
        { ...SETTING, 'customMetadata/Rule.A.md-meta.xml': rule(['Most__c', 'many'], ['Nope__c', '1']) },
        (named, { org }) => {
            assert.match(named.join('\n'), /Rule\.A\.md-meta\.xml:4 .*Most__c.*many/);
            assert.match(named.join('\n'), /Rule\.A\.md-meta\.xml:5 .*Nope__c/);
            assert.equal(org.db.prepare('SELECT "Most__c" AS v FROM "Rule__mdt"').get()?.['v'], null);
        }
    ));

test('a custom metadata record without its type, or with another one’s name or key, is named', () =>
    start(
        {
            ...SETTING,
            'objects/Rule__mdt/fields/Key__c.field-meta.xml': field(
                'Key__c',
                '<type>Text</type><length>9</length><unique>true</unique>'
            ),
            'customMetadata/Rule.A.md-meta.xml': rule(['Key__c', 'x']),
            'customMetadata/Rule.B.md-meta.xml': rule(['Key__c', 'X']),
            'customMetadata/Gone.A.md-meta.xml': rule()
        },
        (named) => {
            assert.match(named.join('\n'), /Rule\.B\.md-meta\.xml:\d+ .*Key__c/);
            assert.match(named.join('\n'), /Gone\.A\.md-meta\.xml:\d* .*Gone__mdt/);
        }
    ));

test('a lookup to an object that is not there is named', () =>
    start(
        {
            ...SHELF,
            'objects/Shelf__c/fields/Who__c.field-meta.xml': field(
                'Who__c',
                '<type>Lookup</type><referenceTo>Contact</referenceTo><relationshipName>Shelves</relationshipName>'
            )
        },
        (named) => assert.match(named.join('\n'), /Who__c\.field-meta\.xml:\d+ .*Contact/)
    ));

const UNDER = field(
    'Under__c',
    '<type>Lookup</type><deleteConstraint>Cascade</deleteConstraint><referenceTo>Shelf__c</referenceTo><relationshipName>Shelves</relationshipName>'
);

function save({ org }: StartedOrg, operation: SaveRequest['operation'], values: Record<string, unknown>): string {
    const [result] = saveRecords(org, { object: 'Shelf__c', operation, records: [values], allOrNone: true });
    assert.ok(result?.success);
    return result.id;
}

test('records that hang on each other in a circle go together', () =>
    start({ ...SHELF, 'objects/Shelf__c/fields/Under__c.field-meta.xml': UNDER }, (_, started) => {
        const first = save(started, 'insert', { Name: 'a' });
        const second = save(started, 'insert', { Name: 'b', Under__c: first });
        save(started, 'update', { Id: first, Under__c: second });
        save(started, 'delete', { Id: first });
        assert.equal(started.org.db.prepare('SELECT count(*) AS n FROM "Shelf__c"').get()?.['n'], 0);
    }));

test('a chain of thousands goes with its first record', () =>
    start({ ...SHELF, 'objects/Shelf__c/fields/Under__c.field-meta.xml': UNDER }, (_, started) => {
        const first = save(started, 'insert', { Name: 'a' });
        let last = first;
        for (let at = 0; at < 5000; at += 1) last = save(started, 'insert', { Name: 'b', Under__c: last });
        save(started, 'delete', { Id: first });
        assert.equal(started.org.db.prepare('SELECT count(*) AS n FROM "Shelf__c"').get()?.['n'], 0);
    }));

test('an object in the metadata format is named', () =>
    start({ ...SHELF, 'objects/Old__c.object': object('Old') }, (named) =>
        assert.match(named.join('\n'), /Old__c\.object: .*metadata format/)
    ));
