import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestOrg } from '../testing/index.ts';
import { restRoutes } from './index.ts';

const BASE = '/services/data/v66.0';

/** JSON texts that no well-meaning client sends where a value is expected. */
const ODD_VALUES: readonly string[] = [
    'null',
    'true',
    '0',
    '-1',
    '1e999',
    '-1e-400',
    '12345678901234567890',
    '""',
    '"@{r0.id}"',
    '"@{}"',
    '"\\u0000"',
    '"\\ud800"',
    '"%00%zz"',
    `"${'x'.repeat(100_000)}"`,
    '[]',
    '[[]]',
    '{}',
    '{"attributes":null}',
    '{"__proto__":{"a":1}}',
    '{"constructor":1}',
    `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
    `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`
];

const FIELDS = [
    'Name',
    'ISBN__c',
    'Pages__c',
    'Author__c',
    'Author__r',
    'Bought_At__c',
    'Condition__c',
    'For_Sale__c',
    'Id',
    'attributes',
    '__proto__',
    'toString',
    ''
];

/** Requests with a hole for an odd value. */
const REQUESTS: readonly (readonly [method: string, path: string, body: (value: string) => string])[] = [
    ...FIELDS.map((field) => ['POST', '/sobjects/Book__c', (value: string) => `{"${field}":${value}}`] as const),
    ...FIELDS.map(
        (field) =>
            [
                'PATCH',
                '/composite/sobjects/Book__c/ISBN__c',
                (value: string) => `{"records":[{"attributes":{"type":"Book__c"},"ISBN__c":"1","${field}":${value}}]}`
            ] as const
    ),
    ['PATCH', '/composite/sobjects/Book__c/ISBN__c', (value) => `{"records":${value}}`],
    ['PATCH', '/composite/sobjects/Book__c/ISBN__c', (value) => `{"records":[${value}]}`],
    ['PATCH', '/composite/sobjects/Book__c/ISBN__c', (value) => value],
    ['POST', '/composite', (value) => value],
    ['POST', '/composite', (value) => `{"compositeRequest":[${value}]}`],
    [
        'POST',
        '/composite',
        (value) =>
            `{"compositeRequest":[{"method":"POST","url":"${BASE}/sobjects/Book__c","referenceId":"r0","body":${value}}]}`
    ],
    [
        'POST',
        '/composite',
        (value) =>
            `{"compositeRequest":[{"method":"POST","url":"${BASE}/sobjects/Book__c","referenceId":"r0","body":{"Name":${value}}}]}`
    ]
];

test('no value in no place brings the server down or leaves a transaction open', async () => {
    const org = openTestOrg();
    const app = restRoutes(org);
    const faults: string[] = [];
    for (const [method, path, body] of REQUESTS) {
        for (const value of ODD_VALUES) {
            const answer = await app.request(BASE + path, { method, body: body(value) });
            if (answer.status >= 500) faults.push(`${method} ${path} ${body(value).slice(0, 200)}: ${answer.status}`);
            await answer.text();
        }
    }
    assert.deepEqual(faults, []);
    assert.equal(org.db.isTransaction, false);
});

const ADDRESSES = [
    '/sobjects/%00',
    '/sobjects/Book__c/%zz',
    '/sobjects/Book__c/ISBN__c/%',
    '/sobjects/Book__c/..%2f..',
    '/sobjects/__proto__/x',
    '/composite/sobjects/constructor/x',
    `/sobjects/Book__c/${'x'.repeat(5000)}`,
    '/sobjects/Book__c/ISBN__c/%27%20OR%201=1',
    '/sobjects/Book__c/Id/"; DROP TABLE "Book__c',
    '?',
    '//'
];

test('no address brings the server down', async () => {
    const app = restRoutes(openTestOrg());
    for (const address of ADDRESSES) {
        for (const method of ['GET', 'POST', 'PATCH', 'DELETE', 'PUT']) {
            const { status } = await app.request(BASE + address, { method, ...(method !== 'GET' && { body: '{}' }) });
            assert.ok(status < 500 || status === 501, `${method} ${address}: ${status}`);
        }
    }
});
