import assert from 'node:assert/strict';
import test from 'node:test';
import { oneLine } from './line.ts';

test('control characters of both ranges and line breaks are written out, other signs stay', () => {
    assert.equal(oneLine('Zoë \u001b[2J\n\u009b1A\u2028'), 'Zoë \\u001b[2J\\u000a\\u009b1A\\u2028');
});

test('a line of a megabyte is cut, and shows it', () => {
    assert.equal(oneLine('x'.repeat(1_000_000)), `${'x'.repeat(1000)}…`);
});
