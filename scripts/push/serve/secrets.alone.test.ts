import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { after, before } from 'node:test';
import {
    calleeLeg,
    callerLeg,
    recordText,
    startFakeLogin,
    startFakeOrg,
    until,
    type FakeLogin,
    type FakeOrg
} from '../testing/index.ts';
import { configSchema, readConfig } from './config.ts';
import type { Log } from './log.ts';
import { serve, type Serving } from './serve.ts';

const SECRETS = { PHONE_EVENTS_TEST_CLIENT: 'hush-client', PHONE_EVENTS_TEST_HTTP: 'hush-http' };
const TOKENS = ['00Dxx0000000001!hush-first', '00Dxx0000000001!hush-second'];
let folder: string;
let org: FakeOrg;
let login: FakeLogin;
let refused = true;
const logged: string[] = [];

before(async () => {
    Object.assign(process.env, SECRETS);
    folder = await mkdtemp(path.join(tmpdir(), 'phone-events-'));
    await mkdir(path.join(folder, 'spool'));
    org = await startFakeOrg();
    org.put('User__c', 'Switch_Key__c', '1003@pbx.example');
    login = await startFakeLogin(
        ({ client_secret }) =>
            refused
                ? { error: 'invalid_client', description: 'invalid client credentials' }
                : {
                      token:
                          client_secret === SECRETS.PHONE_EVENTS_TEST_CLIENT
                              ? (TOKENS[login.signIns.length % 2] ?? '')
                              : ''
                  },
        org.url
    );
    TOKENS.forEach((token) => org.validTokens.add(token));
});
after(async () => {
    await login.close();
    await org.close();
    await rm(folder, { recursive: true });
});

function listening(fields: object = {}): Log {
    const write = (more: object, message: string): void => void logged.push(JSON.stringify([fields, more, message]));
    return { debug: write, info: write, warn: write, error: write, child: (more) => listening({ ...fields, ...more }) };
}

test('no secret and no token is in the log, the outbox or the process, also where signing in fails', async () => {
    const { PHONE_EVENTS_TEST_CLIENT: clientSecret, PHONE_EVENTS_TEST_HTTP: httpSecret } = SECRETS;
    const config = configSchema.parse({
        outbox: path.join(folder, 'outbox.sqlite'),
        org: {
            clientCredentials: { clientId: 'app', clientSecret: { env: 'PHONE_EVENTS_TEST_CLIENT' }, url: login.url }
        },
        sources: {
            spool: { folder: path.join(folder, 'spool'), everySeconds: 0.05 },
            http: { port: 0, secret: { env: 'PHONE_EVENTS_TEST_HTTP' } }
        },
        sending: { lingerSeconds: 0.1, probeSeconds: 0.1 },
        logLevel: 'debug'
    });
    const writer: Serving = await serve(config, listening());
    await writeFile(path.join(folder, 'spool', 'a_a.cdr.json'), recordText(callerLeg({ uuid: 'a' })));
    await writeFile(path.join(folder, 'spool', 'b.cdr.json'), recordText(calleeLeg({ uuid: 'b', caller: 'a' })));
    await until(() => writer.state().failure?.code === 'NO_TOKEN');
    refused = false;
    await until(() => writer.books().delivered === 1);
    await writer.stop();
    const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    const bytes = await Promise.all(files.map((file) => readFile(path.join(file.parentPath, file.name), 'latin1')));
    const told = [...logged, ...bytes, ...process.argv].join('\n');
    assert.match(told, /invalid_client/);
    for (const secret of [clientSecret, httpSecret, ...TOKENS]) {
        assert.equal(told.includes(secret), false, `${secret} is told`);
    }
});

test('a configuration names the place of a secret, and cannot hold the secret itself', () => {
    for (const org of [
        { url: 'https://org.example', token: 'hush' },
        { clientCredentials: { clientId: 'app', clientSecret: 'hush', url: 'https://org.example' } },
        { jwt: { clientId: 'app', username: 'a@example.com', privateKey: 'hush' } }
    ]) {
        const read = readConfig(JSON.stringify({ outbox: 'o', org, sources: { spool: { folder: 's' } } }));
        assert.ok('problems' in read);
        assert.doesNotMatch(read.problems.join(), /hush/);
    }
});

test('a configuration sends no secret over plain HTTP to another machine', () => {
    const token = { env: 'TOKEN' };
    const clientSecret = { env: 'SECRET' };
    for (const org of [
        { url: 'http://org.example', token },
        { clientCredentials: { clientId: 'app', clientSecret, url: 'http://org.example' } },
        {
            jwt: {
                clientId: 'app',
                username: 'a@example.com',
                privateKey: { env: 'KEY' },
                loginUrl: 'http://org.example'
            }
        }
    ]) {
        const configOf = (text: string) => readConfig(text.replaceAll('http://org.example', 'https://org.example'));
        const text = JSON.stringify({ outbox: 'o', org, sources: { spool: { folder: 's' } } });
        assert.ok('problems' in readConfig(text));
        assert.ok('config' in configOf(text));
    }
});
