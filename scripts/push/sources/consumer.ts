import { setTimeout as sleep } from 'node:timers/promises';
import type { Channel, ConsumeMessage } from 'amqplib';
import { endOf } from './broker.ts';

/** Messages of a queue being taken. */
export interface Taking {
    /** Resolves, with why, when no more will come. */
    readonly gone: Promise<string>;
    /** Takes no more; those in hand go on. */
    readonly cancel: () => Promise<void>;
    /** Resolves when nothing is in hand, or after so many milliseconds. */
    readonly idle: (patienceMs: number) => Promise<void>;
}

/** Takes the messages of a queue, at most `prefetch` at once. */
export async function takeFrom(
    channel: Channel,
    { queue, prefetch }: { readonly queue: string; readonly prefetch: number },
    take: (channel: Channel, message: ConsumeMessage) => Promise<void>
): Promise<Taking> {
    const pending = new Set<Promise<void>>();
    const ended = endOf(channel);
    const deleted = Promise.withResolvers<string>();
    await channel.prefetch(prefetch);
    const { consumerTag } = await channel.consume(queue, (message) => {
        if (message === null) {
            deleted.resolve(`The queue ${queue} was deleted.`);
            return;
        }
        const one = take(channel, message).finally(() => pending.delete(one));
        pending.add(one);
    });
    return {
        gone: Promise.race([ended, deleted.promise]),
        cancel: async () => {
            // A channel that is gone has no consumer any more.
            await channel.cancel(consumerTag).catch(() => undefined);
        },
        idle: async (patienceMs) => {
            const patience = new AbortController();
            const out = sleep(patienceMs, undefined, { signal: patience.signal }).catch(() => undefined);
            await Promise.race([Promise.allSettled(pending), out]);
            patience.abort();
        }
    };
}
