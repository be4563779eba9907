import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { startOrg, type StartedOrg } from '../start.ts';
import { DataFolderError } from '../store/index.ts';
import { FIXTURE } from '../testing/index.ts';

const CHILD = path.join(import.meta.dirname, 'child.testing.ts');
const BASE = '/services/data/v66.0';
const KILLS = Number(process.env['ORG_KILLS'] ?? '3');
/** For `waitFor` of a test: only what hangs takes as long. */
const PATIENTLY = { interval: 10, timeout: 120_000 };
/** States of a bulk job that it does not leave. */
const FINAL: readonly string[] = ['JobComplete', 'Failed', 'Aborted'];

const children = new Set<ChildProcess>();
const folders: string[] = [];
after(() => {
    for (const child of children) child.kill('SIGKILL');
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
    const folder = mkdtempSync(path.join(tmpdir(), 'org-kept-'));
    folders.push(folder);
    return folder;
}

interface Told {
    readonly url: string;
    readonly token: string;
    readonly refused?: string;
}

async function start(folder: string, wrap: readonly string[] = []) {
    const [command = process.execPath, ...args] = [
        ...wrap,
        process.execPath,
        '--disable-warning=ExperimentalWarning',
        CHILD,
        folder
    ];
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    children.add(child);
    let told: Told | undefined;
    for await (const chunk of child.stdout) {
        told = JSON.parse(String(chunk)) as Told;
        break;
    }
    assert.ok(told, 'the child says where it is');
    const { url, token, refused } = told;
    const call = (method: string, address: string, body?: unknown): Promise<Response> =>
        fetch(url + address, {
            method,
            headers: { authorization: `Bearer ${token}` },
            ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) })
        });
    const kill = async (): Promise<void> => {
        child.kill('SIGKILL');
        if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
        children.delete(child);
    };
    return { child, call, kill, refused };
}

/** The same in this process, for what needs no kill. */
function open(folder: string): Promise<StartedOrg> {
    return startOrg({ root: FIXTURE, port: 0, web: false, dataDir: folder });
}

function refusal(message: RegExp): (error: unknown) => boolean {
    return (error) => error instanceof DataFolderError && message.test(error.message);
}

type Started = Awaited<ReturnType<typeof start>>;

async function keysOf({ call }: Started): Promise<ReadonlySet<string>> {
    const keys = new Set<string>();
    let next: string | undefined = `${BASE}/query?q=${encodeURIComponent('SELECT Author_Key__c FROM Author__c')}`;
    while (next !== undefined) {
        const page = (await (await call('GET', next)).json()) as {
            records: readonly { Author_Key__c: string }[];
            nextRecordsUrl?: string;
        };
        for (const { Author_Key__c } of page.records) keys.add(Author_Key__c);
        next = page.nextRecordsUrl;
    }
    return keys;
}

function batch(name: string): readonly string[] {
    return Array.from({ length: 20 }, (_, at) => `${name}-${at}`);
}

/** Sends batches until the process is gone; notes what was sent and what was answered. */
async function write({ call }: Started, name: string, sent: string[], answered: string[]): Promise<void> {
    for (let at = 0; ; at += 1) {
        const own = `${name}.${at}`;
        sent.push(own);
        const records = batch(own).map((key) => ({ attributes: { type: 'Author__c' }, Author_Key__c: key, Name: key }));
        try {
            const answer = await call('PATCH', `${BASE}/composite/sobjects/Author__c/Author_Key__c`, { records });
            const results = (await answer.json()) as readonly { success: boolean }[];
            if (results.every(({ success }) => success)) answered.push(own);
        } catch {
            return;
        }
    }
}

test(`what was answered is there after kill -9 (${KILLS} times), and every transaction whole`, async (context) => {
    const folder = newFolder();
    const [sent, answered]: [string[], string[]] = [[], []];
    for (let kill = 0; kill < KILLS; kill += 1) {
        const org = await start(folder);
        const writers = [0, 1, 2].map((writer) => write(org, `k${kill}w${writer}`, sent, answered));
        // A machine under load answers late: some answers are waited for, the moment after that is left to chance.
        const least = 2 * (kill + 1);
        await context.waitFor(() => assert.ok(answered.length >= least, `${answered.length} of ${least}`), PATIENTLY);
        await sleep(Math.random() * 400);
        await org.kill();
        await Promise.all(writers);
    }
    const org = await start(folder);
    const keys = await keysOf(org);
    for (const own of answered)
        for (const key of batch(own)) assert.ok(keys.has(key), `${key} was answered and is gone`);
    for (const own of sent) {
        const there = batch(own).filter((key) => keys.has(key)).length;
        assert.ok(there === 0 || there === 20, `${there} of 20 records of ${own}`);
    }
    assert.ok(answered.length > KILLS, `only ${answered.length} batches were answered`);
    await org.kill();
});

