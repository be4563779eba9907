import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';

const SUITES = pathToFileURL(path.join(import.meta.dirname, 'suites.ts')).href;

/** Runs files of these texts as suites in a process of their own; gives its exit code and what it said. */
function run(files: readonly string[]): { readonly code: number | null; readonly said: string } {
    const folder = mkdtempSync(path.join(tmpdir(), 'suites-'));
    const names = files.map((text, index) => {
        const name = path.join(folder, `${index}.mjs`);
        writeFileSync(name, `import { test, beforeEach } from 'node:test';\n${text}`);
        return name;
    });
    if (names.length === 0) names.push(path.join(folder, 'none.mjs'));
    const script = `import { runSuites } from '${SUITES}'; runSuites(${JSON.stringify(names)}, 50);`;
    const env = { ...process.env, NODE_TEST_CONTEXT: undefined };
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { env });
    rmSync(folder, { recursive: true });
    return { code: status, said: `${stdout.toString()}${stderr.toString()}` };
}

test('files run as suites, each with the hooks of its own', () => {
    const hooked = 'let n = 0; beforeEach(() => { n += 1; }); test("one", () => { if (n !== 1) throw new Error(n); });';
    const { code, said } = run([hooked, hooked]);
    assert.equal(code, 0, said);
    assert.match(said, /pass 2/);
});

test('a test that fails, and one that ends the process, fail the run', () => {
    assert.equal(run(['test("one", () => { throw new Error("no"); });']).code, 1);
    const { code, said } = run(['test("one", () => process.exit(0));', 'test("two", () => {});']);
    assert.equal(code, 1);
    assert.match(said, /Not run to the end: .*0\.mjs, .*1\.mjs/);
});

test('what a test left open is told', () => {
    const { code, said } = run(['test("one", () => { setInterval(() => {}, 1000); });']);
    assert.equal(code, 1);
    assert.match(said, /Left open by a test: .*Timeout/);
});

test('a pattern without a file is told', () => {
    const { code, said } = run([]);
    assert.equal(code, 1);
    assert.match(said, /There is no such test file: .*none\.mjs/);
});
