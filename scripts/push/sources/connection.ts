import { setTimeout as sleep } from 'node:timers/promises';
import type { ChannelModel } from 'amqplib';
import { declareQueue, endOf } from './broker.ts';
import { takeFrom, type Taking } from './consumer.ts';
import type { Deliveries } from './deliveries.ts';
import { sharePartitions, type Sharing } from './partitions.ts';
import type { RabbitmqOptions } from './rabbitmqOptions.ts';
import type { SourceHost } from './source.ts';

/** How a source stands with its broker. */
export interface BrokerState {
    connected: boolean;
    /** Connections that worked, since the start. */
    connections: number;
    partitions: number;
    handingOver: number;
}

/** What a source takes messages with, on one connection after the other. */
export interface ConnectionTools {
    readonly options: RabbitmqOptions;
    readonly host: SourceHost;
    readonly deliveries: Pick<Deliveries, 'take'>;
    readonly state: BrokerState;
    /** Hears of each connection that works. */
    readonly works: (taking: Taking) => void;
    /** Resolves when the source is to stop, with the milliseconds that what is in hand may take. */
    readonly stopped: Promise<number>;
}

const CLOSE_MS = 3000;

/** Takes a connection's messages until the source is to stop. Rejects where it ends, or the broker refuses something. */
export async function takeUntilStopped(connection: ChannelModel, tools: ConnectionTools): Promise<void> {
    const { options, host, state } = tools;
    const lost = endOf(connection);
    const ended = new AbortController();
    let giveBack: Sharing['giveBack'] | undefined;
    try {
        const taking = await Promise.race([takeMessages(connection, ended.signal, tools), lost.then(fail)]);
        tools.works(taking);
        state.connected = true;
        state.connections += 1;
        host.log.info({ queue: options.queue }, 'Taking messages of the broker.');
        const over = await Promise.race([lost, taking.gone, tools.stopped]);
        if (typeof over === 'string') {
            fail(over);
        }
        await taking.cancel();
        await taking.idle(over);
        giveBack = taking.giveBack;
    } finally {
        state.connected = false;
        try {
            if (options.partitions > 0) {
                // What is in hand comes again, to whoever takes the partitions over.
                ended.abort();
                await host.letGo(() => true);
                if (giveBack !== undefined) {
                    await host.giveBack(() => true, giveBack);
                }
            }
        } finally {
            await closeOf(connection);
        }
    }
}

async function takeMessages(
    connection: ChannelModel,
    ended: AbortSignal,
    { options, host, deliveries: { take }, state }: ConnectionTools
): Promise<Taking & Partial<Sharing>> {
    const channel = await connection.createChannel();
    void endOf(channel);
    await declareQueue(channel, options);
    for (const { exchange, routingKey } of options.bindings) {
        await channel.bindQueue(options.queue, exchange, routingKey);
    }
    if (options.partitions === 0) {
        return takeFrom(channel, options, take);
    }
    const owned = (count: Pick<BrokerState, 'partitions' | 'handingOver'>) => Object.assign(state, count);
    return sharePartitions(connection, options, { host, take, ended, owned });
}

/** Resolves when a connection is closed, or its broker does not answer any more. */
async function closeOf(connection: ChannelModel): Promise<void> {
    await Promise.race([connection.close().catch(() => undefined), sleep(CLOSE_MS, undefined, { ref: false })]);
}

function fail(reason: string): never {
    throw new Error(reason);
}
