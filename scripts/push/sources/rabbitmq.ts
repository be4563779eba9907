import { setTimeout as sleep } from 'node:timers/promises';
import type { ChannelModel } from 'amqplib';
import { backoffMs } from '../send/index.ts';
import { connectTo, declareQueue, endOf, type BrokerOptions } from './broker.ts';
import { takeFrom, type Taking } from './consumer.ts';
import { deliveriesOf } from './deliveries.ts';
import { sharePartitions, type Sharing } from './partitions.ts';
import type { RunningSource, Source, SourceHost } from './source.ts';

export interface RabbitmqOptions extends BrokerOptions {
    readonly queue: string;
    readonly deadLetters: string;
    readonly deliveryLimit: number;
    /** Messages in hand at once; further ones stay at the broker. */
    readonly prefetch: number;
    /** The largest message, in bytes. */
    readonly largestBytes: number;
    /** Exchanges whose messages the queue is to get. */
    readonly bindings: readonly { readonly exchange: string; readonly routingKey: string }[];
    /** Queues among which several writers share the calls; 0 for a queue that one writer reads. */
    readonly partitions: number;
}

/** How long a stop waits for Salesforce to have what is in hand, in milliseconds. The outbox has it anyway. */
const STOP_MS = 6000;

const CLOSE_MS = 3000;
/** A broker is asked at least this often whether it is back, in milliseconds. */
const LONGEST_NAP_MS = 5000;

/**
 * Messages of a RabbitMQ quorum queue, each a call record, an event of the switch, or a ready Phone Event. One is
 * acknowledged only when Salesforce has what it became, or the outbox keeps it for another leg. A broker that is gone is
 * waited for; what was in hand comes again, and becomes the same rows.
 */
export function rabbitmqSource(options: RabbitmqOptions): Source {
    return { name: 'rabbitmq', start };

    function start(host: SourceHost): Promise<RunningSource> {
        const deliveries = deliveriesOf(host, options.largestBytes);
        const stopping = new AbortController();
        const stopped = new Promise<undefined>((resolve) =>
            stopping.signal.addEventListener('abort', () => resolve(undefined))
        );
        const state = { connected: false, connections: 0, partitions: 0, handingOver: 0 };
        let isStarved = (): boolean => false;
        let patience = STOP_MS;
        const ended = run();
        return Promise.resolve({
            stop: (patienceMs = STOP_MS) => {
                patience = Math.min(patienceMs, STOP_MS);
                deliveries.letGo();
                stopping.abort();
                return ended;
            },
            isStarved: () => state.connected && isStarved(),
            health: () => ({ queue: options.queue, ...state, ...deliveries.counts() })
        });

        async function run(): Promise<void> {
            for (let failures = 0; !stopping.signal.aborted;) {
                try {
                    const connection = await connectTo(options);
                    await use(connection, () => (failures = 0));
                } catch (error) {
                    failures += 1;
                    host.log.warn({ reason: String(error) }, 'The broker cannot be used; waiting for it.');
                    const nap = sleep(Math.min(LONGEST_NAP_MS, backoffMs(failures, Math.random)), undefined, {
                        signal: stopping.signal
                    });
                    await nap.catch(() => undefined);
                }
            }
        }

        /** Takes messages until the source is to stop. Rejects where the connection ends, or the broker refuses something. */
        async function use(connection: ChannelModel, works: () => void): Promise<void> {
            const lost = endOf(connection);
            const ended = new AbortController();
            let giveBack: Sharing['giveBack'] | undefined;
            try {
                const taking = await Promise.race([takeMessages(connection, ended.signal), lost.then(fail)]);
                works();
                isStarved = taking.isStarved;
                state.connected = true;
                state.connections += 1;
                host.log.info({ queue: options.queue }, 'Taking messages of the broker.');
                const reason = await Promise.race([lost, taking.gone, stopped]);
                if (reason !== undefined) {
                    fail(reason);
                }
                await taking.cancel();
                await taking.idle(patience);
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

        async function takeMessages(connection: ChannelModel, ended: AbortSignal): Promise<Taking & Partial<Sharing>> {
            const channel = await connection.createChannel();
            void endOf(channel);
            await declareQueue(channel, options);
            for (const { exchange, routingKey } of options.bindings) {
                await channel.bindQueue(options.queue, exchange, routingKey);
            }
            if (options.partitions === 0) {
                return takeFrom(channel, options, deliveries.take);
            }
            const owned = (count: Pick<typeof state, 'partitions' | 'handingOver'>) => Object.assign(state, count);
            return sharePartitions(connection, options, { host, take: deliveries.take, ended, owned });
        }
    }
}

/** Resolves when a connection is closed, or its broker does not answer any more. */
async function closeOf(connection: ChannelModel): Promise<void> {
    await Promise.race([connection.close().catch(() => undefined), sleep(CLOSE_MS, undefined, { ref: false })]);
}

function fail(reason: string): never {
    throw new Error(reason);
}
