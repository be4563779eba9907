import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateSync, gzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { openTestOrg } from '../testing/index.ts';
import { createApp } from './index.ts';
import { unpackBodies } from './unpack.ts';

const org = openTestOrg();
const app = createApp(org, { port: () => 8060 });
const BOOK = '/services/data/v66.0/sobjects/Book__c';

async function post(body: Uint8Array<ArrayBuffer>, headers: Record<string, string>, path = BOOK): Promise<number> {
    const answer = await app.request(`http://localhost:8060${path}`, {
        method: 'POST',
        headers: { host: 'localhost:8060', authorization: `Bearer ${org.token}`, ...headers },
        body
    });
    return answer.status;
}

test('a body may come as gzip or deflate', async () => {
    assert.equal(await post(new Uint8Array(gzipSync('{"Name":"A"}')), { 'content-encoding': 'gzip' }), 201);
    assert.equal(await post(new Uint8Array(deflateSync('{"Name":"A"}')), { 'content-encoding': 'deflate' }), 201);
});

test('what cannot be unpacked is refused', async () => {
    const text = new TextEncoder().encode('{"Name":"A"}');
    assert.equal(await post(text, { 'content-encoding': 'gzip' }), 400);
    assert.equal(await post(new Uint8Array(gzipSync(text)).slice(0, 15), { 'content-encoding': 'gzip' }), 400);
    assert.equal(await post(text, { 'content-encoding': 'br' }), 415);
});

test('a small body that unpacks to a huge one is refused', async () => {
    const small = new Hono()
        .use(unpackBodies(1_000))
        .post('/', async (context) => context.text(await context.req.text()));
    const send = async (letters: number): Promise<number> => {
        const body = new Uint8Array(gzipSync('x'.repeat(letters)));
        return (await small.request('/', { method: 'POST', headers: { 'content-encoding': 'gzip' }, body })).status;
    };
    assert.deepEqual([await send(1_000), await send(1_001)], [200, 413]);
});

test('a body that is not UTF-8 is refused, not kept with replaced letters', async () => {
    const latin = new Uint8Array([...Buffer.from('{"Name":"Caf'), 0xe9, ...Buffer.from('"}')]);
    for (const path of [BOOK, '/services/data/v66.0/graphql', '/services/data/v66.0/jobs/ingest'])
        assert.equal(await post(latin, {}, path), 400, path);
    assert.equal(await post(new TextEncoder().encode('{"Name":"Café"}'), {}), 201);
});

test('Basic credentials that are not well formed are refused', async () => {
    const headers = { authorization: `Basic ${btoa('%zz:%')}`, 'content-type': 'application/x-www-form-urlencoded' };
    const form = new TextEncoder().encode('grant_type=client_credentials');
    assert.equal(await post(form, headers, '/services/oauth2/token'), 400);
});
