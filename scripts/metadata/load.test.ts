import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { loadSource, parseXml, XmlProblem } from './index.ts';

const LIBRARY = path.join(import.meta.dirname, 'fixtures/library');

test('an object is put together from the folders of two package directories', () => {
    const book = loadSource(LIBRARY).objects.get('Book__c');
    assert.deepEqual([...(book?.fields.keys() ?? [])], ['Author__c', 'Long__c', 'Pages__c']);
    assert.equal(book?.nameField.displayFormat, 'B-{0000}');
});

test('a lookup knows its parent, its path and the list it makes on the parent', () => {
    const lookup = loadSource(LIBRARY).objects.get('Book__c')?.fields.get('Author__c')?.lookup;
    assert.deepEqual(lookup, {
        referenceTo: ['Author__c'],
        childRelationship: 'Books',
        relationship: 'Author__r',
        relationshipLabel: undefined,
        deleteConstraint: 'SetNull'
    });
});

test('a namespace goes before every custom name, and not into the strings of a formula', () => {
    const book = loadSource(LIBRARY, { namespace: 'nbx' }).objects.get('nbx__Book__c');
    assert.equal(book?.fields.get('nbx__Author__c')?.lookup?.childRelationship, 'nbx__Books');
    assert.equal(book?.fields.get('nbx__Long__c')?.formula, 'IF(nbx__Pages__c > 500, "Pages__c", nbx__Author__r.Name)');
});

test('a custom metadata record has typed values and nothing where it is nil', () => {
    const [record] = loadSource(LIBRARY).customMetadata;
    assert.equal(record?.object, 'Limit__mdt');
    assert.deepEqual(record?.values, { Seconds__c: 10, Note__c: undefined });
});

test('a label keeps its text with entities resolved and its line', () => {
    const label = loadSource(LIBRARY).labels.get('Book_Title');
    assert.equal(label?.value, 'Books & more');
    assert.equal(label?.line, 3);
});

test('what cannot be read is a problem with file and line, and the rest is there', () => {
    const { problems, objects } = loadSource(LIBRARY);
    assert.deepEqual(
        problems.map(({ file, line }) => [file, line]),
        [
            ['main/Broken__c.tab-meta.xml', 3],
            ['main/objects/Author__c/fields/Place__c.field-meta.xml', 5]
        ]
    );
    assert.equal(objects.size, 2);
});

test('a folder without a project file says where to start', () => {
    const { problems } = loadSource(import.meta.dirname);
    assert.match(problems[0]?.message ?? '', /There is no sfdx-project.json/);
});

test('all that is wrong with a project file is said at once', () => {
    const readText = (): string => '{ "packageDirectories": [{ "path": 1 }], "sourceApiVersion": "66" }';
    assert.equal(loadSource(LIBRARY, { readText }).problems.length, 2);
});

test('a document type is refused, so that no entity can pull a file in', () => {
    const bomb = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>';
    assert.throws(() => parseXml(bomb, 'a.xml'), XmlProblem);
});
