import assert from 'node:assert/strict';
import { test } from 'node:test';
import { installedBrowser } from './installed.ts';

test('the first usual place that exists is the browser', () => {
    assert.equal(
        installedBrowser((path) => path.includes('chromium')),
        '/usr/bin/chromium'
    );
});

test('a machine without a browser has none', () => {
    assert.equal(
        installedBrowser(() => false),
        undefined
    );
});
