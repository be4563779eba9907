import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Hono } from 'hono';
import { openTestOrg } from '../testing/index.ts';
import { createApp, listen, PortError } from './index.ts';

const org = openTestOrg();
const BEARER = { authorization: `Bearer ${org.token}` };
const USER = `/services/data/v66.0/sobjects/User/${org.user.id}`;

const pages = new Hono()
    .get('/', (context) => context.html('<p>Home</p>'))
    .get('/broken', () => {
        throw new Error(`secret ${org.token}`);
    });

function app(log: string[] = []): Hono {
    return createApp(org, { port: () => 8060, routes: [pages], logError: (line) => log.push(line) });
}

async function status(path: string, headers: Record<string, string>, init: RequestInit = {}): Promise<number> {
    return (
        await app().request(`http://localhost:8060${path}`, {
            ...init,
            headers: { host: 'localhost:8060', ...headers }
        })
    ).status;
}

test('the API answers to the token only', async () => {
    assert.equal(await status(USER, {}), 401);
    assert.equal(await status(USER, { authorization: 'Bearer nope' }), 401);
    assert.equal(await status(USER, BEARER), 200);
});

test('the list of versions needs no token', async () => assert.equal(await status('/services/data', {}), 200));

test('a page signs the browser in with a cookie that scripts cannot read', async () => {
    const answer = await app().request('http://localhost:8060/', { headers: { host: 'localhost:8060' } });
    const cookie = answer.headers.get('set-cookie') ?? '';
    assert.match(cookie, /HttpOnly/);
    assert.match(cookie, /SameSite=Strict/);
    assert.equal(await status(USER, { cookie: cookie.split(';')[0] ?? '' }), 200);
});

test('an API answer sets no cookie', async () => {
    const answer = await app().request(`http://localhost:8060${USER}`, {
        headers: { host: 'localhost:8060', ...BEARER }
    });
    assert.equal(answer.headers.get('set-cookie'), null);
});

test('slashes too many do no harm', async () => assert.equal(await status(`/${USER}`, BEARER), 200));

for (const host of [
    'evil.example',
    'evil.example:8060',
    'localhost:9999',
    '127.0.0.1.evil.example:8060',
    'localhost'
]) {
    test(`the host name ${host} is refused`, async () => assert.equal(await status('/', { host }), 421));
}

for (const host of ['localhost:8060', '127.0.0.1:8060', '[::1]:8060']) {
    test(`the host name ${host} is ours`, async () => assert.equal(await status('/', { host }), 200));
}

test('a write from another origin is refused, with the token or without', async () => {
    const init = { method: 'POST', body: '{}' };
    assert.equal(
        await status('/services/data/v66.0/composite', { ...BEARER, origin: 'http://evil.example' }, init),
        403
    );
    assert.equal(
        await status('/services/data/v66.0/composite', { ...BEARER, origin: 'http://localhost:3000' }, init),
        403
    );
    assert.equal(await status('/services/data/v66.0/composite', { ...BEARER, origin: 'null' }, init), 403);
    assert.equal(
        await status('/services/data/v66.0/composite', { ...BEARER, origin: 'http://localhost:8060' }, init),
        400
    );
});

test('what a browser marks as coming from another site or port is refused', async () => {
    assert.equal(await status(USER, { ...BEARER, 'sec-fetch-site': 'cross-site' }), 403);
    assert.equal(await status(USER, { ...BEARER, 'sec-fetch-site': 'same-site' }), 403);
    assert.equal(await status(USER, { ...BEARER, 'sec-fetch-site': 'same-origin' }), 200);
});

test('every answer of the API tells the use of it', async () => {
    const fresh = openTestOrg();
    const server = createApp(fresh, { port: () => 8060 });
    const headers = { host: 'localhost:8060', authorization: `Bearer ${fresh.token}` };
    const uses: (string | null)[] = [];
    for (const path of ['/services/data', USER, '/services/data/v66.0/nope']) {
        uses.push((await server.request(`http://localhost:8060${path}`, { headers })).headers.get('sforce-limit-info'));
    }
    assert.deepEqual(uses, ['api-usage=0/100000', 'api-usage=1/100000', 'api-usage=2/100000']);
});

test('a fault inside answers without its insides', async () => {
    const log: string[] = [];
    const answer = await app(log).request('http://localhost:8060/broken', { headers: { host: 'localhost:8060' } });
    const text = await answer.text();
    assert.equal(answer.status, 500);
    assert.ok(!text.includes('secret') && !text.includes('.ts'));
    assert.equal(log.length, 1);
});

test('the log of a fault does not hold the token', async () => {
    const log: string[] = [];
    await app(log).request('http://localhost:8060/broken', { headers: { host: 'localhost:8060' } });
    assert.ok(!log.join().includes(org.token));
});

test('a body beyond the limit is refused', async () => {
    const body = 'x'.repeat(33 * 1024 * 1024);
    assert.equal(await status('/services/data/v66.0/composite', BEARER, { method: 'POST', body }), 413);
});

test('a port in use is said so', async () => {
    const first = await listen(app(), 0);
    await assert.rejects(
        listen(app(), first.port),
        (error) => error instanceof PortError && error.message.includes(String(first.port))
    );
    await first.close();
});

test('the server is reached at 127.0.0.1 and is gone after close', async () => {
    const bound: { port?: number } = {};
    const server = await listen(createApp(org, { port: () => bound.port }), 0);
    bound.port = server.port;
    assert.equal((await fetch(`${server.url}/services/data`)).status, 200);
    await server.close();
    await assert.rejects(fetch(`${server.url}/services/data`));
});

test('what is read below /local is for the org’s own pages', async () => {
    const read = (headers: Record<string, string>): Promise<number> => status('/local/none', { ...BEARER, ...headers });
    assert.equal(await read({ origin: 'http://evil.example' }), 403);
    assert.equal(await read({ origin: 'http://localhost:8060' }), 404);
});
