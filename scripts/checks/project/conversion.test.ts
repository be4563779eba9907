import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { openContext } from '../context.ts';
import { GOOD } from '../testing.ts';
import { conversion } from './conversion.ts';

const DESK = 'force-app/core/desk';

/** A copy of the correct project on the disk, where Salesforce's tools read it. */
function copyOfGood(context: TestContext): string {
    const root = mkdtempSync(path.join(os.tmpdir(), 'checks-'));
    context.after(() => rmSync(root, { recursive: true }));
    cpSync(GOOD, root, { recursive: true });
    return root;
}

test('conversion finds nothing in a correct project', async () => {
    assert.deepEqual(await conversion.run(openContext(GOOD)), []);
});

test('conversion refuses a file whose ending is of no type', async (t) => {
    const root = copyOfGood(t);
    const file = path.join(root, DESK, 'tabs/Ticket__c.tab-meta.xml');
    renameSync(file, file.replace('.tab-', '.tabb-'));
    const [finding] = await conversion.run(openContext(root));
    assert.equal(finding?.file, `${DESK}/tabs/Ticket__c.tabb-meta.xml`);
});
