import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { after, test } from 'node:test';
import { SignJWT } from 'jose';
import { createApp, listen } from '../http/index.ts';
import { openTestOrg } from '../testing/index.ts';
import { parseFaultFlags, type FaultInput, type FaultReport } from './index.ts';

const BASE = '/services/data/v66.0';
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

async function open() {
    const org = openTestOrg();
    const bound: { port?: number } = {};
    const certificate = publicKey.export({ type: 'spki', format: 'pem' });
    const server = await listen(createApp(org, { port: () => bound.port, certificate: String(certificate) }), 0);
    bound.port = server.port;
    after(() => server.close());
    const call = (method: string, path: string, body?: unknown, token = org.token): Promise<Response> =>
        fetch(server.url + path, {
            method,
            headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
            ...(body !== undefined && { body: JSON.stringify(body) })
        });
    const report = async (): Promise<FaultReport> => (await (await call('GET', '/local/faults')).json()) as FaultReport;
    const want = async (faults: FaultInput): Promise<void> => {
        const answer = await call('PUT', '/local/faults', faults);
        assert.equal(answer.status, 200, await answer.text());
    };
    const token = async (form: Record<string, string>): Promise<Response> =>
        fetch(`${server.url}/services/oauth2/token`, { method: 'POST', body: new URLSearchParams(form) });
    const count = (): number => Number(org.db.prepare('SELECT count(*) AS n FROM Author__c').get()?.['n']);
    return { org, call, report, want, token, count };
}

type Opened = Awaited<ReturnType<typeof open>>;

function author(key: string): unknown {
    return { records: [{ attributes: { type: 'Author__c' }, Author_Key__c: key, Name: key }] };
}

function upsert({ call }: Opened, key: string): Promise<Response> {
    return call('PATCH', `${BASE}/composite/sobjects/Author__c/Author_Key__c`, author(key));
}

/** Status of each answer; 0 where the connection was cut before one. */
async function statuses(opened: Opened, count: number): Promise<readonly number[]> {
    const found: number[] = [];
    for (let at = 0; at < count; at += 1) {
        found.push(
            await upsert(opened, `k${at}`)
                .then(async (answer) => (await answer.text(), answer.status))
                .catch(() => 0)
        );
    }
    return found;
}

test('the same seed and the same requests give the same faults, another seed others', async () => {
    const faults = { seed: 7, unavailable: 0.2, lostAnswer: 0.1, limited: { share: 0.05, requests: 3 } };
    const [first, second, other] = await Promise.all([open(), open(), open()]);
    await first.want(faults);
    await second.want(faults);
    await other.want({ ...faults, seed: 8 });
    const found = await statuses(first, 60);
    assert.deepEqual(await statuses(second, 60), found);
    assert.notDeepEqual(await statuses(other, 60), found);
    assert.deepEqual(new Set(found), new Set([200, 503, 403, 0]));
});

test('what was injected is counted', async () => {
    const opened = await open();
    await opened.want({ unavailable: 0.3, lostAnswer: 0.3 });
    const found = await statuses(opened, 40);
    const { requests, injected } = await opened.report();
    assert.equal(requests, 40);
    assert.equal(injected.unavailable, found.filter((status) => status === 503).length);
    assert.equal(injected.lostAnswer, found.filter((status) => status === 0).length);
});

test('a lost answer was committed, a lost request was not', async () => {
    const opened = await open();
    await opened.want({ lostAnswer: 1 });
    await assert.rejects(upsert(opened, 'a'));
    assert.equal(opened.count(), 1);
    await opened.want({ lostRequest: 1 });
    await assert.rejects(upsert(opened, 'b'));
    assert.equal(opened.count(), 1);
});

test('an answer cut half-way has its head and cannot be read', async () => {
    const opened = await open();
    await opened.want({ cutAnswer: 1 });
    const answer = await upsert(opened, 'a');
    assert.equal(answer.status, 200);
    await assert.rejects(answer.text());
    assert.equal(opened.count(), 1);
});

test('locks refuse single records of a request, and not the same ones the next time', async () => {
    const opened = await open();
    await opened.want({ locked: 0.5 });
    const keys = Array.from({ length: 40 }, (_, at) => `k${at}`);
    const records = keys.map((key) => ({ attributes: { type: 'Author__c' }, Author_Key__c: key, Name: key }));
    const path = `${BASE}/composite/sobjects/Author__c/Author_Key__c`;
    const locked = async (): Promise<readonly string[]> => {
        const answer = await opened.call('PATCH', path, { records });
        const results = (await answer.json()) as readonly { errors: readonly { statusCode: string }[] }[];
        return keys.filter((_, at) => results[at]?.errors[0]?.statusCode === 'UNABLE_TO_LOCK_ROW');
    };
    const first = await locked();
    assert.ok(first.length > 5 && first.length < 35, String(first.length));
    assert.equal(opened.count(), 40 - first.length);
    assert.notDeepEqual(await locked(), first);
});

test('while the request limit is said to be reached, the header says so too', async () => {
    const opened = await open();
    await opened.want({ limited: { share: 1, requests: 1 } });
    const answer = await upsert(opened, 'a');
    assert.equal(answer.status, 403);
    assert.equal(answer.headers.get('sforce-limit-info'), 'api-usage=100000/100000');
    assert.match(await answer.text(), /REQUEST_LIMIT_EXCEEDED/);
});

