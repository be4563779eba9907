import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { bundleCompiler } from './bundle.ts';
import { keptFiles } from '../keptFiles.ts';
import { transform } from './transform.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'link-'));
after(() => rmSync(folder, { recursive: true }));
const write = (file: string, text: string): void => writeFileSync(path.join(folder, file), text);
const bundle = { name: 'probe', namespace: 'c', folder, shownAs: 'lwc/probe', apiVersion: '66.0' };
const compiler = bundleCompiler({
    mode: 'production',
    transform,
    kept: keptFiles(path.join(folder, 'kept')),
    orgNamespace: '',
    provides: (name) => name === 'lwc',
    salesforceModule: () => 'export default 1;'
});

/** What the linked module exports, or the message that it throws. */
async function evaluated(): Promise<Readonly<Record<string, unknown>>> {
    const code = (await compiler.link(bundle)) ?? '';
    return (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as Readonly<Record<string, unknown>>;
}

test('a file that changes is in the next answer', async () => {
    write('probe.ts', `export { answer } from './part';`);
    write('part.ts', 'export const answer: number = 1;');
    assert.equal((await evaluated())['answer'], 1);
    write('part.ts', 'export const answer: number = 22;');
    assert.equal((await evaluated())['answer'], 22);
});

test('a file that can’t be compiled throws a sentence that names it', async () => {
    write('part.ts', 'export const answer = ;');
    await assert.rejects(evaluated(), /lwc\/probe\/part\.ts: /);
});

test('a file that is missing throws a sentence that names it, and is found once it is there', async () => {
    write('probe.ts', `export { answer } from './other';`);
    await assert.rejects(evaluated(), /other is not there/);
    write('other.ts', 'export const answer = 3;');
    assert.equal((await evaluated())['answer'], 3);
});

test('a bundle without a script of its name is none', async () => {
    assert.equal(await compiler.link({ ...bundle, name: 'nothing' }), undefined);
});

test('a file of a neighbouring bundle stays an import, which the browser finds beside it', async () => {
    write('probe.ts', `export { lines } from '../table/lines';`);
    assert.match((await compiler.link(bundle)) ?? '', /from "\.\.\/table\/lines"/);
});
