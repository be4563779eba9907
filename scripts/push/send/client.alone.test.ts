import assert from 'node:assert/strict';
import test, { afterEach, beforeEach } from 'node:test';
import { startFakeOrg, testTransport, type FakeOrg } from '../testing/index.ts';
import { fixedSession, orgClient } from './client.ts';

let org: FakeOrg;
beforeEach(async () => {
    org = await startFakeOrg();
});
afterEach(() => org.close());

const PATH = '/services/data/v66.0/composite';
const EMPTY = { compositeRequest: [] };

function clientOf(transport = testTransport(), token = org.token) {
    return orgClient({ session: fixedSession({ url: `${org.url}/`, token }), transport });
}

test('a slash at the end of the address does not double', async () => {
    await clientOf().send('POST', PATH, EMPTY);
    assert.equal(org.requests[0]?.path, PATH);
});

test('503, 429 and a dropped answer are repeated with growing pauses until one goes through', async () => {
    const faults = [{ status: 503 }, { status: 429 }, 'drop' as const];
    org.fault = () => faults.shift();
    const transport = testTransport();
    const client = clientOf(transport);
    assert.equal((await client.send('POST', PATH, EMPTY)).ok, true);
    assert.deepEqual([client.requests(), transport.slept], [4, [500, 1000, 2000]]);
});

test('Retry-After is kept', async () => {
    const faults = [{ status: 503, headers: { 'retry-after': '7' } }];
    org.fault = () => faults.shift();
    const transport = testTransport();
    await clientOf(transport).send('POST', PATH, EMPTY);
    assert.deepEqual(transport.slept, [7000]);
});

test('after five tries it gives up and says that nothing is doubled', async () => {
    org.fault = () => ({ status: 503, body: [{ errorCode: 'SERVER_UNAVAILABLE', message: 'Too busy' }] });
    const client = clientOf();
    const answer = await client.send('POST', PATH, EMPTY);
    assert.equal(client.requests(), 5);
    assert.ok(!answer.ok);
    assert.deepEqual(
        [answer.failure.kind, answer.failure.code, answer.failure.message],
        ['server', 'SERVER_UNAVAILABLE', 'Too busy']
    );
    assert.match(answer.failure.remedy, /not doubled/);
});

test('a wrong token is not tried again', async () => {
    const client = clientOf(testTransport(), 'wrong');
    const answer = await client.send('POST', PATH, EMPTY);
    assert.equal(!answer.ok && answer.failure.kind, 'session');
    assert.equal(client.requests(), 1);
});

test('the daily limit is told from other refusals, and not tried again', async () => {
    org.fault = () => ({
        status: 403,
        body: [{ errorCode: 'REQUEST_LIMIT_EXCEEDED', message: 'TotalRequests Limit exceeded.' }]
    });
    const client = clientOf();
    const answer = await client.send('POST', PATH, EMPTY);
    assert.equal(!answer.ok && answer.failure.kind, 'limit');
    assert.equal(client.requests(), 1);
});

test('an address nobody listens on is a network failure that names the address', async () => {
    await org.close();
    const answer = await clientOf().send('POST', PATH, EMPTY);
    assert.ok(!answer.ok);
    assert.equal(answer.failure.kind, 'network');
    assert.ok(answer.failure.message.includes(org.url));
});

test('a page in front of the org is not taken for an answer', async () => {
    const transport = { ...testTransport(), fetch: () => Promise.resolve(new Response('<html>Sign in</html>')) };
    const answer = await orgClient({ session: fixedSession(org), transport }).send('GET', PATH);
    assert.equal(!answer.ok && answer.failure.code, 'NOT_JSON');
});

test('an address that leads elsewhere is told with where it leads, and neither followed nor tried again', async () => {
    org.fault = () => ({ status: 302, headers: { location: 'https://login.example/' } });
    const client = clientOf();
    const answer = await client.send('POST', PATH, EMPTY);
    assert.match(!answer.ok ? answer.failure.message : '', /https:\/\/login\.example\//);
    assert.equal(client.requests(), 1);
});

test('an answer that repeats the token does not get it into a message, however it is written and wherever it is cut', async () => {
    const token = `00Dxx0000000001!${'aB3_'.repeat(28)}`;
    const parts = Array.from({ length: token.length - 16 }, (_, at) => token.slice(at, at + 16));
    const pages = [
        { status: 404, body: [{ message: `no such page for ${token}` }] },
        { status: 404, body: [{ errorCode: token, message: 'no' }] },
        { status: 500, body: `${'x'.repeat(150)} ${token}` },
        { status: 302, headers: { location: `https://login.example/?sid=${encodeURIComponent(token)}` } },
        { status: 200, body: `<html>${'x'.repeat(20)}${token}` },
        { status: 200, body: { compositeResponse: [{ httpStatusCode: 400, body: [{ message: token }] }] } }
    ];
    for (const page of pages) {
        org.fault = () => page;
        const said = JSON.stringify(await clientOf(testTransport(), token).send('POST', PATH, EMPTY));
        assert.deepEqual(
            parts.filter((part) => said.includes(part)),
            [],
            said
        );
    }
});
