import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';

const NOWHERE = path.join(tmpdir(), 'no such folder');

for (const [args, word] of [
    [['--root', NOWHERE], /--root .*no such folder has no sfdx-project\.json/],
    [['--data', NOWHERE], /--data .*no such folder has no plan\.json/],
    [['--now', '5'], /--now is an instant/],
    [['--now', '2026-03-02T14:30'], /--now is an instant/],
    [['--port', ''], /--port is a number/],
    [['--port', '0x50'], /--port is a number/],
    [['--namespace', '1 bad'], /--namespace takes/],
    [['--token', 'a\nb'], /--token takes/],
    [['--rot', 'x'], /Unknown option/]
] as const) {
    test(`npm start -- ${JSON.stringify(args)} explains itself and ends with 2`, () => {
        const start = path.join(import.meta.dirname, 'start.ts');
        const ended = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', start, ...args], {
            encoding: 'utf8',
            timeout: 300_000
        });
        assert.match(ended.stderr, word);
        assert.match(ended.stderr, /Usage: npm start/);
        assert.equal(ended.status, 2);
    });
}
