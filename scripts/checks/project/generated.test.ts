import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { writeGenerated } from '../../generate/index.ts';
import { openContext } from '../context.ts';
import { GOOD, replaced } from '../testing.ts';
import { generated } from './generated.ts';

const FIELD = 'force-app/core/desk/objects/Ticket__c/fields/Hours__c.field-meta.xml';

async function generatedCopy(context: TestContext): Promise<string> {
    const root = mkdtempSync(path.join(os.tmpdir(), 'checks-'));
    context.after(() => rmSync(root, { recursive: true }));
    cpSync(GOOD, root, { recursive: true });
    await writeGenerated(root, openContext(root).model);
    return root;
}

test('generated finds nothing right after generating', async (t) => {
    assert.deepEqual(await generated.run(openContext(await generatedCopy(t))), []);
});

test('generated refuses files that are not there', async () => {
    const findings = await generated.run(openContext(GOOD));
    assert.match(findings[0]?.message ?? '', /is missing/);
});

test('generated refuses a page that says something else than the metadata', async (t) => {
    const root = await generatedCopy(t);
    writeFileSync(path.join(root, FIELD), replaced(root, FIELD, 'What Hours means.', 'How long it took.'));
    const findings = await generated.run(openContext(root));
    assert.deepEqual(
        findings.map(({ file }) => file),
        ['docs/fields.md']
    );
});
