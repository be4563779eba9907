import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { vendorKey } from './key.ts';

const root = mkdtempSync(path.join(tmpdir(), 'key-'));
const lock = path.join(root, 'package-lock.json');
const script = path.join(root, 'build.ts');
writeFileSync(lock, '{}');
writeFileSync(script, 'one');
after(() => rmSync(root, { recursive: true }));

test('the same lock file, script and mode give the same key', () => {
    assert.equal(vendorKey(root, 'production', [script]), vendorKey(root, 'production', [script]));
});

test('the two modes have keys of their own', () => {
    assert.notEqual(vendorKey(root, 'production', [script]), vendorKey(root, 'development', [script]));
});

test('another build script gives another key', () => {
    const before = vendorKey(root, 'production', [script]);
    writeFileSync(script, 'two');
    assert.notEqual(vendorKey(root, 'production', [script]), before);
});

test('another lock file gives another key', () => {
    const before = vendorKey(root, 'production', [script]);
    writeFileSync(lock, '{"a":1}');
    assert.notEqual(vendorKey(root, 'production', [script]), before);
});
