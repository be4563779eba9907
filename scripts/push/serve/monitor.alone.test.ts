import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { afterEach, beforeEach } from 'node:test';
import { calleeLeg, recordText, startFakeOrg, until, type FakeOrg } from '../testing/index.ts';
import { configSchema } from './config.ts';
import { judgeHealth, type Health, type HealthFacts } from './health.ts';
import { quiet } from './quietLog.ts';
import { serve, type Serving } from './serve.ts';

let folder: string;
let org: FakeOrg;
let serving: Serving;
beforeEach(async () => {
    org = await startFakeOrg();
    org.put('User__c', 'Switch_Key__c', '1003@pbx.example');
    process.env['PHONE_EVENTS_MONITOR_TOKEN'] = org.token;
    folder = await mkdtemp(path.join(tmpdir(), 'phone-events-monitor-'));
    const config = configSchema.parse({
        outbox: path.join(folder, 'outbox.sqlite'),
        org: { url: org.url, token: { env: 'PHONE_EVENTS_MONITOR_TOKEN' } },
        sources: { http: { port: 0 }, spool: { folder, done: 'delete', everySeconds: 0.05 } },
        sending: { lingerSeconds: 0 },
        monitor: { port: 0 }
    });
    serving = await serve(config, quiet);
});
afterEach(async () => {
    await serving.stop();
    await org.close();
    await rm(folder, { recursive: true, force: true });
});

const ask = (place: string) => fetch(`http://127.0.0.1:${serving.monitorPort}${place}`);
async function readiness(): Promise<Health> {
    return (await (await ask('/health/ready')).json()) as Health;
}
async function post(): Promise<void> {
    const body = recordText(calleeLeg({ uuid: 'b', caller: 'a', progress: 1 }));
    const response = await fetch(`http://127.0.0.1:${serving.sources()['http']?.['port']}/`, { method: 'POST', body });
    assert.equal(response.status, 200);
}
test('a writer with nothing wrong is ready and live', async () => {
    assert.deepEqual((await readiness()).problems, []);
    assert.deepEqual([(await ask('/health/ready')).status, (await ask('/health/live')).status], [200, 200]);
    assert.equal((await ask('/elsewhere')).status, 404);
    const posted = await fetch(`http://127.0.0.1:${serving.monitorPort}/metrics`, { method: 'POST' });
    assert.equal(posted.status, 405);
});

test('metrics tell the books, delays and sources, and no contents', async () => {
    await post();
    await until(() => Promise.resolve(serving.books().delivered === 1));
    const text = await (await ask('/metrics')).text();
    assert.match(text, /^phone_events_books\{entry="delivered"\} 1$/m);
    assert.match(text, /^phone_events_delay_seconds_count 1$/m);
    assert.match(text, /^phone_events_rows_total\{result="delivered"\} 2$/m);
    assert.match(text, /^phone_events_source\{source="http",figure="accepted"\} 1$/m);
    assert.match(text, /^phone_events_ready 1$/m);
    assert.match(text, /^process_resident_memory_bytes \d+$/m);
    assert.match(text, /^phone_events_requests_total 1$/m);
    const counters = [...text.matchAll(/^# TYPE (\S+) counter$/gm)].map(([, name]) => name ?? '');
    assert.ok(counters.length > 2 && counters.every((name) => name.endsWith('_total')), counters.join());
    // A figure of the process may be any number.
    assert.doesNotMatch(text.replaceAll(/ [\d.e+-]+$/gm, ''), /1003|fake|pbx/);
});

test('a paused org makes the writer not ready, with what to do, until it goes on', async () => {
    org.fault = () => ({ status: 403, body: [{ errorCode: 'REQUEST_LIMIT_EXCEEDED', message: 'limit' }] });
    await post();
    await until(async () => (await readiness()).problems.length === 1);
    const { ready, problems } = await readiness();
    assert.deepEqual([ready, problems[0]?.code], [false, 'REQUEST_LIMIT_EXCEEDED']);
    assert.ok(problems[0]?.remedy !== '');
    assert.equal((await ask('/health/ready')).status, 503);
    assert.equal((await ask('/health/live')).status, 200);
    assert.match(await (await ask('/metrics')).text(), /^phone_events_paused\{code="REQUEST_LIMIT_EXCEEDED"\} 1$/m);
});

test('a spool folder that goes away is told, and is read again when it is back', async () => {
    await rm(folder, { recursive: true });
    await until(async () => (await readiness()).problems.some(({ code }) => code === 'SOURCE'));
    assert.match((await readiness()).problems.map(({ message }) => message).join(), /spool is not reachable/);
    await mkdir(folder);
    await until(async () => (await readiness()).problems.every(({ code }) => code !== 'SOURCE'));
});

test('each thing that is wrong is told: outbox, disk, lateness, source', () => {
    const well: HealthFacts = {
        state: { failure: undefined, pausedMs: 0 },
        sources: { http: { port: 1, accepted: 0 } },
        oldestSeconds: 3,
        freeBytes: 1e9,
        trouble: undefined
    };
    const limits = { oldestSeconds: 900, freeBytes: 1e6 };
    const codes = (more: Partial<HealthFacts>) =>
        judgeHealth({ ...well, ...more }, limits).problems.map(({ code }) => code);
    assert.deepEqual(codes({}), []);
    assert.deepEqual(codes({ trouble: 'The outbox cannot be written.' }), ['OUTBOX']);
    assert.deepEqual(codes({ freeBytes: 1000 }), ['DISK']);
    assert.deepEqual(codes({ freeBytes: undefined }), []);
    assert.deepEqual(codes({ oldestSeconds: 901 }), ['LATE']);
    assert.deepEqual(codes({ sources: { rabbitmq: { connected: false } }, oldestSeconds: 901 }), ['LATE', 'SOURCE']);
});

test('names that a producer made up make one series, whatever and however many they are', async () => {
    const port = serving.sources()['http']?.['port'];
    for (const name of ['MADE_UP', 'MADE_UP_TOO', '', 'a b\n"c', 'x'.repeat(500)]) {
        await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: JSON.stringify({ 'Event-Name': name }) });
    }
    const series = async () => (await (await ask('/metrics')).text()).match(/phone_events_no_event\{.*/g) ?? [];
    await until(async () => (await series()).join().endsWith(' 5'));
    assert.deepEqual(await series(), ['phone_events_no_event{kind="notAMiss",reason="an event that ends no leg"} 5']);
});
