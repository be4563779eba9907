import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import test from 'node:test';
import { calleeLeg, recordText, startFakeOrg } from '../../push/testing/index.ts';

const COMMAND = ['--disable-warning=ExperimentalWarning', path.join(import.meta.dirname, '..', 'phone-events.ts')];

interface Line {
    readonly event: string;
    readonly monitor?: number;
    readonly sources?: { readonly http?: { readonly port: number } };
    readonly books?: { readonly records: number; readonly delivered: number; readonly pending: number };
    readonly balanced?: boolean;
}

test('serve --json tells its ports, ends at SIGTERM with what is under way sent, and writes no secret anywhere', async (context) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'phone-events-serve-'));
    const org = await startFakeOrg({ latencyMs: 300 });
    org.put('User__c', 'Switch_Key__c', '1003@pbx.example');
    context.after(() => org.close());
    const secret = 'a-secret-of-the-switch';
    await writeFile(
        path.join(folder, 'config.json'),
        JSON.stringify({
            outbox: 'outbox.sqlite',
            org: { url: org.url, token: { env: 'SERVE_TEST_TOKEN' } },
            sources: { http: { port: 0, secret: { env: 'SERVE_TEST_SECRET' } } },
            monitor: { port: 0 },
            sending: { lingerSeconds: 0 },
            logLevel: 'debug'
        })
    );
    const args = [...COMMAND, 'serve', '--config', path.join(folder, 'config.json'), '--json'];
    const environment = { SERVE_TEST_TOKEN: org.token, SERVE_TEST_SECRET: secret };
    const writer = spawn(process.execPath, args, { env: { ...process.env, ...environment } });
    context.after(() => writer.kill('SIGKILL'));
    let log = '';
    writer.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()));
    const lines: Line[] = [];
    const printed = createInterface(writer.stdout).on('line', (line) => lines.push(JSON.parse(line) as Line));
    await once(printed, 'line');
    const { port = 0 } = lines[0]?.sources?.http ?? {};
    const body = recordText(calleeLeg({ uuid: 'b', caller: 'a', progress: 1 }));
    const headers = { 'x-phone-events-secret': secret };
    const posted = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body, headers });
    assert.equal(posted.status, 200);
    while (org.answered === 0) {
        await new Promise((resolve) => setTimeout(resolve, 20));
    }
    writer.kill('SIGTERM');
    const [code] = (await once(writer, 'close')) as [number];
    const last = lines.at(-1);
    assert.deepEqual(
        [code, lines[0]?.event, last?.event, last?.balanced, last?.books?.records, last?.books?.delivered],
        [0, 'ready', 'stopped', true, 1, 1],
        log
    );
    const files = await Promise.all((await readdir(folder)).map((name) => readFile(path.join(folder, name), 'latin1')));
    for (const known of [org.token, secret]) {
        assert.equal([...files, log, JSON.stringify(lines), args.join(' ')].join().includes(known), false);
    }
    await rm(folder, { recursive: true });
});