test('a window given in time ends by itself', async () => {
    const opened = await open();
    await opened.want({ limited: { share: 1, milliseconds: 30 }, only: ['composite/sobjects'] });
    assert.equal((await upsert(opened, 'a')).status, 403);
    assert.equal((await opened.call('GET', `${BASE}/limits`)).status, 200);
});

test('a session expires for good, and a new one is had by the refresh token or client secret', async () => {
    const opened = await open();
    await opened.want({ expired: { afterRequests: 2 } });
    assert.deepEqual(await statuses(opened, 4), [200, 200, 401, 401]);
    const forms: readonly Record<string, string>[] = [
        { grant_type: 'refresh_token', client_id: 'x', refresh_token: opened.org.token },
        { grant_type: 'client_credentials', client_id: 'x', client_secret: opened.org.token }
    ];
    for (const form of forms) {
        const { access_token } = (await (await opened.token(form)).json()) as { access_token: string };
        const answer = await opened.call('GET', `${BASE}/limits`, undefined, access_token);
        assert.equal(answer.status, 200);
    }
    assert.equal((await opened.call('GET', '/local/faults')).status, 200);
});

test('a JWT is taken from whoever holds the key, for the org’s user only', async () => {
    const opened = await open();
    const sign = (sub: string, expires: string): Promise<string> =>
        new SignJWT({})
            .setProtectedHeader({ alg: 'RS256' })
            .setIssuer('consumer')
            .setSubject(sub)
            .setExpirationTime(expires)
            .sign(privateKey);
    const ask = async (assertion: string): Promise<number> =>
        (await opened.token({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion })).status;
    assert.equal(await ask(await sign('ada@local.example', '3m')), 200);
    assert.equal(await ask(await sign('eve@local.example', '3m')), 400);
    assert.equal(await ask(await sign('ada@local.example', '-3m')), 400);
    assert.equal(await ask('not.a.jwt'), 400);
});

test('a wrong secret opens no session', async () => {
    const opened = await open();
    const wrong: readonly Record<string, string>[] = [
        { grant_type: 'client_credentials', client_id: 'x', client_secret: 'guess' },
        { grant_type: 'refresh_token', refresh_token: '' },
        { grant_type: 'password', username: 'ada@local.example', password: 'x' },
        {}
    ];
    for (const form of wrong) assert.equal((await opened.token(form)).status, 400);
});

test('a full storage refuses new records, not changes', async () => {
    const opened = await open();
    await upsert(opened, 'a');
    await opened.want({ storageFull: true });
    assert.match(await (await upsert(opened, 'b')).text(), /STORAGE_LIMIT_EXCEEDED/);
    assert.match(await (await upsert(opened, 'a')).text(), /"success":true/);
});

test('latency is waited for', async () => {
    const opened = await open();
    await opened.want({ latency: { milliseconds: 60, jitter: 20 } });
    const start = performance.now();
    await upsert(opened, 'a');
    assert.ok(performance.now() - start >= 39);
});

test('faults end when they are deleted', async () => {
    const opened = await open();
    await opened.want({ unavailable: 1 });
    assert.equal((await upsert(opened, 'a')).status, 503);
    assert.equal((await opened.call('DELETE', '/local/faults')).status, 204);
    assert.equal((await upsert(opened, 'a')).status, 200);
});

test('settings that mean nothing are refused, all at once, and change nothing', async () => {
    const opened = await open();
    await opened.want({ unavailable: 1 });
    const answer = await opened.call('PUT', '/local/faults', { unavailable: 2, nope: true });
    assert.equal(answer.status, 400);
    const text = await answer.text();
    assert.ok(text.includes('unavailable') && text.includes('nope'), text);
    assert.equal((await upsert(opened, 'a')).status, 503);
});

test('only those with the token may ask for faults', async () => {
    const opened = await open();
    assert.equal((await opened.call('PUT', '/local/faults', {}, 'guess')).status, 401);
});

test('a user who is no admin may not ask for faults', async () => {
    const opened = await open();
    const [, other] = opened.org.users;
    assert.ok(other, 'the fixture has a user besides the admin');
    assert.equal((await opened.call('PUT', '/local/faults', {}, other.token)).status, 403);
});

test('flags say the same as JSON', () => {
    const text =
        'seed=7, only=composite+jobs, latency=150~50, limited=0.5x1500ms, unavailable=0.1x20, lost-answer=0.02, expired=200, storage-full';
    assert.deepEqual(parseFaultFlags(text), {
        settings: {
            seed: 7,
            only: ['composite', 'jobs'],
            latency: { milliseconds: 150, jitter: 50 },
            limited: { share: 0.5, milliseconds: 1500 },
            unavailable: { share: 0.1, requests: 20 },
            lostAnswer: 0.02,
            expired: { afterRequests: 200 },
            storageFull: true
        }
    });
});

for (const wrong of [
    'nope',
    'latency=soon',
    'unavailable=5',
    'seed=x',
    'constructor=1',
    'expired=1.5',
    'storage-full=no'
]) {
    test(`the flag ${wrong} is refused`, () => assert.ok('problem' in parseFaultFlags(wrong)));
}
