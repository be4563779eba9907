import assert from 'node:assert/strict';
import { connect } from 'node:net';
import path from 'node:path';
import test from 'node:test';
import { groupCommit } from '../intake/index.ts';
import { openOutbox } from '../outbox/index.ts';
import { until } from '../testing/index.ts';
import { httpHarness, post } from './httpHarness.ts';

const http = httpHarness();

test('too large is 413, too many a second 429, nothing 400, another method 405; none of it is kept', async () => {
    const port = await http.start({ rate: 3, clock: () => 0 });
    assert.equal(await post(port, 'x'.repeat(10_001)), 413);
    const stream = new ReadableStream({
        start: (controller) => {
            controller.enqueue(new Uint8Array(20_000));
            controller.close();
        }
    });
    const streamed = { method: 'POST', body: stream, duplex: 'half' };
    const chunked = await fetch(`http://127.0.0.1:${port}/`, streamed).catch(() => undefined);
    assert.ok(chunked === undefined || chunked.status === 413);
    assert.equal(await post(port, ''), 400);
    assert.equal((await fetch(`http://127.0.0.1:${port}/`)).status, 405);
    const answers = await Promise.all(Array.from({ length: 10 }, () => post(port, '{}')));
    // The chunks and the empty body have passed already.
    assert.deepEqual(
        [answers.filter((status) => status === 200).length, answers.filter((status) => status === 429).length],
        [1, 9]
    );
    assert.equal(http.taken().length, 1);
});

test('each line of an NDJSON post counts: too many a second are 429, more than ever pass 413; none of it is kept', async () => {
    let now = 0;
    const port = await http.start({ rate: 3, clock: () => now });
    const ndjson = { 'content-type': 'application/x-ndjson' };
    assert.equal(await post(port, '{}\n{}\n{}\n', ndjson), 200);
    assert.equal(await post(port, '{}\n{}\n{}\n', ndjson), 429);
    now += 1000;
    assert.equal(await post(port, '1\n'.repeat(5000), ndjson), 413);
    assert.equal(http.taken().length, 3);
});

test('more than may be in hand at once is 503, until there is room', async () => {
    let letGo: () => void = () => undefined;
    const held = new Promise<number>((resolve) => (letGo = () => resolve(1)));
    const port = await http.start({}, () => held);
    const first = [post(port, 'x'.repeat(9000)), post(port, 'x'.repeat(9000))];
    await until(() => Number(http.health()?.['inHandBytes']) === 18_000);
    assert.equal(await post(port, 'x'.repeat(9000)), 503);
    letGo();
    assert.deepEqual(await Promise.all(first), [200, 200]);
    assert.equal(await post(port, 'x'.repeat(9000)), 200);
});

test('a record of ten megabytes is taken whole', async () => {
    const port = await http.start({ largestBytes: 16e6, inHandBytes: 32e6 });
    assert.equal(await post(port, `{"filler":"${'x'.repeat(10_000_000)}"}`), 200);
    assert.equal(http.taken()[0]?.bytes.length, 10_000_013);
});

test('records without a stated length count too, once their bytes are in hand', async () => {
    const port = await http.start({ inHandBytes: 5000 });
    const socket = connect(port, '127.0.0.1', () =>
        socket.write(`POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n1770\r\n${'x'.repeat(6000)}\r\n`)
    );
    const said = await new Promise((resolve) =>
        socket.once('data', (bytes: Buffer) => resolve(bytes.toString('latin1')))
    );
    socket.destroy();
    assert.match(String(said), /^HTTP\/1.1 503 /);
});

test('on a full disk the answer is 503, and what was answered 200 is kept', async () => {
    const outbox = openOutbox(path.join(http.folder(), 'outbox.sqlite'));
    const intake = groupCommit(outbox, () => Date.now());
    const port = await http.start({ largestBytes: 2e6, inHandBytes: 1e7 }, intake.accept);
    assert.equal(await post(port, '{"kept":1}'), 200);
    outbox.database.exec('PRAGMA max_page_count = 30');
    assert.equal(await post(port, 'x'.repeat(1_000_000)), 503);
    outbox.database.exec('PRAGMA max_page_count = 1000000');
    assert.equal(await post(port, '{"kept":2}'), 200);
    const bodies = outbox.database.all<{ readonly body: Uint8Array }>('SELECT body FROM record ORDER BY id');
    assert.deepEqual(
        bodies.map(({ body }) => Buffer.from(body).toString()),
        ['{"kept":1}', '{"kept":2}']
    );
    outbox.close();
});
