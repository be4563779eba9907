import assert from 'node:assert/strict';
import test from 'node:test';
import type { Channel, ConsumeMessage } from 'amqplib';
import { deliveriesOf } from './deliveries.ts';
import type { SourceHost } from './source.ts';

const message = { content: Buffer.from('{}'), fields: {}, properties: {} } as unknown as ConsumeMessage;

/** A writer, and a channel that counts what it acknowledges. */
function world(more: Partial<SourceHost>) {
    const seen = { accepted: 0, acknowledged: 0 };
    const host: SourceHost = {
        accept: () => Promise.resolve((seen.accepted += 1)),
        settled: () => Promise.resolve('done'),
        aboutCall: () => ({ call: 'a', startedAt: undefined }),
        recall: () => Promise.resolve(),
        letGo: () => Promise.resolve(),
        giveBack: () => Promise.resolve(),
        log: { info: () => undefined, warn: () => undefined },
        ...more
    };
    const channel = { ack: () => (seen.acknowledged += 1) } as unknown as Channel;
    return { seen, channel, deliveries: deliveriesOf(host, 1000) };
}

test('a message that waits for the org when its calls are handed over is left to who has them then', async () => {
    const asked = Promise.withResolvers<void>();
    const { seen, channel, deliveries } = world({ recall: () => asked.promise });
    const over = new AbortController();
    const taken = deliveries.take(channel, message, { before: 1, over: over.signal });
    over.abort();
    asked.resolve();
    await taken;
    assert.deepEqual(seen, { accepted: 0, acknowledged: 0 });
});

test('so is one that waits for the disk', async () => {
    let tries = 0;
    const over = new AbortController();
    const { seen, channel, deliveries } = world({
        accept: () => {
            tries += 1;
            over.abort();
            return tries === 1 ? Promise.reject(new Error('The disk is full.')) : Promise.resolve(1);
        }
    });
    await deliveries.take(channel, message, { before: undefined, over: over.signal });
    assert.deepEqual([tries, seen.acknowledged], [1, 0]);
});

test('one that comes again while the first still waits for the disk is kept on its own', async () => {
    const over = new AbortController();
    const full = Promise.withResolvers<number>();
    let tries = 0;
    const { seen, channel, deliveries } = world({
        accept: () => ((tries += 1) === 1 ? full.promise : Promise.resolve(2))
    });
    const first = deliveries.take(channel, message, { before: undefined, over: over.signal });
    const second = deliveries.take(channel, message);
    over.abort();
    full.reject(new Error('The disk is full.'));
    await Promise.all([first, second]);
    assert.deepEqual([tries, seen.acknowledged], [2, 1]);
});
