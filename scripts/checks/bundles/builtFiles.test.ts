import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openContext } from '../context.ts';
import { GOOD } from '../testing.ts';
import { builtFiles } from './builtFiles.ts';

const FOLDER = 'force-app/core/desk/lwc/ticketPanel';

/** The correct project, with other files in its component's folder than there are. */
function withFiles(change: (files: readonly string[]) => readonly string[]) {
    const context = openContext(GOOD);
    return { ...context, list: (folder: string) => change(context.list(folder)) };
}

test('built-files finds nothing where every .ts has its .js', async () => {
    assert.deepEqual(await builtFiles.run(openContext(GOOD)), []);
});

test('built-files refuses a .ts without its .js', async () => {
    const context = withFiles((files) => files.filter((file) => !file.endsWith('.js')));
    const [finding] = await builtFiles.run(context);
    assert.equal(finding?.file, `${FOLDER}/ticketPanel.ts`);
});

test('built-files refuses a .js without its .ts', async () => {
    const [finding] = await builtFiles.run(withFiles((files) => [...files, `${FOLDER}/old.js`]));
    assert.equal(finding?.file, `${FOLDER}/old.js`);
});

test('built-files refuses a component whose file is named otherwise than its folder', async () => {
    const context = withFiles((files) => files.map((file) => file.replace(/ticketPanel\.(\w+)$/, 'panel.$1')));
    const findings = await builtFiles.run(context);
    assert.match(findings.map(({ message }) => message).join(), /has no ticketPanel\.ts/);
});

test('built-files takes a bundle that is a style sheet alone', async () => {
    const context = withFiles((files) =>
        files.filter((file) => !/\.(ts|js|html)$/.test(file)).concat(`${FOLDER}/ticketPanel.css`)
    );
    assert.deepEqual(await builtFiles.run(context), []);
});
