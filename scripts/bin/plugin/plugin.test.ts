import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { after, afterEach, before, type TestContext } from 'node:test';
import { promisify } from 'node:util';
import { emptyOutbox } from '../../push/testing/index.ts';
import { COMMANDS as OURS } from '../commands/index.ts';
import { COMMANDS } from './index.ts';

let folder: string;
let outbox: string;

before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'phone-events-'));
    outbox = path.join(folder, 'outbox.sqlite');
    emptyOutbox(outbox);
});
after(() => rm(folder, { recursive: true, force: true }));
afterEach(() => {
    process.exitCode = 0;
});

/** A command as the sf CLI calls it: the type of its base class is abstract. */
interface Runnable {
    readonly run: (args: string[], root: string) => Promise<unknown>;
}

/** What `sf phone-events <name>` prints, by the code that sf runs, and the exit code. */
async function run(context: TestContext, name: string, ...args: readonly string[]) {
    const printed: string[] = [];
    const log = context.mock.method(console, 'log', (text: unknown) => void printed.push(String(text)));
    const standard = process.stdout.write.bind(process.stdout);
    // The test runner reports over the same stream, in bytes; commands print texts.
    const write = context.mock.method(process.stdout, 'write', (text: string | Uint8Array) => {
        if (typeof text !== 'string') return standard(text);
        printed.push(text);
        return true;
    });
    try {
        const command = COMMANDS[`phone-events:${name}`] as unknown as Runnable;
        await command.run([...args], import.meta.dirname);
    } catch (error) {
        return { printed: printed.join(''), code: process.exitCode, error };
    } finally {
        log.mock.restore();
        write.mock.restore();
    }
    return { printed: printed.join(''), code: process.exitCode };
}

test('each command is a command of the sf CLI, with its summary and options', () => {
    assert.deepEqual(
        Object.keys(COMMANDS),
        Object.keys(OURS).map((name) => `phone-events:${name}`)
    );
    for (const [name, { summary, description, examples }] of Object.entries(COMMANDS)) {
        assert.match(summary ?? '', /^[A-Z].{20,}\.$/, name);
        assert.match(description ?? '', /--json/, name);
        assert.doesNotMatch(description ?? '', /Example/, name);
        assert.match(JSON.stringify(examples), new RegExp(`"sf ${name.replace(':', ' ')} `), name);
    }
});

test('--json puts the document of the command into the envelope of the sf CLI, with its exit code', async (context) => {
    const { printed, code } = await run(context, 'status', '--outbox', outbox, '--json');
    const envelope = JSON.parse(printed) as { status: number; result: { balanced: boolean }; warnings: unknown };
    assert.deepEqual([envelope.status, envelope.result.balanced, envelope.warnings, code], [0, true, [], 0]);
});

test('--json tells what went wrong in the envelope of the sf CLI, with the exit code of the command', async (context) => {
    for (const [args, status, said] of [
        [['--outbox', path.join(folder, 'none')], 1, /There is no outbox .*none/],
        [[], 2, /Name the outbox/]
    ] as const) {
        const { printed, code } = await run(context, 'status', ...args, '--json');
        const envelope = JSON.parse(printed) as { status: number; exitCode: number; message: string };
        assert.deepEqual([envelope.status, envelope.exitCode, code], [status, status, status]);
        assert.match(envelope.message, said);
    }
});

test('without --json a command prints as it does alone', async (context) => {
    const { printed, code } = await run(context, 'status', '--outbox', outbox);
    assert.match(printed, /^Records 0 = /);
    assert.equal(code, 0);
});

test('the real sf links the plugin and runs it', async () => {
    const sf = path.resolve(import.meta.dirname, '../../../node_modules/.bin/sf');
    const quiet = ['SF_DISABLE_TELEMETRY', 'SF_AUTOUPDATE_DISABLE', 'SF_SKIP_NEW_VERSION_CHECK', 'SF_DISABLE_LOG_FILE'];
    const env = {
        ...process.env,
        HOME: folder,
        ...Object.fromEntries(['DATA', 'CACHE', 'CONFIG'].map((name) => [`XDG_${name}_HOME`, path.join(folder, name)])),
        ...Object.fromEntries(quiet.map((name) => [name, 'true']))
    };
    const call = (...args: readonly string[]) => promisify(execFile)(process.execPath, [sf, ...args], { env });
    // Without --no-install it runs npm in the plugin's folder, which has no packages of its own.
    await call('plugins', 'link', '--no-install', import.meta.dirname);
    const { stdout } = await call('phone-events', 'status', '--outbox', outbox, '--json');
    const envelope = JSON.parse(stdout) as { status: number; result: { balanced: boolean }; warnings: unknown };
    assert.deepEqual([envelope.status, envelope.result.balanced, envelope.warnings], [0, true, []]);
    const none = path.join(folder, 'none');
    await assert.rejects(call('phone-events', 'status', '--outbox', none, '--json'), (error) => {
        const { code, stdout: told } = error as { readonly code: number; readonly stdout: string };
        const { status, message } = JSON.parse(told) as { readonly status: number; readonly message: string };
        return code === 1 && status === 1 && message.startsWith(`There is no outbox ${none}`);
    });
});
