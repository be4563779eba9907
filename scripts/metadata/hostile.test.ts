import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { loadSource, parseXml, type SourceModel } from './index.ts';

const made: string[] = [];
after(() => {
    for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

const OBJECT = 'm/objects/A__c/A__c.object-meta.xml';
const FIELD = 'm/objects/A__c/fields/X__c.field-meta.xml';
const PROJECT = '{"packageDirectories":[{"path":"m"}]}';
const of = (type: string, inner: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<${type} xmlns="http://soap.sforce.com/2006/04/metadata">\n${inner}\n</${type}>`;
const AN_OBJECT = of('CustomObject', '<label>A</label>');
const A_FIELD = of('CustomField', '<fullName>X__c</fullName><type>Text</type>');

/** A project of these files on the disk. */
function project(files: Readonly<Record<string, string>>): string {
    const folder = mkdtempSync(path.join(tmpdir(), 'hostile-'));
    made.push(folder);
    for (const [name, text] of Object.entries({ 'sfdx-project.json': PROJECT, ...files })) {
        mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
        writeFileSync(path.join(folder, name), text);
    }
    mkdirSync(path.join(folder, 'm'), { recursive: true });
    return folder;
}

function load(files: Readonly<Record<string, string>>): SourceModel {
    return loadSource(project(files));
}

/** File, line and message of the only problem. */
function onlyProblem({ problems }: SourceModel): readonly [string, number | undefined, string] {
    assert.equal(problems.length, 1, JSON.stringify(problems));
    const [problem] = problems;
    return [problem?.file ?? '', problem?.line, problem?.message ?? ''];
}

test('a file name with a lone percent sign is read as it is', () => {
    const model = load({ 'm/layouts/A__c-100% A.layout-meta.xml': of('Layout', '') });
    assert.deepEqual([...model.layouts.keys()], ['A__c-100% A']);
});

test('a link that leads nowhere is a problem of that file', () => {
    const folder = project({ [OBJECT]: AN_OBJECT });
    symlinkSync('/nowhere/at/all', path.join(folder, 'm/X.tab-meta.xml'));
    const model = loadSource(folder);
    const [file, , message] = onlyProblem(model);
    assert.equal(file, 'm/X.tab-meta.xml');
    assert.match(message, /cannot be read/);
    assert.equal(model.objects.size, 1);
});

test('a folder that is linked is read, and a link in a circle ends', () => {
    const folder = project({ [`elsewhere/A__c.object-meta.xml`]: AN_OBJECT });
    mkdirSync(path.join(folder, 'm/objects'), { recursive: true });
    symlinkSync(path.join(folder, 'elsewhere'), path.join(folder, 'm/objects/A__c'));
    symlinkSync('.', path.join(folder, 'm/circle'));
    const model = loadSource(folder);
    assert.deepEqual(model.problems, []);
    assert.equal(model.files.length, 1);
});

const ROOT_READS_ALL = process.getuid?.() === 0 && 'root may read every file: run the tests as another user';

test('a file that may not be read is a problem, and the rest is there', { skip: ROOT_READS_ALL }, () => {
    const folder = project({ [OBJECT]: AN_OBJECT, [FIELD]: A_FIELD });
    chmodSync(path.join(folder, FIELD), 0);
    const model = loadSource(folder);
    assert.equal(onlyProblem(model)[0], FIELD);
    assert.equal(model.objects.size, 1);
});

test('a package directory that is a file is a problem of the project file', () => {
    const model = load({ 'sfdx-project.json': '{"packageDirectories":[{"path":"sfdx-project.json"}]}' });
    assert.match(onlyProblem(model)[2], /"sfdx-project.json" is not a folder/);
});

test('a package directory outside the project is not read', () => {
    for (const outside of ['/etc', '../..', 'm/../..']) {
        const model = load({ 'sfdx-project.json': `{"packageDirectories":[{"path":"${outside}"}]}` });
        assert.match(onlyProblem(model)[2], /outside the project/);
    }
});

test('package directories inside each other, or named twice, are read once', () => {
    const paths = '{"packageDirectories":[{"path":"m"},{"path":"./m/"},{"path":"m/objects"}]}';
    const model = load({ 'sfdx-project.json': paths, [OBJECT]: AN_OBJECT, [FIELD]: A_FIELD });
    assert.deepEqual(model.problems, []);
    assert.equal(model.files.length, 2);
});

test('hidden folders and installed packages are no source', () => {
    const model = load({
        'sfdx-project.json': '{"packageDirectories":[{"path":"."}]}',
        [OBJECT]: AN_OBJECT,
        '.sfdx/objects/B__c/B__c.object-meta.xml': AN_OBJECT,
        'node_modules/x/objects/C__c/C__c.object-meta.xml': AN_OBJECT
    });
    assert.deepEqual([...model.objects.keys()], ['A__c']);
});

test('an empty file is called empty', () => {
    assert.deepEqual(onlyProblem(load({ [OBJECT]: '' })), [OBJECT, 1, 'The file is empty.']);
});

test('a file in another encoding than UTF-8 is a problem, not garbled text', () => {
    const folder = project({});
    mkdirSync(path.dirname(path.join(folder, OBJECT)), { recursive: true });
    writeFileSync(path.join(folder, OBJECT), AN_OBJECT.replace('>A<', '>Ä<'), 'latin1');
    const [file, line, message] = onlyProblem(loadSource(folder));
    assert.deepEqual([file, line], [OBJECT, 3]);
    assert.match(message, /not UTF-8/);
});

test('a byte order mark and Windows line ends change nothing', () => {
    const model = load({
        'sfdx-project.json': `\uFEFF${PROJECT}`,
        [OBJECT]: `\uFEFF${AN_OBJECT.replaceAll('\n', '\r\n')}`
    });
    assert.deepEqual(model.problems, []);
    assert.equal(model.objects.get('A__c')?.label, 'A');
});

test('words about document types are no document type', () => {
    assert.equal(parseXml('<!-- <!DOCTYPE a> --><a><![CDATA[<!DOCTYPE html>]]></a>', 'a.xml').text, '<!DOCTYPE html>');
});

test('nesting without end is a problem with its line', () => {
    const [file, line, message] = onlyProblem(load({ [OBJECT]: `${'<a>'.repeat(50_000)}${'</a>'.repeat(50_000)}` }));
    assert.deepEqual([file, line], [OBJECT, 1]);
    assert.match(message, /depth/);
});

test('the same object, layout or label defined twice is a problem that names both places', () => {
    const label = '<labels><fullName>L</fullName></labels>';
    const { problems } = load({
        [OBJECT]: AN_OBJECT,
        'm/b/objects/A__c/A__c.object-meta.xml': AN_OBJECT,
        'm/layouts/A__c-A.layout-meta.xml': of('Layout', ''),
        'm/b/layouts/A__c-A.layout-meta.xml': of('Layout', ''),
        'm/labels/CustomLabels.labels-meta.xml': of('CustomLabels', `${label}\n${label}`)
    });
    assert.deepEqual(problems.map(({ message }) => message).sort(), [
        'A__c is already defined in m/b/objects/A__c/A__c.object-meta.xml.',
        'A__c-A is already defined in m/b/layouts/A__c-A.layout-meta.xml.',
        'L is already defined in m/labels/CustomLabels.labels-meta.xml.'
    ]);
    assert.equal(problems.find(({ message }) => message.startsWith('L '))?.line, 4);
});

test('a file whose root is not what its name says is a problem, and is left out', () => {
    const model = load({ [OBJECT]: AN_OBJECT, [FIELD]: AN_OBJECT });
    assert.match(onlyProblem(model)[2], /The root element is CustomObject/);
});

test('a standard field without a type is left alone, a custom one is a problem', () => {
    const model = load({
        'm/objects/Account/fields/Name.field-meta.xml': of('CustomField', '<fullName>Name</fullName>'),
        'm/objects/Account/fields/X__c.field-meta.xml': of('CustomField', '<fullName>X__c</fullName>')
    });
    assert.deepEqual(onlyProblem(model).slice(0, 2), ['m/objects/Account/fields/X__c.field-meta.xml', 2]);
    assert.match(onlyProblem(model)[2], /has no type/);
});

test('field types without a column of their own are problems with their line', () => {
    for (const type of ['Location', 'Summary', 'Hierarchy', 'ExternalLookup', 'MetadataRelationship', 'Address']) {
        const model = load({
            [OBJECT]: AN_OBJECT,
            [FIELD]: of('CustomField', `<label>X</label>\n<type>${type}</type>`)
        });
        assert.deepEqual(onlyProblem(model).slice(0, 2), [FIELD, 4]);
    }
});

test('a lookup without an object to look up is a problem, and is left out', () => {
    const model = load({ [OBJECT]: AN_OBJECT, [FIELD]: of('CustomField', '<type>Lookup</type>') });
    assert.match(onlyProblem(model)[2], /referenceTo/);
    assert.equal(model.objects.get('A__c')?.fields.size, 0);
});

test('a standard picklist, whose values are in a standard value set, has no values and no problem', () => {
    const model = load({
        'm/objects/Account/fields/Industry.field-meta.xml': of(
            'CustomField',
            '<fullName>Industry</fullName><type>Picklist</type>'
        ),
        'm/standardValueSets/Industry.standardValueSet-meta.xml': of('StandardValueSet', '<sorted>false</sorted>')
    });
    assert.deepEqual(model.problems, []);
    assert.deepEqual(model.objects.get('Account')?.fields.get('Industry')?.picklist?.values, []);
});

test('a number of custom metadata that is none is a problem', () => {
    const value = '<values><field>X__c</field>\n<value xsi:type="xsd:double">ten</value></values>';
    const xml = of('CustomMetadata', value).replace(
        'xmlns=',
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns='
    );
    const model = load({ 'm/customMetadata/A.Default.md-meta.xml': xml });
    assert.deepEqual(onlyProblem(model), ['m/customMetadata/A.Default.md-meta.xml', 4, '"ten" is not a number.']);
    assert.deepEqual(model.customMetadata[0]?.values, { X__c: undefined });
});

test('a custom metadata file without the name of a record is a problem, and is left out', () => {
    const model = load({ 'm/customMetadata/A.md-meta.xml': of('CustomMetadata', '') });
    assert.match(onlyProblem(model)[2], /Type\.Record\.md-meta\.xml/);
    assert.deepEqual(model.customMetadata, []);
});

test('a project file that is not JSON says the line', () => {
    const model = load({ 'sfdx-project.json': '{\n  "packageDirectories": [],,\n}' });
    assert.equal(onlyProblem(model)[1], 2);
});

test('a project file of another shape says what was expected', () => {
    for (const text of ['null', '[]', '{"packageDirectories":{}}', '{"packageDirectories":[null]}']) {
        const [file, , message] = onlyProblem(load({ 'sfdx-project.json': text }));
        assert.equal(file, 'sfdx-project.json');
        assert.match(message, /^(The file|packageDirectories(\.0)?): .*expected (object|array)/);
    }
});

test('a namespace that Salesforce would refuse is a problem, and is not used', () => {
    for (const namespace of ['a b', 'a__b', '1a', 'a_', 'abcdefghijklmnop']) {
        const model = load({
            'sfdx-project.json': `{"packageDirectories":[{"path":"m"}],"namespace":"${namespace}"}`,
            [OBJECT]: AN_OBJECT
        });
        assert.match(onlyProblem(model)[2], /not a namespace/);
        assert.deepEqual([...model.objects.keys()], ['A__c']);
    }
});

test('a namespace also goes into the filter of a related list', () => {
    const page = of(
        'FlexiPage',
        `<flexiPageRegions><itemInstances><componentInstance><componentInstanceProperties><name>adminFilters</name>
        <valueList><valueListItems><value>Kind__c|EQUALS|["Kind__c"]</value></valueListItems></valueList>
        </componentInstanceProperties><componentName>lst:dynamicRelatedList</componentName></componentInstance></itemInstances></flexiPageRegions>`
    );
    const [shown] = [
        ...loadSource(project({ 'm/flexipages/P.flexipage-meta.xml': page }), { namespace: 'nbx' }).flexiPages.values()
    ];
    const [item] = shown?.regions[0]?.items ?? [];
    assert.ok(item?.kind === 'component');
    assert.deepEqual(item.properties['adminFilters'], ['nbx__Kind__c|EQUALS|["Kind__c"]']);
});
