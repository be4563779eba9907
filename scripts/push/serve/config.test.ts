import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { readConfig, type ServeConfig } from './config.ts';
import { missingPlaces, placesFrom } from './places.ts';

const BASE = { outbox: 'o.sqlite', org: { targetOrg: 'dev' }, sources: { spool: { folder: 'spool' } } };
const WAYS = 'targetOrg, url with token, jwt or clientCredentials';

function problemsOf(more: object): readonly string[] {
    const read = readConfig(JSON.stringify({ ...BASE, ...more }));
    return 'problems' in read ? read.problems : [];
}

function configOf(more: object): ServeConfig {
    const read = readConfig(JSON.stringify({ ...BASE, ...more }));
    assert.ok('config' in read, JSON.stringify(read));
    return read.config;
}

for (const [more, ...problems] of [
    [{}],
    [{ outbox: '', keepHours: '72' }, 'outbox is empty', 'keepHours has to be a number'],
    [{ outbox: undefined }, 'outbox is missing'],
    [{ outbok: 'x' }, 'it has no setting "outbok"'],
    [
        { sources: { http: { port: 70_000, recordsPerSecond: 0.5 } } },
        'sources.http.port may be at most 65535',
        'sources.http.recordsPerSecond has to be at least 1'
    ],
    [{ sources: {} }, 'sources needs at least one of spool, http, rabbitmq'],
    [{ sources: { http: { port: 1.5 } } }, 'sources.http.port has to be a whole number'],
    [{ logLevel: 'loud' }, 'logLevel is one of debug, info, warn, error, silent'],
    [{ writer: 'w'.repeat(81) }, 'writer has more than 80 characters'],
    [{ sending: [] }, 'sending has to be an object, { … }'],
    [{ org: {} }, `org names no way to sign in: ${WAYS}`],
    [{ org: 'dev' }, `org names no way to sign in: ${WAYS}`],
    [{ org: { targetOrg: 'dev', jwt: {} } }, `org names more than one way to sign in: ${WAYS}`],
    [{ org: { targetOrg: 'dev', alias: 'x' } }, 'org has no setting "alias"'],
    [
        { org: { url: 'https://org.example' } },
        'org.token says where the secret stands, { "file": … } or { "env": … }, and is never the secret itself'
    ],
    [
        { org: { jwt: { clientId: 'app', privateKey: 'KEY', user: 'x' } } },
        'org.jwt.username is missing',
        'org.jwt.privateKey says where the secret stands, { "file": … } or { "env": … }, and is never the secret itself',
        'org.jwt has no setting "user"'
    ]
] as const) {
    test(`${JSON.stringify(more).slice(0, 80)} is ${problems.length === 0 ? 'fine' : 'told in our words, all of it'}`, () => {
        assert.deepEqual(problemsOf(more), problems);
    });
}

test('what a configuration names is looked for beside its file, and all that is missing is told at once', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'phone-events-config-'));
    await writeFile(path.join(folder, 'secret'), 'hush');
    await writeFile(path.join(folder, 'empty'), '');
    await mkdir(path.join(folder, 'folder'));
    const tls = { certificate: 'cert.pem', key: 'secret' };
    const rabbitmq = { url: 'amqps://broker.example', user: 'u', password: { file: 'empty' }, tls: { ca: 'ca.pem' } };
    const sources = { http: { port: 0, secret: { file: 'secret' }, tls }, rabbitmq };
    const org = { clientCredentials: { clientId: 'a', clientSecret: { file: 'folder' }, url: 'https://org.example' } };
    const config = placesFrom(configOf({ org, sources }), folder);
    assert.equal(config.outbox, path.join(folder, 'o.sqlite'));
    assert.deepEqual(await missingPlaces(config), [
        'org.clientCredentials.clientSecret: a folder stands where a file should',
        `sources.rabbitmq.password: ${path.join(folder, 'empty')} is empty.`,
        `sources.http.tls.certificate: there is no file ${path.join(folder, 'cert.pem')}`,
        `sources.rabbitmq.tls.ca: there is no file ${path.join(folder, 'ca.pem')}`
    ]);
    const token = { url: 'https://org.example', token: { env: 'PHONE_EVENTS_NOT_SET' } };
    assert.deepEqual(await missingPlaces(placesFrom(configOf({ org: token }), folder)), [
        'org.token: The environment variable PHONE_EVENTS_NOT_SET is not set.'
    ]);
    await rm(folder, { recursive: true });
});
