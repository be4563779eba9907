import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openContext } from '../context.ts';
import { GOOD } from '../testing.ts';
import { folders } from './folders.ts';

test('folders finds nothing where all metadata lies in areas', async () => {
    assert.deepEqual(await folders.run(openContext(GOOD)), []);
});

test('folders refuses a file under main/default, and says where it goes', async () => {
    const file = 'force-app/main/default/tabs/A__c.tab-meta.xml';
    const [finding] = await folders.run({ ...openContext(GOOD), list: () => [file] });
    assert.equal(finding?.file, file);
    assert.match(finding?.remedy ?? '', /force-app\/<area>\/tabs\/A__c/);
});
