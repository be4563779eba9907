import { setTimeout as sleep } from 'node:timers/promises';
import type { Channel, ChannelModel } from 'amqplib';
import { declareQueue, endOf, type QueueOptions } from './broker.ts';
import type { RawRecord } from '../outbox/index.ts';
import { takeFrom, type QueueTaking, type Taking } from './consumer.ts';
import type { Deliveries } from './deliveries.ts';
import { beganAfter, giveBack, partitionName, partitionOf, route, type Routed } from './router.ts';
import { fairShares } from './shares.ts';
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
    /** Hears how many partitions are this writer's. */
    readonly owned: (count: number) => void;
}

/** How often writers look whether others came or went, in milliseconds. */
const LOOK_MS = 2000;
/** How long partitions that go to another writer are emptied first, in milliseconds. */
const HANDOVER_MS = 30_000;

const LEAST_PREFETCH = 10;

/** How far the clocks of a switch and of this machine may be apart, in milliseconds. */
const CLOCKS_MS = 60_000;

/** Partitions whose messages are being taken. */
export interface Sharing extends Taking {
    /** Puts a record that waits here in the partition of its call again. Rejects where the broker does not take it. */
    readonly giveBack: (record: RawRecord) => Promise<void>;
}

interface Owned {
    readonly channel: Channel;
    readonly taking: QueueTaking;
    /** Ends the claim to the partition's calls. */
    readonly handedOver: AbortController;
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
    const { queue, partitions } = options;
    const mine = new Map<number, Owned>();
    const channel = await connection.createConfirmChannel();
    for (let index = 0; index < partitions; index += 1) {
        await declareQueue(channel, { ...options, queue: partitionName(queue, index), single: true });
    }
    const back = (record: RawRecord): Promise<void> => giveBack(channel, record, options, tools.host);
    // What is left since a connection that was lost, or a writer that was killed: others may have the calls by now.
    await tools.host.letGo(() => true);
    await tools.host
        .giveBack(() => true, back)
        .catch((error: unknown) => {
            tools.host.log.warn({ reason: String(error) }, 'What waits could not be given to other writers.');
        });
    const router = await takeFrom(channel, options, (_, message) => route(channel, message, options, tools.host));
    const shares = fairShares(partitions);
    const over = new AbortController();
    const lost = Promise.withResolvers<string>();
    const looking = look();

    async function look(): Promise<void> {
        while (!over.signal.aborted) {
            try {
                await balance();
            } catch (error) {
                lost.resolve(String(error));
                return;
            }
            await sleep(LOOK_MS, undefined, { signal: over.signal }).catch(() => undefined);
        }
    }

    /** Every writer reads the queue itself, so its consumers are the writers that are there. */
    async function balance(): Promise<void> {
        const { consumerCount } = await channel.checkQueue(queue);
        const share = shares.now(consumerCount);
        await handOver([...mine].slice(share));
        if (over.signal.aborted) {
            return;
        }
        const start = Math.floor(Math.random() * partitions);
        for (let step = 0; step < partitions && mine.size < share && !over.signal.aborted; step += 1) {
            const index = (start + step) % partitions;
            const owned = mine.has(index) ? undefined : await claim(index, share);
            if (owned !== undefined) {
                mine.set(index, owned);
                void owned.taking.gone.then((reason) => mine.get(index) === owned && lost.resolve(reason));
            }
        }
        await Promise.all([...mine.values()].map(({ taking }) => taking.limit(prefetchEach(mine.size))));
        shares.had(mine.size);
        tools.owned(mine.size);
    }

    /** What may be in hand is shared by the partitions that are this writer's, and by those alone. */
    function prefetchEach(owned: number): number {
        return Math.max(LEAST_PREFETCH, Math.floor(options.prefetch / owned));
    }

    /** An exclusive queue is one connection's alone, and goes with it: whoever can declare it owns the partition. */
    async function claim(index: number, share: number): Promise<Owned | undefined> {
        const own = await connection.createChannel();
        void endOf(own);
        try {
            await own.assertQueue(ownerName(queue, index), { exclusive: true, durable: false });
        } catch {
            return undefined;
        }
        // Legs of one dial are up at the same time: a sibling that another reader had ended before now, by the switch's clock.
        const before = Date.now() + CLOCKS_MS;
        const handedOver = new AbortController();
        const claim = { before, over: AbortSignal.any([handedOver.signal, tools.ended]) };
        const taking = await takeFrom(
            own,
            { queue: partitionName(queue, index), prefetch: prefetchEach(share) },
            (from, message) =>
                tools.take(from, message, beganAfter(message, before) ? { ...claim, before: undefined } : claim)
        );
        return { channel: own, taking, handedOver };
    }

    /** Side by side. Who stops meanwhile lets go of all partitions at once, with a patience of its own. */
    async function handOver(some: readonly (readonly [number, Owned])[]): Promise<void> {
        await Promise.all(
            some.map(async ([, { taking }]) => {
                await taking.cancel();
                await taking.idle(HANDOVER_MS, over.signal);
            })
        );
        if (some.length === 0 || over.signal.aborted) {
            return;
        }
        for (const [index, { handedOver }] of some) {
            mine.delete(index);
            handedOver.abort();
        }
        const indexes = new Set(some.map(([index]) => index));
        const ofThem = (call: string): boolean => indexes.has(partitionOf(call, partitions));
        await tools.host.letGo(ofThem);
        await tools.host.giveBack(ofThem, back);
        await Promise.all(
            some.map(async ([index, { channel: own }]) => {
                await own.deleteQueue(ownerName(queue, index));
                await own.close();
            })
        );
    }

    return {
        giveBack: back,
        gone: Promise.race([router.gone, lost.promise]),
        isStarved: () => [...mine.values()].some(({ taking }) => taking.isStarved()),
        cancel: async () => {
            over.abort();
            await looking;
            await Promise.all([router.cancel(), ...[...mine.values()].map(({ taking }) => taking.cancel())]);
        },
        idle: async (patienceMs) => {
            await Promise.all(
                [router, ...[...mine.values()].map(({ taking }) => taking)].map((one) => one.idle(patienceMs))
            );
        }
    };
}

function ownerName(queue: string, index: number): string {
    return `${partitionName(queue, index)}.owner`;
}
