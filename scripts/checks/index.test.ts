import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RULES, runChecks } from './index.ts';
import { GOOD } from './testing.ts';

test('each rule has a name of its own', () => {
    assert.equal(new Set(RULES.map(({ name }) => name)).size, RULES.length);
});

test('only the named rules run', async () => {
    const { counts } = await runChecks(GOOD, { only: ['tabs', 'limits'] });
    assert.equal(counts.rules, 2);
});

test('a rule that does not exist is an error that names those that do', async () => {
    await assert.rejects(runChecks(GOOD, { only: ['tab'] }), /There is no rule tab\. Use one of structure, /);
});

test('problems and warnings are told apart', async () => {
    const { problems, warnings } = await runChecks(GOOD, { only: ['generated'] });
    assert.ok(problems.length > 0);
    assert.equal(warnings.length, 0);
});

test('a folder that is no project is a problem, not a crash', async () => {
    const { problems } = await runChecks(import.meta.dirname, { only: ['structure'] });
    assert.equal(problems[0]?.file, 'sfdx-project.json');
});
