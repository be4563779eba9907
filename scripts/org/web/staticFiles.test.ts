import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { readStaticFile } from './staticFiles.ts';

const top = mkdtempSync(path.join(tmpdir(), 'static-'));
const folder = path.join(top, 'public');
mkdirSync(path.join(folder, 'css'), { recursive: true });
writeFileSync(path.join(folder, 'css/a.css'), 'a{}');
writeFileSync(path.join(top, 'secret.txt'), 'secret');
mkdirSync(path.join(top, 'public-too'));
writeFileSync(path.join(top, 'public-too/b.txt'), 'b');
symlinkSync(path.join(top, 'secret.txt'), path.join(folder, 'link.txt'));
symlinkSync(top, path.join(folder, 'up'));
after(() => rmSync(top, { recursive: true }));

test('a file below the folder is read with its content type', () => {
    assert.equal(readStaticFile(folder, '/css/a.css')?.contentType, 'text/css; charset=utf-8');
});

for (const asked of [
    '../secret.txt',
    '/css/../../secret.txt',
    '../public-too/b.txt',
    '/etc/passwd',
    'css',
    '',
    'a\0b',
    'x'.repeat(5000)
]) {
    test(`${JSON.stringify(asked).slice(0, 40)} is not served`, () => {
        assert.equal(readStaticFile(folder, asked), undefined);
    });
}

for (const asked of ['link.txt', 'up/secret.txt']) {
    test(`${asked}, which leaves the folder by a symbolic link, is not served`, () => {
        assert.equal(readStaticFile(folder, asked), undefined);
    });
}
