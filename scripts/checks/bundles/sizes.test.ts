import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faulty } from '../testing.ts';
import { testRule } from '../testing.ts';
import { sizes } from './sizes.ts';

testRule(sizes, [
    {
        refuses: 'a component of more than 150 lines',
        file: 'lwc/ticketPanel/ticketPanel.ts',
        from: 'title = TITLE;',
        to: `title = TITLE;${'\n'.repeat(150)}`,
        says: /The file has \d+ lines; about 100/
    },
    {
        refuses: 'markup of more than 120 lines',
        file: 'lwc/ticketPanel/ticketPanel.html',
        from: '<p',
        to: `${'\n'.repeat(130)}<p`,
        says: /about 80/
    }
]);

test('sizes only warns of a component a little over its budget', async () => {
    const context = faulty('lwc/ticketPanel/ticketPanel.ts', 'title = TITLE;', `title = TITLE;${'\n'.repeat(100)}`);
    const findings = await sizes.run(context);
    assert.deepEqual(
        findings.map((finding) => finding.warning),
        [true]
    );
});
