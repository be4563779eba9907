import type { ChannelModel, ConfirmChannel } from 'amqplib';
import type { RawRecord } from '../outbox/index.ts';
import { declareQueue } from './broker.ts';
import { takeFrom, type Taking } from './consumer.ts';
import { keepBalanced } from './partitionBalance.ts';
import { claimPartition, type Owned, type PartitionOptions, type PartitionTools } from './partitionClaim.ts';
import { handOver } from './partitionHandover.ts';
import { giveBack, partitionName, route } from './router.ts';
import type { SourceHost } from './source.ts';

/** Partitions whose messages are being taken. */
export interface Sharing extends Taking {
    /** Puts a record that waits here in the partition of its call again. Rejects where the broker does not take it. */
    readonly giveBack: (record: RawRecord) => Promise<void>;
}

/**
 * Shares the calls of one queue among the writers that read it: each record goes on to the partition of its call, and each
 * partition has one writer, so that a call is decided and written in one place. A writer that ends leaves its partitions to
 * the others; one that comes is given its share.
 */
export async function sharePartitions(
    connection: ChannelModel,
    options: PartitionOptions,
    tools: PartitionTools
): Promise<Sharing> {
    const { queue, partitions, prefetch } = options;
    const { host, owned } = tools;
    const channel = await declarePartitions(connection, options);
    const back = (record: RawRecord): Promise<void> => giveBack(channel, record, options, host);
    await leaveAll(host, back);
    const router = await takeFrom(channel, options, (_, message) => route(channel, message, options, host));
    const mine = new Map<number, Owned>();
    const stopping = new AbortController();
    const over = stopping.signal;
    const lost = Promise.withResolvers<string>();
    const balancing = keepBalanced({
        ...{ partitions, prefetch, mine, owned, over, lost: lost.resolve },
        // Every writer reads the queue itself, so its consumers are the writers that are there.
        writers: async () => (await channel.checkQueue(queue)).consumerCount,
        claim: (index, each) => claimPartition(connection, { queue, index, prefetch: each }, tools),
        handOver: (some) => handOver(some, { partitions, mine, host, back, over })
    });
    const all = () => [router, ...[...mine.values()].map(({ taking }) => taking)];

    return {
        giveBack: back,
        gone: Promise.race([router.gone, lost.promise]),
        isStarved: () => [...mine.values()].some(({ taking }) => taking.isStarved()),
        cancel: async () => {
            stopping.abort();
            await balancing;
            await Promise.all(all().map((one) => one.cancel()));
        },
        idle: async (patienceMs) => {
            await Promise.all(all().map((one) => one.idle(patienceMs)));
        }
    };
}

async function declarePartitions(connection: ChannelModel, options: PartitionOptions): Promise<ConfirmChannel> {
    const channel = await connection.createConfirmChannel();
    for (let index = 0; index < options.partitions; index += 1) {
        await declareQueue(channel, { ...options, queue: partitionName(options.queue, index), single: true });
    }
    return channel;
}

/** What is left since a connection that was lost, or a writer that was killed: others may have the calls by now. */
async function leaveAll(host: SourceHost, back: Sharing['giveBack']): Promise<void> {
    await host.letGo(() => true);
    try {
        await host.giveBack(() => true, back);
    } catch (error) {
        host.log.warn({ reason: String(error) }, 'What waits could not be given to other writers.');
    }
}
