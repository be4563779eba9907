import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isLoopback, keepsSecrets } from './address.ts';

const ADDRESSES: readonly (readonly [url: string, keeps: boolean])[] = [
    ['https://example.my.salesforce.com', true],
    ['http://127.0.0.1:8080', true],
    ['http://localhost:3000', true],
    ['http://[::1]:3000', true],
    ['http://example.my.salesforce.com', false],
    ['http://127.example.com', false],
    ['http://localhost.example.com', false],
    ['http://10.0.0.1', false],
    ['ftp://127.0.0.1', false],
    ['example.my.salesforce.com', false]
];

for (const [url, keeps] of ADDRESSES) {
    test(`a token ${keeps ? 'may' : 'may not'} be sent to ${url}`, () => {
        assert.equal(keepsSecrets(url), keeps);
    });
}

test('a name that begins like this machine’s address is another machine', () => {
    assert.deepEqual(['127.0.0.1', '127.1.2.3', '127.evil.example', '127.0.0.1.example'].map(isLoopback), [
        true,
        true,
        false,
        false
    ]);
});
