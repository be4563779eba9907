import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { keptFiles } from '../keptFiles.ts';
import { keptLink } from './keptLink.ts';

const parent = mkdtempSync(path.join(tmpdir(), 'kept-link-'));
after(() => rmSync(parent, { recursive: true }));

const FILES = { 'probe.js': `export { answer } from './part.js';`, 'part.js': 'export const answer = 1;' };

/** Links files as after a new start. What is kept says so, where `mark` puts a word into it. */
function linking(name: string) {
    const kept = keptFiles(path.join(parent, name));
    const link = (files: Readonly<Record<string, string>>): Promise<string> =>
        keptLink(kept, name, 'probe.js', (file) => files[file]);
    const mark = (): void => {
        const known = JSON.parse(kept.read(name) ?? '') as { code: string };
        kept.write(name, JSON.stringify({ ...known, code: 'kept' }));
    };
    return { kept, link, mark };
}

test('a bundle of the same files is taken from the disk', async () => {
    const { link, mark } = linking('same');
    assert.match(await link(FILES), /answer = 1/);
    mark();
    assert.equal(await link(FILES), 'kept');
});

test('a bundle with a file that changed, also one that only another file imports, is joined anew', async () => {
    const { link, mark } = linking('changed');
    await link(FILES);
    mark();
    assert.match(await link({ ...FILES, 'part.js': 'export const answer = 2;' }), /answer = 2/);
    mark();
    assert.match(await link({ 'probe.js': 'export const answer = 3;' }), /answer = 3/);
});

test('a bundle that cannot be joined is not kept, and comes when its file is there', async () => {
    const { kept, link } = linking('missing');
    await assert.rejects(link({ 'probe.js': FILES['probe.js'] }), /part\.js is not there/);
    assert.equal(kept.read('missing'), undefined);
    assert.match(await link(FILES), /answer = 1/);
});

test('a bundle that lost a file is refused, though it was kept', async () => {
    const { link } = linking('lost');
    await link(FILES);
    await assert.rejects(link({ 'probe.js': FILES['probe.js'] }), /part\.js is not there/);
});
