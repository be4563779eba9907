import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import ts from 'typescript';
import { loadSource } from '../metadata/index.ts';
import { fieldsDocument } from './fieldsDocument.ts';
import { findStale, generateFiles, writeGenerated } from './index.ts';
import { labelTypes } from './labelTypes.ts';
import { picklistTypes } from './picklistTypes.ts';
import { schemaTypes } from './schemaTypes.ts';
import { withPaths } from './tsconfigPaths.ts';

const PROJECT = path.join(import.meta.dirname, '../checks/fixtures/good');
const MODEL = loadSource(PROJECT, { namespace: '' });

/** A copy of the project with its generated files, and what TypeScript says of a file that imports from them. */
async function compileErrors(context: TestContext, source: string): Promise<readonly string[]> {
    const root = mkdtempSync(path.join(os.tmpdir(), 'generate-'));
    context.after(() => rmSync(root, { recursive: true }));
    cpSync(PROJECT, root, { recursive: true });
    await writeGenerated(root, MODEL);
    const file = path.join(root, 'importer.ts');
    writeFileSync(file, source);
    const types = ['schema', 'labels', 'picklists'].map((name) => path.join(root, `types/generated/${name}.d.ts`));
    const program = ts.createProgram([file, ...types], {
        noLib: true,
        types: [],
        strict: true,
        module: ts.ModuleKind.ESNext,
        moduleResolution: ts.ModuleResolutionKind.Bundler
    });
    const messages = program.getSemanticDiagnostics(program.getSourceFile(file));
    return messages.map((one) => ts.flattenDiagnosticMessageText(one.messageText, ' '));
}

test('an import of a field that exists compiles', async (t) => {
    const source = `import STATUS from '@salesforce/schema/Ticket__c.Status__c'; export const name: string = STATUS.fieldApiName;`;
    assert.deepEqual(await compileErrors(t, source), []);
});

test('a mistyped field does not compile', async (t) => {
    const [error] = await compileErrors(
        t,
        `import STATUS from '@salesforce/schema/Ticket__c.Stats__c'; export { STATUS };`
    );
    assert.match(error ?? '', /Cannot find module '@salesforce\/schema\/Ticket__c.Stats__c'/);
});

test('a mistyped label does not compile', async (t) => {
    const [error] = await compileErrors(t, `import TITLE from '@salesforce/label/c.Desk_Titel'; export { TITLE };`);
    assert.match(error ?? '', /Cannot find module/);
});

test('a value that a picklist does not have does not compile', async (t) => {
    const source = `import type { PicklistValues } from 'generated/picklists';
        export const status: PicklistValues['Ticket__c.Status__c'] = 'Opened';`;
    const [error] = await compileErrors(t, source);
    assert.match(error ?? '', /'"Opened"' is not assignable/);
});

test('paths over one lookup, and fields that every object has, are declared', () => {
    const text = schemaTypes.write(MODEL);
    for (const name of [
        'Ticket__c',
        'Ticket__c.Customer__r.City__c',
        'Ticket__c.CreatedDate',
        'Ticket__c.Owner.Name'
    ]) {
        assert.ok(text.includes(`'@salesforce/schema/${name}'`), name);
    }
});

test('a label whose text would end the comment does not', () => {
    const label = MODEL.labels.get('Desk_Title');
    assert.ok(label);
    const labels = new Map([['Desk_Title', { ...label, value: 'a */ b' }]]);
    assert.match(labelTypes.write({ ...MODEL, labels }), /\/\*\* a \* \/ b \*\//);
});

test('a picklist that is not restricted takes other texts too', () => {
    const object = MODEL.objects.get('Ticket__c');
    const field = object?.fields.get('Status__c');
    assert.ok(object && field?.picklist);
    const open = { ...field, picklist: { ...field.picklist, restricted: false } };
    const objects = new Map([['Ticket__c', { ...object, fields: new Map([['Status__c', open]]) }]]);
    assert.match(picklistTypes.write({ ...MODEL, objects }), /'Open' \| 'Closed' \| \(string & \{\}\)/);
});

test('the page on fields says what each field and each value means', () => {
    const text = fieldsDocument.write(MODEL);
    assert.match(text, /\*\*Status\*\* \(`Status__c`, picklist\)\. What Status means\./);
    assert.match(text, /`Open`, the default: Nobody has answered\./);
});

test('files that were just written are not stale', async (t) => {
    const root = mkdtempSync(path.join(os.tmpdir(), 'generate-'));
    t.after(() => rmSync(root, { recursive: true }));
    await writeGenerated(root, MODEL);
    assert.deepEqual(await findStale(root, MODEL), []);
});

test('a stale file is named with the first line that differs', async (t) => {
    const root = mkdtempSync(path.join(os.tmpdir(), 'generate-'));
    t.after(() => rmSync(root, { recursive: true }));
    await writeGenerated(root, MODEL);
    const [file] = await generateFiles(root, MODEL);
    assert.ok(file);
    writeFileSync(path.join(root, file.path), `// older\n${file.text}`);
    const [stale] = await findStale(root, MODEL);
    assert.equal(`${stale?.file}:${stale?.line}`, `${file.path}:1`);
});

test('a new component gets its path in tsconfig.json, one that is gone loses it, and all else stays', () => {
    const before = {
        compilerOptions: { strict: true, paths: { 'x/y': ['./y.ts'], 'c/gone': ['./gone.ts'] } },
        include: ['*']
    };
    const after = JSON.parse(withPaths(JSON.stringify(before), MODEL) ?? '') as typeof before;
    assert.deepEqual(Object.keys(after.compilerOptions.paths), [
        'x/y',
        ...[...MODEL.bundles.keys()].map((name) => `c/${name}`).sort()
    ]);
    assert.deepEqual([after.compilerOptions.strict, after.include], [true, ['*']]);
});

test('a tsconfig.json that is no JSON is left alone', () => {
    assert.equal(withPaths('{', MODEL), undefined);
});

test('generating writes the paths', async (t) => {
    const root = mkdtempSync(path.join(os.tmpdir(), 'generate-'));
    t.after(() => rmSync(root, { recursive: true }));
    writeFileSync(path.join(root, 'tsconfig.json'), '{}');
    assert.ok((await writeGenerated(root, MODEL)).includes('tsconfig.json'));
    assert.ok(!(await writeGenerated(root, MODEL)).includes('tsconfig.json'));
});
