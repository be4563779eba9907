import type { Channel, ChannelModel } from 'amqplib';
import { endOf, type QueueOptions } from './broker.ts';
import { takeFrom, type QueueTaking } from './consumer.ts';
import type { Deliveries } from './deliveries.ts';
import { beganAfter, partitionName, type Routed } from './router.ts';
import type { SourceHost } from './source.ts';

export interface PartitionOptions extends QueueOptions, Routed {
    readonly queue: string;
    readonly prefetch: number;
}

/** What the sharing of partitions works with. */
export interface PartitionTools {
    readonly host: SourceHost;
    readonly take: Deliveries['take'];
    /** Aborted when the connection ended. */
    readonly ended: AbortSignal;
    /** Hears how many partitions are this writer's, and how many of them it is emptying for another one. */
    readonly owned: (count: { readonly partitions: number; readonly handingOver: number }) => void;
}

/** A partition that is this writer's. */
export interface Owned {
    readonly taking: QueueTaking;
    /** Ends the claim to the partition's calls. */
    readonly endClaim: () => void;
    /** Lets another writer own the partition. */
    readonly release: () => Promise<void>;
}

/** How far the clocks of a switch and of this machine may be apart, in milliseconds. */
const CLOCKS_MS = 60_000;

/**
 * Claims a partition and takes its messages, at most `prefetch` at once; undefined where it is another writer's. An exclusive
 * queue is one connection's alone, and goes with it: whoever can declare it owns the partition.
 */
export async function claimPartition(
    connection: ChannelModel,
    { queue, index, prefetch }: { readonly queue: string; readonly index: number; readonly prefetch: number },
    { take, ended }: Pick<PartitionTools, 'take' | 'ended'>
): Promise<Owned | undefined> {
    const name = partitionName(queue, index);
    const owner = `${name}.owner`;
    const channel = await connection.createChannel();
    void endOf(channel);
    if (!(await isFree(channel, owner))) {
        return undefined;
    }
    // Legs of one dial are up at the same time: a sibling that another reader had ended before now, by the switch's clock.
    const before = Date.now() + CLOCKS_MS;
    const handedOver = new AbortController();
    const claim = { before, over: AbortSignal.any([handedOver.signal, ended]) };
    const taking = await takeFrom(channel, { queue: name, prefetch }, (from, message) =>
        take(from, message, beganAfter(message, before) ? { ...claim, before: undefined } : claim)
    );
    return {
        taking,
        endClaim: () => handedOver.abort(),
        release: async () => {
            await channel.deleteQueue(owner);
            await channel.close();
        }
    };
}

/** Whether nobody owned a partition, so that now this connection does. The broker closes the channel where another one does. */
async function isFree(channel: Channel, owner: string): Promise<boolean> {
    try {
        await channel.assertQueue(owner, { exclusive: true, durable: false });
        return true;
    } catch {
        return false;
    }
}
