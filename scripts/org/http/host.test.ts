import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Hono } from 'hono';
import { openTestOrg } from '../testing/index.ts';
import { createApp, namesOf } from './index.ts';

const org = openTestOrg();
const HOST = '192.0.2.7:8060';
const app = createApp(org, {
    port: () => 8060,
    names: namesOf('192.0.2.7'),
    routes: [new Hono().get('/', (context) => context.html('<p>Home</p>'))]
});

function ask(path: string, headers: Record<string, string> = {}, init: RequestInit = {}): Promise<Response> {
    return Promise.resolve(app.request(`http://${HOST}${path}`, { ...init, headers: { host: HOST, ...headers } }));
}

/** The cookie that the front door gives for a token. */
async function cookieOf(token: string): Promise<string> {
    const answer = await ask(`/secur/frontdoor.jsp?sid=${encodeURIComponent(token)}`);
    assert.equal(answer.status, 302);
    return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}

test('a server that others reach goes by its own address and by loopback, and by nothing else', async () => {
    assert.equal((await ask('/services/data')).status, 200);
    assert.equal((await ask('/services/data', { host: 'localhost:8060' })).status, 200);
    for (const host of ['evil.example:8060', '192.0.2.8:8060', '192.0.2.7', '192.0.2.7.evil.example:8060'])
        assert.equal((await ask('/services/data', { host })).status, 421, host);
});

test('its pages open for nobody without a session, not even on this machine', async () => {
    for (const host of [HOST, 'localhost:8060']) {
        const answer = await ask('/', { host });
        assert.deepEqual([answer.status, answer.headers.get('set-cookie')], [401, null]);
        assert.ok(!(await answer.text()).includes(org.token));
    }
});

test('the front door signs a browser in by its token, and leads nowhere else', async () => {
    assert.equal((await ask('/', { cookie: await cookieOf(org.token) })).status, 200);
    assert.equal((await ask('/secur/frontdoor.jsp?sid=00D000000000000!nope')).status, 401);
    assert.equal((await ask('/secur/frontdoor.jsp')).status, 401);
    for (const [url, wanted] of [
        ['/lightning/page/home', '/lightning/page/home'],
        ['//evil.example', '/'],
        ['/\\evil.example', '/'],
        ['https://evil.example', '/']
    ] as const) {
        const address = `/secur/frontdoor.jsp?sid=${encodeURIComponent(org.token)}&retURL=${encodeURIComponent(url)}`;
        assert.equal((await ask(address)).headers.get('location'), wanted);
    }
});

test('its origin is its own address', async () => {
    const write = async (origin: string): Promise<number> => {
        const headers = { authorization: `Bearer ${org.token}`, origin };
        return (await ask('/services/data/v66.0/composite', headers, { method: 'POST', body: '{}' })).status;
    };
    assert.equal(await write(`http://${HOST}`), 400);
    assert.equal(await write('http://evil.example'), 403);
    assert.equal(await write('http://192.0.2.7:3000'), 403);
});

test('only an admin becomes another user there', async () => {
    const other = org.users.find(({ access }) => !access.isAdmin) ?? assert.fail();
    const become = async (token: string): Promise<number> => {
        const headers = { cookie: await cookieOf(token), origin: `http://${HOST}` };
        const body = JSON.stringify({ username: org.user.username });
        return (await ask('/local/user', headers, { method: 'PUT', body })).status;
    };
    assert.equal(await become(other.token), 403);
    assert.equal(await become(org.token), 200);
});

test('all addresses of the machine are names of a server that listens on all of them', () => {
    const names = namesOf('0.0.0.0');
    assert.ok(names.includes('127.0.0.1') && !names.includes('0.0.0.0'));
    assert.deepEqual(namesOf('2001:db8::7').slice(-1), ['[2001:db8::7]']);
});
