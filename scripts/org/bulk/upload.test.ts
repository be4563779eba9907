import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { saveUpload, UploadTooLarge } from './upload.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'upload-'));
after(() => rmSync(folder, { recursive: true }));
const file = path.join(folder, 'data.csv');

function request(body: Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}): Request {
    return new Request('http://localhost/', { method: 'PUT', body, headers });
}

test('a body is kept as it came', async () => {
    await saveUpload(request(Buffer.from('Name\nÄ\n')), file);
    assert.equal(readFileSync(file, 'utf8'), 'Name\nÄ\n');
});

test('a body beyond the limit is refused, also where it is small only while packed', async () => {
    const large = Buffer.alloc(5_000, 'a');
    await assert.rejects(saveUpload(request(large), file, 4_999), UploadTooLarge);
    const packed = request(gzipSync(large), { 'content-encoding': 'gzip' });
    await assert.rejects(saveUpload(packed, file, 4_999), UploadTooLarge);
});

test('a packed body that is none is refused', async () => {
    await assert.rejects(saveUpload(request(Buffer.from('plain'), { 'content-encoding': 'gzip' }), file));
});

test('data that is not UTF-8 is refused, not kept with other letters', async () => {
    const text = Buffer.from('Name\nCafé\n');
    const latin = Buffer.from('Name\nCafé\n', 'latin1');
    await assert.rejects(saveUpload(request(latin), file), /not UTF-8/);
    await assert.rejects(saveUpload(request(text.subarray(0, text.length - 2)), file), /not UTF-8/);
});
