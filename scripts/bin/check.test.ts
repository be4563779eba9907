import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { runChecks } from '../checks/index.ts';
import { formulaTypes } from './formulaTypes.ts';

const GOOD = path.resolve(import.meta.dirname, '../checks/fixtures/good');
const KIND = 'force-app/core/desk/objects/Ticket__c/fields/Owner_Kind__c.field-meta.xml';
const folder = mkdtempSync(path.join(tmpdir(), 'check-'));
after(() => rmSync(folder, { recursive: true }));

function check(...args: readonly string[]): { readonly status: number | null; readonly said: string } {
    const command = ['--disable-warning=ExperimentalWarning', path.join(import.meta.dirname, 'check.ts'), ...args];
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
    return { status, said: stdout + stderr };
}

/** Puts the correct project with one place of its formula replaced into the folder. */
function write(from: string, to: string): void {
    cpSync(GOOD, folder, { recursive: true });
    const file = path.join(folder, KIND);
    const text = readFileSync(file, 'utf8');
    assert.ok(text.includes(from));
    writeFileSync(file, text.replace(from, to));
}

const checkFormulas = (root: string) => runChecks(root, { only: ['formula-types'], more: [formulaTypes] });

test('a correct project passes the types of its formulas', async () => {
    const { problems, warnings } = await checkFormulas(GOOD);
    assert.deepEqual([...problems, ...warnings], []);
});

test('a formula that gives another type than its field holds is refused at its line', () => {
    write('Customer__r.City__c, "")', '1, 2)');
    const { status, said } = check('--root', folder, '--only', 'formula-types');
    assert.equal(status, 1);
    assert.match(said, /Owner_Kind__c\.field-meta\.xml:5: .*gives number, but the field holds text/);
});

test('a formula that lacks a comma is refused', async () => {
    write('"Open"), Hours__c', '"Open") Hours__c');
    const [problem] = (await checkFormulas(folder)).problems;
    assert.match(problem?.message ?? '', /"Hours__c" stands where/);
});

test('a function that an org has and the local org lacks is a warning', () => {
    write('Customer__r.City__c, "")', 'GETSESSIONID(), "")');
    const { status, said } = check('--root', folder, '--only', 'formula-types');
    assert.deepEqual([status, /no problems, 1 warning/.test(said)], [0, true], said);
});

test('a wrong argument is explained, with 2 as exit code', () => {
    const { status, said } = check('--olny', 'limits');
    assert.equal(status, 2);
    assert.match(said, /Unknown option '--olny'[\s\S]*Usage: npm run check/);
});
