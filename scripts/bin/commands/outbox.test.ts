import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { after, before } from 'node:test';
import { outboxPath } from './outbox.ts';

let config: string;
before(async () => {
    config = path.join(await mkdtemp(path.join(tmpdir(), 'phone-events-')), 'config.json');
});
after(() => rm(path.dirname(config), { recursive: true }));

for (const [what, text] of [
    ['is not complete', '{ "outbox": "o.sqlite" }'],
    ['has faults of its own', '{ "outbox": "o.sqlite", "org": 1, "unknown": true }']
] as const) {
    test(`an outbox is found by a configuration that ${what}`, async () => {
        await writeFile(config, text);
        assert.equal(await outboxPath({ config }), path.join(path.dirname(config), 'o.sqlite'));
    });
}

for (const [text, said] of [
    ['{}', 'outbox is missing'],
    ['{ "outbox": "" }', 'outbox is empty'],
    ['[]', 'it has to be an object, { … }']
] as const) {
    test(`a configuration of ${text} names no outbox, and the problem stands in a line of its own`, async () => {
        await writeFile(config, text);
        assert.deepEqual(await outboxPath({ config }), { usageError: `${config} cannot be used:\n  ${said}` });
    });
}

test('a configuration that is not JSON or not there is told in own words', async () => {
    await writeFile(config, 'outbox');
    assert.match(JSON.stringify(await outboxPath({ config })), /cannot be used:\\n {2}It is not JSON: /);
    const none = `${config}s`;
    assert.deepEqual(await outboxPath({ config: none }), { usageError: `${none} cannot be read: it does not exist.` });
});
