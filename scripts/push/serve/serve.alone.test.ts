import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { afterEach, beforeEach } from 'node:test';
import { balances } from '../outbox/index.ts';
import { calleeLeg, callerLeg, recordText, startFakeOrg, until, type FakeOrg } from '../testing/index.ts';
import { configSchema, type ServeConfig } from './config.ts';
import { quiet } from './quietLog.ts';
import { serve, type Serving } from './serve.ts';

const TOKEN = 'PHONE_EVENTS_TEST_TOKEN';
let folder: string;
let org: FakeOrg;
let serving: Serving | undefined;

beforeEach(async () => {
    org = await startFakeOrg();
    org.put('User__c', 'Switch_Key__c', '1003@pbx.example');
    org.put('User__c', 'Switch_Key__c', '1001@pbx.example');
    process.env[TOKEN] = org.token;
    folder = await mkdtemp(path.join(tmpdir(), 'phone-events-'));
    await mkdir(path.join(folder, 'spool'));
});

afterEach(async () => {
    await serving?.stop();
    serving = undefined;
    await org.close();
    await rm(folder, { recursive: true });
});

function config(sources: unknown, more: object = {}): ServeConfig {
    return configSchema.parse({
        outbox: path.join(folder, 'outbox.sqlite'),
        org: { url: org.url, token: { env: TOKEN } },
        sources,
        sending: { lingerSeconds: 0.1 },
        logLevel: 'silent',
        ...more
    });
}

const spool = () => ({ spool: { folder: path.join(folder, 'spool'), everySeconds: 0.05 } });
const caller = recordText(callerLeg({ uuid: 'a' }));
const callee = recordText(calleeLeg({ uuid: 'b', caller: 'a', progress: 1 }));

function rows(object: string): readonly Readonly<Record<string, unknown>>[] {
    return [...(org.tables.get(object)?.values() ?? [])];
}

test('files of the spool become a call and its event, and are put away', async () => {
    await writeFile(path.join(folder, 'spool', 'b.cdr.json'), callee);
    await writeFile(path.join(folder, 'spool', 'a_a.cdr.json'), caller);
    serving = await serve(config(spool()), quiet);
    await until(() => rows('Phone_Event__c').length === 1 && rows('CallReporting__c').length === 1);
    assert.deepEqual(rows('Phone_Event__c')[0]?.['To_Call_Reporting__r'], { Call_Key__c: 'a:1' });
    assert.deepEqual(await readdir(path.join(folder, 'spool')), []);
    assert.deepEqual((await readdir(path.join(folder, 'spool.done'))).sort(), ['a_a.cdr.json', 'b.cdr.json']);
    await until(() => serving?.books().delivered === 1);
    assert.ok(balances(serving.books()), JSON.stringify(serving.books()));
});

test('a flush leaves a row of the ledger, in the same request', async () => {
    serving = await serve(config(spool(), { writer: 'one' }), quiet);
    await writeFile(path.join(folder, 'spool', 'b.cdr.json'), callee);
    await until(() => serving?.books().delivered === 1);
    const [batch] = rows('Phone_Event_Batch__c');
    assert.deepEqual([batch?.['Events__c'], batch?.['Requests__c'], batch?.['Writer__c']], [1, 1, 'one']);
    assert.equal(org.requests.length, 1);
});

test('a stop ends a request that the org does not answer, and its rows are pending', { timeout: 30_000 }, async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
    await writeFile(
        path.join(folder, 'spool', 'b.cdr.json'),
        recordText(calleeLeg({ uuid: 'b', caller: 'a', progress: 1 }))
    );
    serving = await serve(config(spool(), { org: { url, token: { env: TOKEN } } }), quiet);
    const [request] = (await once(silent, 'request')) as [IncomingMessage];
    const hungUp = once(request.socket, 'close');
    const books = await serving.stop(50);
    assert.equal(books.pending, 1);
    await hungUp;
    await new Promise((resolve) => silent.close(resolve));
});
