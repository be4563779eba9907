import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import test from 'node:test';
import { jwtVerify } from 'jose';
import { startFakeLogin, type SeenSignIn, type SignInAnswer } from '../testing/index.ts';
import { jwtSession } from './jwt.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const AUDIENCE = 'https://login.salesforce.com';
const CLIENT = 'consumer key';
const USER = 'writer@example.com';
const BEARER = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

/** Takes an assertion as the flow's documentation says: signature, issuer, subject, audience, and not expired. */
async function judge({ assertion = '', grant_type }: SeenSignIn): Promise<SignInAnswer> {
    try {
        const { payload } = await jwtVerify(assertion, publicKey, {
            algorithms: ['RS256'],
            issuer: CLIENT,
            subject: USER,
            audience: AUDIENCE
        });
        const validForS = (payload.exp ?? 0) - Date.now() / 1000;
        assert.ok(validForS > 60 && validForS <= 180, `valid for ${validForS} s`);
        return grant_type === BEARER
            ? { token: 'the new token' }
            : { error: 'unsupported_grant_type', description: 'no' };
    } catch (error) {
        return { error: 'invalid_grant', description: String(error instanceof Error ? error.message : error) };
    }
}

for (const type of ['pkcs8', 'pkcs1'] as const) {
    test(`an assertion signed with a ${type} key gets a token, and its claims are those the org checks`, async () => {
        const login = await startFakeLogin(judge, 'https://org.example');
        const pem = privateKey.export({ type, format: 'pem' }).toString();
        const session = jwtSession({
            clientId: CLIENT,
            username: USER,
            privateKey: pem,
            loginUrl: login.url,
            audience: AUDIENCE
        });
        assert.deepEqual(await session.access(), { url: 'https://org.example', token: 'the new token' });
        await login.close();
    });
}

test('a key, user, client or audience that the org does not know is refused in the org’s words, without key or assertion', async () => {
    const login = await startFakeLogin(judge);
    const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    const pem = (key: typeof privateKey): string => key.export({ type: 'pkcs8', format: 'pem' }).toString();
    const good = {
        clientId: CLIENT,
        username: USER,
        privateKey: pem(privateKey),
        loginUrl: login.url,
        audience: AUDIENCE
    };
    for (const [change, said] of [
        [{ privateKey: pem(other) }, /signature/],
        [{ username: 'another@example.com' }, /"sub"/],
        [{ clientId: 'another app' }, /"iss"/],
        [{ audience: undefined }, /"aud"/]
    ] as const) {
        await assert.rejects(jwtSession({ ...good, ...change }).access(), (error: Error) => {
            assert.match(error.message, /gave no token \(invalid_grant: /);
            assert.match(error.message, said);
            assert.doesNotMatch(error.message, /PRIVATE KEY|eyJ/);
            return true;
        });
    }
    await login.close();
});

test('what is no key is told without showing it', async () => {
    const session = jwtSession({ clientId: CLIENT, username: USER, privateKey: 'hush', loginUrl: AUDIENCE });
    await assert.rejects(session.access(), (error: Error) => {
        assert.match(error.message, /no PEM key/);
        assert.doesNotMatch(error.message, /hush/);
        return true;
    });
});
