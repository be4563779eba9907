import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Hono } from 'hono';
import { openGarage } from '../access/garage.testing.ts';
import { createApp } from './index.ts';

const { admin, mechanic } = openGarage();
const page = new Hono().get('/', (context) => context.html('<p>Home</p>'));
const app = createApp(admin, { port: () => 8060, visitor: mechanic, routes: [page] });

interface Who {
    readonly username: string;
    readonly users: readonly object[];
}

async function ask(path: string, cookie: string, init: RequestInit = {}): Promise<Response> {
    const headers = { host: 'localhost:8060', cookie, ...(init.headers as Record<string, string>) };
    return app.request(`http://localhost:8060${path}`, { ...init, headers });
}

const cookieOf = (answer: Response): string => answer.headers.get('set-cookie')?.split(';')[0] ?? '';
const whoIs = async (cookie: string): Promise<Who> => (await ask('/local/user', cookie)).json() as Promise<Who>;
const become = (username: unknown, cookie: string, headers = {}): Promise<Response> =>
    ask('/local/user', cookie, { method: 'PUT', body: JSON.stringify({ username }), headers });

test('a page is opened as the visitor', async () => {
    const cookie = cookieOf(await ask('/', ''));
    assert.equal((await whoIs(cookie)).username, mechanic.user.username);
});

test('the picker makes the visit another user’s, and the next page keeps it', async () => {
    const first = cookieOf(await ask('/', ''));
    const second = cookieOf(await become(admin.user.username, first));
    assert.equal((await whoIs(second)).username, admin.user.username);
    const third = cookieOf(await ask('/', second));
    assert.equal(third, second);
});

test('who there is tells no token', async () => {
    const answer = await ask('/local/user', cookieOf(await ask('/', '')));
    const text = await answer.text();
    assert.equal((JSON.parse(text) as Who).users.length, admin.users.length);
    for (const { token } of admin.users) assert.ok(!text.includes(token.split('!')[1] ?? '-'));
});

test('nobody becomes a user that there is not', async () => {
    const cookie = cookieOf(await ask('/', ''));
    assert.equal((await become('nobody@example.com', cookie)).status, 400);
    assert.equal((await become(7, cookie)).status, 400);
});

test('another site does not change the user', async () => {
    const cookie = cookieOf(await ask('/', ''));
    assert.equal((await become(admin.user.username, cookie, { origin: 'http://evil.example' })).status, 403);
    assert.equal((await become(admin.user.username, '')).status, 401);
});

test('no token of any user reaches the log', async () => {
    const log: string[] = [];
    const broken = new Hono().get('/broken', () => {
        throw new Error(admin.users.map(({ token }) => token).join(' '));
    });
    const server = createApp(admin, { routes: [broken], logError: (line) => log.push(line) });
    await server.request('http://localhost/broken', { headers: { host: 'localhost' } });
    assert.equal(log.length, 1);
    for (const { token } of admin.users) assert.ok(!log.join().includes(token));
});
