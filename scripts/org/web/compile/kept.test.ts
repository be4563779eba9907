import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { keptFiles } from '../keptFiles.ts';
import { keptTransform } from './kept.ts';
import type { TransformOptions } from './transform.ts';

const parent = mkdtempSync(path.join(tmpdir(), 'kept-'));
after(() => rmSync(parent, { recursive: true }));

const OPTIONS: TransformOptions = { file: '/card/card.js', namespace: 'c', name: 'card', mode: 'production' };

/** A compiler that counts, with a folder of its own; `again` is the same one after a new start. */
function counting(name: string) {
    const made: string[] = [];
    const make = (source: string): string => {
        if (source === 'wrong') throw new Error('refused');
        made.push(source);
        return `compiled ${source} ${made.length}`;
    };
    const start = () => keptTransform(keptFiles(path.join(parent, name)), make);
    return { made, start };
}

test('the same source and options are compiled once, also after a new start', () => {
    const { made, start } = counting('once');
    const first = start()('a', OPTIONS);
    assert.equal(start()('a', OPTIONS), first);
    assert.deepEqual(made, ['a']);
});

test('another source, namespace, file, mode or scope of styles is compiled for itself', () => {
    const { made, start } = counting('others');
    const compile = start();
    compile('a', OPTIONS);
    compile('b', OPTIONS);
    for (const other of [
        { namespace: 'nbx' },
        { file: '/card/card.html' },
        { mode: 'development' },
        { scopedStyles: true }
    ] as const)
        compile('a', { ...OPTIONS, ...other });
    assert.equal(made.length, 6);
});

test('what the compiler refuses is refused again', () => {
    const { start } = counting('refused');
    for (const compile of [start(), start()]) assert.throws(() => compile('wrong', OPTIONS), /refused/);
});

test('what is damaged on disk is compiled again', () => {
    const { made, start } = counting('damaged');
    start()('a', OPTIONS);
    const folder = path.join(parent, 'damaged');
    for (const file of readdirSync(folder)) writeFileSync(path.join(folder, file), 'half');
    start()('a', OPTIONS);
    assert.deepEqual(made, ['a', 'a']);
});
