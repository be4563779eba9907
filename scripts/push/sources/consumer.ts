import { setTimeout as sleep } from 'node:timers/promises';
import type { Channel, ConsumeMessage } from 'amqplib';
import { endOf } from './broker.ts';

/** Messages being taken. */
export interface Taking {
    /** Resolves, with why, when no more will come. */
    readonly gone: Promise<string>;
    /** Whether so many are in hand that the broker will soon give no more. */
    readonly isStarved: () => boolean;
    /** Takes no more; those in hand go on. */
    readonly cancel: () => Promise<void>;
    /** Resolves when nothing is in hand, or after so many milliseconds, or when `hurry` is aborted. */
    readonly idle: (patienceMs: number, hurry?: AbortSignal) => Promise<void>;
}

/** Messages of one queue being taken. */
export interface QueueTaking extends Taking {
    /** Takes at most so many at once from now on; those in hand go on. */
    readonly limit: (prefetch: number) => Promise<void>;
}

/** The share of the prefetch that makes a reader starved: not all of it, since what the broker sends comes in portions. */
const STARVED = 0.8;

/** Takes the messages of a queue, at most `prefetch` at once. */
export async function takeFrom(
    channel: Channel,
    { queue, prefetch }: { readonly queue: string; readonly prefetch: number },
    take: (channel: Channel, message: ConsumeMessage) => Promise<void>
): Promise<QueueTaking> {
    const pending = new Set<Promise<void>>();
    const ended = endOf(channel);
    const deleted = Promise.withResolvers<string>();
    let most = prefetch;
    let consumerTag = await consume();

    /** A prefetch holds for consumers that come after it. */
    async function consume(): Promise<string> {
        await channel.prefetch(most);
        const consumer = await channel.consume(queue, (message) => {
            if (message === null) {
                deleted.resolve(`The queue ${queue} was deleted.`);
                return;
            }
            const one = take(channel, message).finally(() => pending.delete(one));
            pending.add(one);
        });
        return consumer.consumerTag;
    }

    return {
        isStarved: () => pending.size >= most * STARVED,
        limit: async (prefetch) => {
            if (prefetch !== most) {
                most = prefetch;
                await channel.cancel(consumerTag);
                consumerTag = await consume();
            }
        },
        gone: Promise.race([ended, deleted.promise]),
        cancel: async () => {
            // A channel that is gone has no consumer any more.
            await channel.cancel(consumerTag).catch(() => undefined);
        },
        idle: async (patienceMs, hurry) => {
            const patience = new AbortController();
            const signal = AbortSignal.any([patience.signal, ...(hurry === undefined ? [] : [hurry])]);
            const out = sleep(patienceMs, undefined, { signal }).catch(() => undefined);
            await Promise.race([Promise.allSettled(pending), out]);
            patience.abort();
        }
    };
}
