// npm run bench:push: what the writer costs, beside one request for each event as the original makes them, in one run.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { jsonLog, readConfig, serve, type Serving } from '../../scripts/push/index.ts';
import { calleeLeg, recordText, startFakeOrg, type FakeOrg } from '../../scripts/push/testing/index.ts';
import { atTwentyASecond } from './linger.ts';

const EVENTS = Number(process.argv[2] ?? 2000);
const LATENCY_MS = 150;
const PORT = 0;

const records = Array.from({ length: EVENTS }, (_, index) =>
    recordText(calleeLeg({ uuid: `b${index}`, caller: `a${index}`, progress: 1 }))
);

const folder = await mkdtemp(path.join(tmpdir(), 'phone-events-bench-'));
const org = await startFakeOrg({ latencyMs: LATENCY_MS, forgetful: true });
org.put('User__c', 'Switch_Key__c', '1003@pbx.example');
console.log(`Node ${process.versions.node}, ${EVENTS} events of as many calls, org latency ${LATENCY_MS} ms`);

const posted = await timed(() => oneRequestEach(Math.min(EVENTS, 40)));
const original = Math.min(EVENTS, 40) / posted;
const spool = path.join(folder, 'outbox.sqlite');
process.env['PHONE_EVENTS_BENCH'] = org.token;
const serving = await start(spool);
const before = org.answered;
const port = Number(serving.sources()['http']?.['port']);
const intake = await timed(() => postAll(port));
const rest = await timed(async () => {
    while (serving.books().delivered < EVENTS) await sleep(100);
});
const requests = ((org.answered - before) / EVENTS) * 1000;
const delivered = EVENTS / (intake + rest);
console.log(`durable intake over HTTP       ${(EVENTS / intake).toFixed(0)}/s`);
console.log(
    `delivered, from the first post ${delivered.toFixed(0)}/s, ${(delivered / original).toFixed(1)} × the original`
);
console.log(`one request each, in order     ${original.toFixed(1)}/s, 1000 requests for 1,000 events`);
console.log(
    `requests for 1,000 events      ${requests.toFixed(1)} (target 6 at full batches), ${(1000 / requests).toFixed(0)} × fewer`
);
await serving.stop();
const paced = Number(process.argv[3] ?? 2000);
for (const seconds of [0, 1, 5]) {
    const figures = await atTwentyASecond(paced, seconds * 1000);
    console.log(
        `20/s, linger ${seconds} s (simulated clock) ${figures.requests.toFixed(1)} requests for 1,000 events, ` +
            `event to record p50 ${figures.p50.toFixed(2)} s, p99 ${figures.p99.toFixed(2)} s (${paced} events)`
    );
}
await org.close();
await rm(folder, { recursive: true });

async function timed(work: () => Promise<unknown>): Promise<number> {
    const from = performance.now();
    await work();
    return (performance.now() - from) / 1000;
}

/** The original's way: an upsert for each event, one after the other. */
async function oneRequestEach(count: number): Promise<void> {
    for (let index = 0; index < count; index += 1) {
        const record = { attributes: { type: 'Phone_Event__c' }, Event_Key__c: `original-${index}` };
        await composite(org, record);
    }
}

async function composite({ url, token }: FakeOrg, record: unknown): Promise<void> {
    const target = '/services/data/v66.0/composite/sobjects/Phone_Event__c/Event_Key__c';
    const compositeRequest = [{ method: 'PATCH', url: target, referenceId: 'r', body: { records: [record] } }];
    const response = await fetch(`${url}/services/data/v66.0/composite`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}` },
        body: JSON.stringify({ compositeRequest })
    });
    await response.arrayBuffer();
}

function start(outbox: string): Promise<Serving> {
    const read = readConfig(
        JSON.stringify({
            outbox,
            org: { url: org.url, token: { env: 'PHONE_EVENTS_BENCH' } },
            sources: { http: { port: PORT } },
            logLevel: 'silent'
        })
    );
    if ('problems' in read) throw new Error(read.problems.join('\n'));
    return serve(read.config, jsonLog('silent'));
}

/** Posts by 64 connections, as switches do that share a writer. */
async function postAll(port: number): Promise<void> {
    const left = records.values();
    await Promise.all(
        Array.from({ length: 64 }, async () => {
            for (const body of left) {
                const response = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body });
                await response.arrayBuffer();
                if (response.status !== 200) throw new Error(`The writer answered ${response.status}.`);
            }
        })
    );
}