test('a bulk job goes on after kill -9 where it stood, each record once', async (context) => {
    const folder = newFolder();
    let org = await start(folder);
    const job = { object: 'Author__c', operation: 'insert' };
    const { id } = (await (await org.call('POST', `${BASE}/jobs/ingest`, job)).json()) as { id: string };
    const names = Array.from({ length: 3_000 }, (_, at) => `N${at}`);
    await org.call(
        'PUT',
        `${BASE}/jobs/ingest/${id}/batches`,
        `Name,Author_Key__c\n${names.map((name) => `${name},${name}`).join('\n')}\n`
    );
    await org.call('PATCH', `${BASE}/jobs/ingest/${id}`, { state: 'UploadComplete' });
    await sleep(150);
    await org.kill();
    org = await start(folder);
    const { call } = org;
    const info = async (): Promise<Record<string, unknown>> =>
        (await (await call('GET', `${BASE}/jobs/ingest/${id}`)).json()) as Record<string, unknown>;
    const ended = await context.waitFor(async () => {
        const now = await info();
        assert.ok(FINAL.includes(String(now['state'])), `the job is ${String(now['state'])}`);
        return now;
    }, PATIENTLY);
    assert.deepEqual(
        [ended['state'], ended['numberRecordsProcessed'], ended['numberRecordsFailed']],
        ['JobComplete', 3_000, 0]
    );
    const lines = (await (await org.call('GET', `${BASE}/jobs/ingest/${id}/successfulResults`)).text())
        .split('\n')
        .slice(1, -1);
    assert.deepEqual(
        lines.map((line) => line.split('"')[5]),
        names
    );
    await org.kill();
});

test('a folder that another process has is refused, and free once that process is gone', async () => {
    const folder = newFolder();
    const first = await open(folder);
    const second = await start(folder);
    assert.match(second.refused ?? '', new RegExp(`in use by another local org \\(process ${process.pid}\\)`));
    await first.close();
    await (await open(folder)).close();
});

test('a path that can be no folder is refused', async () => {
    const file = path.join(newFolder(), 'file');
    writeFileSync(file, 'x');
    await assert.rejects(open(path.join(file, 'folder')), refusal(/cannot be used/));
});

test('a folder whose database is none is refused, and left as it is', async () => {
    const folder = newFolder();
    writeFileSync(path.join(folder, 'org.sqlite'), 'no database at all, only some text of some length'.repeat(50));
    const before = readFileSync(path.join(folder, 'org.sqlite'));
    await assert.rejects(open(folder), refusal(/is no database of a local org/));
    assert.deepEqual(readFileSync(path.join(folder, 'org.sqlite')), before);
});

test('a file that may not grow any more is told in Salesforce’s shape, and the server lives', async () => {
    const folder = newFolder();
    // 700 blocks of 1,024 bytes for any file of the process
    const org = await start(folder, ['bash', '-c', 'ulimit -f 700; exec "$@"', 'bash']);
    let refused: Response | undefined;
    for (let at = 0; at < 400 && !refused; at += 1) {
        const records = batch(`f${at}`).map((key) => ({
            attributes: { type: 'Author__c' },
            Author_Key__c: key,
            Name: key.padEnd(80, 'x')
        }));
        const answer = await org.call('PATCH', `${BASE}/composite/sobjects/Author__c/Author_Key__c`, { records });
        if (answer.status !== 200) refused = answer;
        else await answer.arrayBuffer();
    }
    assert.equal(refused?.status, 503);
    assert.match(await refused.text(), /"errorCode":"SERVER_UNAVAILABLE"/);
    assert.equal((await org.call('GET', `${BASE}/limits`)).status, 200);
    await org.kill();
});
