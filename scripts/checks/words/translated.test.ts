import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { openContext } from '../context.ts';
import { translations } from './translations.ts';

test('this package is translated completely, and nothing is left over', async () => {
    const findings = await translations.run(openContext(path.resolve(import.meta.dirname, '../../..')));
    assert.deepEqual(
        findings.map(({ file, message }) => `${file}: ${message}`),
        []
    );
});
