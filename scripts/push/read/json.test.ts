import assert from 'node:assert/strict';
import test from 'node:test';
import { parseTolerantJson } from './json.ts';

test('a bare nan, -nan or inf reads as null', () => {
    assert.deepEqual(parseTolerantJson('{"a": nan, "b": [-nan, inf], "c": 1}'), {
        ok: true,
        value: { a: null, b: [null, null], c: 1 },
        notes: []
    });
});

test('the word nan inside a text stays', () => {
    const parsed = parseTolerantJson('{"name": "nan, \\"nan\\" : nan", "mos": nan}');
    assert.deepEqual(parsed.ok && parsed.value, { name: 'nan, "nan" : nan', mos: null });
});

test('a text that ends before the document does is unfinished', () => {
    for (const cut of ['', '{', '{"a": "b', '{"a": {"b": 1}', '{"a": [1, 2]']) {
        const parsed = parseTolerantJson(cut);
        assert.equal(!parsed.ok && parsed.unfinished, true, cut);
    }
});

test('a text that is no JSON is not called unfinished', () => {
    for (const other of ['hello', '<html>', '{"a" 1}', '}']) {
        const parsed = parseTolerantJson(other);
        assert.equal(!parsed.ok && parsed.unfinished, false, other);
    }
});

test('a nan beside a text of ten megabytes is still read', () => {
    const parsed = parseTolerantJson(`{"long": "${'x'.repeat(10_000_000)}", "mos": nan}`);
    assert.equal(parsed.ok, true);
});
