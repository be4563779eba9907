import assert from 'node:assert/strict';
import test, { afterEach, beforeEach } from 'node:test';
import { orgClient } from '../send/index.ts';
import { startFakeLogin, startFakeOrg, testTransport, type FakeLogin, type FakeOrg } from '../testing/index.ts';
import { clientCredentialsSession } from './clientCredentials.ts';
import { askForToken } from './token.ts';

const SECRET = 'hush-hush';
let org: FakeOrg;
let login: FakeLogin;
let token = 'first token';

beforeEach(async () => {
    org = await startFakeOrg();
    token = 'first token';
    login = await startFakeLogin(
        ({ client_secret }) =>
            client_secret === SECRET
                ? { token }
                : { error: 'invalid_client', description: `invalid client credentials` },
        org.url
    );
    org.validTokens.add(token);
});
afterEach(async () => {
    await login.close();
    await org.close();
});

const session = (clientSecret: string) => clientCredentialsSession({ clientId: 'app', clientSecret, url: login.url });
const client = (clientSecret: string) =>
    orgClient({ session: session(clientSecret), transport: testTransport(), tries: 1 });
const ask = (from: ReturnType<typeof client>) =>
    from.send('POST', '/services/data/v66.0/composite', { compositeRequest: [] });

test('the credentials go in the body, and the token is used until the org does not take it', async () => {
    const one = client(SECRET);
    assert.equal((await ask(one)).ok, true);
    assert.equal((await ask(one)).ok, true);
    assert.deepEqual(login.signIns, [{ grant_type: 'client_credentials', client_id: 'app', client_secret: SECRET }]);
    assert.equal(org.requests.at(-1)?.authorization, 'Bearer first token');
});

test('a session that a clock says is old and the org ends signs in once more, for all lanes', async () => {
    let now = 0;
    const slow = performance.now.bind(performance);
    performance.now = () => slow() + now;
    try {
        const one = client(SECRET);
        await ask(one);
        now += 60_000;
        org.validTokens.delete(token);
        token = 'second token';
        org.validTokens.add(token);
        const answers = await Promise.all([ask(one), ask(one), ask(one)]);
        assert.deepEqual([answers.map(({ ok }) => ok), login.signIns.length], [[true, true, true], 2]);
    } finally {
        performance.now = slow;
    }
});

test('refused credentials are told in the org’s words, without the secret', async () => {
    const answer = await ask(client('wrong-secret'));
    assert.equal(answer.ok, false);
    assert.match(JSON.stringify(answer), /NO_TOKEN.*invalid_client: invalid client credentials/);
    assert.doesNotMatch(JSON.stringify(answer), /wrong-secret/);
    assert.equal(org.answered, 0);
});

for (const body of ['<html>Sign in to this network</html>', '', '{}', '"a-token"', '{"access_token":""}']) {
    test(`an answer of 200 with ${body === '' ? 'nothing' : body} is no token`, async () => {
        const fetcher = () => Promise.resolve(new Response(body, { status: 200 }));
        await assert.rejects(askForToken('https://org.example', {}, fetcher), /gave no token \(HTTP 200\)/);
    });
}

test('a login that is not there is told by its address', async () => {
    await login.close();
    await assert.rejects(session(SECRET).access(), (error: Error) => {
        assert.match(error.message, /No answer from http:\/\/127\.0\.0\.1:\d+\/services\/oauth2\/token/);
        return true;
    });
});

test('a login that cannot be reached is a passing failure, a refusal is not', async () => {
    const refused = await ask(client('wrong-secret'));
    await login.close();
    const unreached = await ask(client(SECRET));
    assert.deepEqual(
        [refused, unreached].map((answer) => !answer.ok && answer.failure.kind),
        ['session', 'network']
    );
});

test('a sign-in that leads to an address without https gives no access, and the token goes nowhere', async () => {
    const elsewhere = await startFakeLogin(() => ({ token: 'a-token' }), 'http://org.example');
    const options = { clientId: 'app', clientSecret: SECRET, url: elsewhere.url };
    await assert.rejects(
        clientCredentialsSession(options).access(),
        /leads to http:\/\/org\.example: a token goes by https/
    );
    await elsewhere.close();
});
