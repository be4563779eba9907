import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { iconTable, type IconTableOptions } from './icons.ts';
import type { KeptFiles } from './keptFiles.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/** Keeps in memory, and says so. */
function memory(): KeptFiles {
    const texts = new Map<string, string>();
    return {
        read: (key) => texts.get(JSON.stringify(key)),
        write: (key, text) => texts.set(JSON.stringify(key), `kept: ${text}`)
    };
}

test('a table is made once, and again for other icons or the other direction of writing', async () => {
    const options: IconTableOptions = {
        root,
        category: 'utility',
        rtl: false,
        names: new Set(['utility:check']),
        mode: 'production',
        kept: memory()
    };
    const isKept = async (change: Partial<IconTableOptions>): Promise<boolean> =>
        (await iconTable({ ...options, ...change })).startsWith('kept: ');
    assert.deepEqual([await isKept({}), await isKept({})], [false, true]);
    assert.equal(await isKept({ names: new Set(['utility:check', 'utility:close']) }), false);
    assert.equal(await isKept({ rtl: true }), false);
});
