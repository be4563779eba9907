import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { DIRECTORY_LISTS } from '../directory/index.ts';
import { describeFields } from './describe.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const guide = readFileSync(path.join(ROOT, 'docs/push.md'), 'utf8');

/** Without what prettier does to a table: padding, and characters it escapes. */
function plain(text: string): string {
    return text
        .replace(/\\/g, '')
        .replace(/-{3,}/g, '---')
        .replace(/[ \t]+/g, ' ')
        .trim();
}

for (const [object, table] of Object.entries(describeFields())) {
    test(`docs/push.md shows the field table of ${object} as it is`, () => {
        assert.ok(plain(guide).includes(plain(table)), `Replace the table of ${object} in docs/push.md by:\n${table}`);
    });
}

test('docs/push.md names every column of every list', () => {
    const missing = DIRECTORY_LISTS.flatMap(({ columns }) =>
        columns.filter(({ column }) => !guide.includes(`\`${column}\``))
    );
    assert.deepEqual(missing, []);
});

test('docs/push.md names every channel variable that the writer reads and the dialplan sets', () => {
    const sources = [
        'classify/noLeg.ts',
        'classify/dialType.ts',
        'classify/numbers.ts',
        ...readdirSync(path.join(ROOT, 'scripts/push/fields')).map((file) => `fields/${file}`)
    ].filter((file) => !file.endsWith('.test.ts'));
    const read = sources.flatMap(
        (file) => readFileSync(path.join(ROOT, 'scripts/push', file), 'utf8').match(/\bpe_[a-z_]+/g) ?? []
    );
    assert.deepEqual(
        [...new Set(read)].filter((name) => !guide.includes(`\`${name}\``)),
        []
    );
});
