import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { keptFiles } from './keptFiles.ts';

const parent = mkdtempSync(path.join(tmpdir(), 'kept-files-'));
after(() => rmSync(parent, { recursive: true }));

test('what is written under a key is read under it, also after a new start, and under no other', () => {
    const folder = path.join(parent, 'keys');
    for (const text of ['', 'two\nlines', 'Größe 📞']) {
        keptFiles(folder).write(['a', text], text);
        assert.equal(keptFiles(folder).read(['a', text]), text);
    }
    assert.equal(keptFiles(folder).read(['b', '']), undefined);
});

test('a file that was cut short or changed is as if it were not there, and is written anew', () => {
    const folder = path.join(parent, 'damaged');
    const kept = keptFiles(folder);
    kept.write('key', 'a text of some length');
    const file = path.join(folder, readdirSync(folder)[0] ?? '');
    const whole = readFileSync(file, 'utf8');
    for (let length = 0; length < whole.length; length += 1) {
        writeFileSync(file, whole);
        truncateSync(file, length);
        assert.equal(kept.read('key'), undefined, `${length} of ${whole.length} bytes`);
    }
    writeFileSync(file, whole.replace('some', 'same'));
    assert.equal(kept.read('key'), undefined);
    kept.write('key', 'a text of some length');
    assert.equal(kept.read('key'), 'a text of some length');
});

test('a folder that cannot be written to keeps nothing and complains about nothing', () => {
    const folder = path.join(parent, 'file');
    writeFileSync(folder, 'no folder');
    keptFiles(folder).write('key', 'text');
    assert.equal(keptFiles(folder).read('key'), undefined);
});
