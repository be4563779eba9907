import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { after, before } from 'node:test';
import { startFakeLogin, type FakeLogin } from '../testing/index.ts';
import { targetOrgSession } from './targetOrg.ts';

const USER = 'writer@example.com';
let home: string;
let login: FakeLogin;
let signIns = 0;
let revoked = false;

before(async () => {
    home = await mkdtemp(path.join(tmpdir(), 'phone-events-home-'));
    // The CLI's library takes its folder when it is loaded, which is when a session is first asked.
    Object.assign(process.env, { HOME: home, USERPROFILE: home, SF_USE_GENERIC_UNIX_KEYCHAIN: 'true' });
    Object.assign(process.env, { SF_DISABLE_TELEMETRY: 'true', SF_DISABLE_LOG_FILE: 'true' });
    login = await startFakeLogin(({ grant_type }) => {
        signIns += 1;
        return revoked || grant_type !== 'refresh_token'
            ? { error: 'invalid_grant', description: 'expired access/refresh token' }
            : { token: `00Dxx0000000001!token ${signIns}` };
    });
    const { AuthInfo } = await import('@salesforce/core');
    const info = await AuthInfo.create({
        username: USER,
        oauth2Options: { loginUrl: login.url, clientId: 'PlatformCLI', refreshToken: 'hush refresh' }
    });
    await info.save({
        orgId: '00Dxx0000000001AAA',
        instanceApiVersion: '66.0',
        instanceApiVersionLastRetrieved: '1/1/2099, 1:00:00 AM'
    });
    await info.setAlias('prod');
});
after(async () => {
    await login.close();
    await rm(home, { recursive: true, force: true });
});

test('an org is found in the sf CLI’s store by alias and by username, and nothing is asked', async () => {
    const before = signIns;
    const byAlias = await targetOrgSession('prod').access();
    assert.deepEqual(byAlias, { url: login.url, token: '00Dxx0000000001!token 1' });
    assert.deepEqual(await targetOrgSession(USER).access(), byAlias);
    assert.equal(signIns, before);
});

test('a token that the org does not take any more is renewed with the refresh token, once for all lanes', async () => {
    const session = targetOrgSession('prod');
    await session.access();
    const before = signIns;
    login.validTokens.clear();
    const renewed = await Promise.all([session.refresh?.(), session.refresh?.()]);
    assert.equal(signIns, before + 1);
    assert.deepEqual(
        renewed.map((access) => access?.token),
        [`00Dxx0000000001!token ${signIns}`, `00Dxx0000000001!token ${signIns}`]
    );
});

test('a refresh token that was revoked is told, without any token', async () => {
    revoked = true;
    const session = targetOrgSession('prod');
    await session.access();
    login.validTokens.clear();
    await assert.rejects(
        async () => session.refresh?.(),
        (error: Error) => {
            assert.match(error.message, /expired access\/refresh token/);
            assert.doesNotMatch(error.message, /hush|!token/);
            return true;
        }
    );
    revoked = false;
});

test('an alias that the store does not have is told by name', async () => {
    await assert.rejects(targetOrgSession('nowhere').access(), /nowhere/);
});

test('the store keeps the tokens encrypted, and the writer adds nothing to it', async () => {
    const files = (await readdir(home, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    const texts = await Promise.all(files.map((file) => readFile(path.join(file.parentPath, file.name), 'utf8')));
    assert.ok(files.some(({ name }) => name === `${USER}.json`));
    assert.doesNotMatch(texts.join('\n'), /hush refresh|!token/);
});
