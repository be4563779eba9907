import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { afterEach, beforeEach, type TestContext } from 'node:test';
import { openOutbox } from '../../push/outbox/index.ts';
import { COMMANDS } from './index.ts';

let folder: string;
beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'phone-events-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** The code of the failure that a command tells as JSON, with its exit code. */
async function failureOf(context: TestContext, name: string, ...args: readonly string[]) {
    const printed = context.mock.method(console, 'log', () => undefined);
    const code = await (await COMMANDS[name]?.())?.run([...args, '--json']);
    const [text] = (printed.mock.calls.at(-1)?.arguments ?? []) as readonly unknown[];
    printed.mock.restore();
    const { error } = JSON.parse(String(text)) as {
        readonly error: { readonly code: string; readonly message: string };
    };
    return { code, error };
}

test('every command that fails with --json prints its failure as one document', async (context) => {
    const at = (name: string): string => path.join(folder, name);
    await writeFile(at('text.txt'), 'no database');
    for (const [exit, failure, name, ...args] of [
        [2, 'USAGE', 'status'],
        [2, 'USAGE', 'push', '--nonsense'],
        [2, 'USAGE', 'serve'],
        [2, 'USAGE', 'replay', '--outbox', at('none')],
        [2, 'USAGE', 'classify'],
        [2, 'USAGE', 'directory'],
        [2, 'USAGE', 'report'],
        [1, 'ENOENT', 'push', '--from', at('none'), '--dry-run'],
        [1, 'ENOENT', 'classify', '--from', at('none')],
        [1, 'ENOENT', 'serve', '--config', at('none')],
        [1, 'OUTBOX_unusable', 'status', '--outbox', at('none')],
        [1, 'OUTBOX_unusable', 'dead-letters', '--outbox', at('none')],
        [1, 'OUTBOX_unusable', 'replay', '--all', '--outbox', at('none')],
        [1, 'OUTBOX_damaged', 'status', '--outbox', at('text.txt')]
    ] as const) {
        const { code, error } = await failureOf(context, name, ...args);
        assert.deepEqual([code, error.code], [exit, failure], `${name} ${args.join(' ')}: ${error.message}`);
    }
    assert.deepEqual(await readdir(folder), ['text.txt'], 'nothing is made by looking');
});

test('an outbox of a later version is refused by every command, and stays as it is', async (context) => {
    const file = path.join(folder, 'outbox.sqlite');
    const outbox = openOutbox(file);
    outbox.database.exec('PRAGMA user_version = 99');
    outbox.close();
    for (const [name, ...args] of [['status'], ['dead-letters'], ['replay', '--all']] as const) {
        const { code, error } = await failureOf(context, name, ...args, '--outbox', file);
        assert.equal(code, 1);
        assert.match(error.message, /later version/);
    }
    assert.throws(() => openOutbox(file), /later version/);
});

test('an org that the sf CLI does not know is told before anything is read', async (context) => {
    // The CLI's library takes its folder when it is loaded, which is now.
    Object.assign(process.env, { HOME: folder, USERPROFILE: folder, SF_DISABLE_TELEMETRY: 'true' });
    Object.assign(process.env, { SF_DISABLE_LOG_FILE: 'true' });
    const half = path.join(folder, 'half.csv');
    await writeFile(half, 'no column\n');
    for (const name of ['push', 'directory']) {
        const { code, error } = await failureOf(context, name, '--from', half, '--target-org', 'nosuchalias');
        assert.deepEqual([code, error.code], [2, 'USAGE']);
        assert.match(error.message, /^--target-org nosuchalias cannot be used: .*nosuchalias/);
    }
});
