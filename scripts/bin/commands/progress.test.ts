import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import test from 'node:test';
import { progressBar } from './progress.ts';

/** A stream as a terminal of 80 columns is one; what was drawn on it. */
function terminal(isTTY: boolean): { readonly stream: NodeJS.WriteStream; readonly drawn: () => string } {
    const stream = Object.assign(new PassThrough(), { isTTY, columns: 80, rows: 24 });
    let drawn = '';
    stream.on('data', (bytes: Buffer) => (drawn += bytes.toString()));
    // Safe: the bar writes, and moves the cursor by writing.
    return { stream: stream as unknown as NodeJS.WriteStream, drawn: () => drawn };
}

test('on a terminal a bar shows how far a push is, stage by stage, and goes when it is over', () => {
    const { stream, drawn } = terminal(true);
    const bar = progressBar(stream);
    bar?.show({ stage: 'read', done: 1, of: 4 });
    bar?.show({ stage: 'sent', done: 3, of: 8 });
    bar?.stop();
    assert.match(drawn(), /read .* 0\/4/);
    assert.match(drawn(), /sent .* 3\/8/);
    assert.ok(drawn().includes('\u001b[2K'), 'the line is cleared');
});

test('where standard error is no terminal there is no bar', () => {
    assert.equal(progressBar(terminal(false).stream), undefined);
});
