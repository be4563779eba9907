import { setTimeout as sleep } from 'node:timers/promises';
import { backoffMs } from '../send/index.ts';
import { connectTo } from './broker.ts';
import { takeUntilStopped, type BrokerState } from './connection.ts';
import { deliveriesOf } from './deliveries.ts';
import type { RabbitmqOptions } from './rabbitmqOptions.ts';
import type { RunningSource, Source, SourceHost } from './source.ts';

/** How long a stop waits for Salesforce to have what is in hand, in milliseconds. The outbox has it anyway. */
const STOP_MS = 6000;

/** A broker is asked at least this often whether it is back, in milliseconds. */
const LONGEST_NAP_MS = 5000;

/**
 * Messages of a RabbitMQ quorum queue, each a call record, an event of the switch, or a ready Phone Event. One is
 * acknowledged only when Salesforce has what it became, or the outbox keeps it for another leg. A broker that is gone is
 * waited for; what was in hand comes again, and becomes the same rows.
 */
export function rabbitmqSource(options: RabbitmqOptions): Source {
    return { name: 'rabbitmq', start: (host) => Promise.resolve(start(host, options)) };
}

function start(host: SourceHost, options: RabbitmqOptions): RunningSource {
    const deliveries = deliveriesOf(host, options.largestBytes);
    const stopping = new AbortController();
    const over = stopping.signal;
    const stopped = Promise.withResolvers<number>();
    const state: BrokerState = { connected: false, connections: 0, partitions: 0, handingOver: 0 };
    let isStarved = (): boolean => false;
    const ended = run();
    return {
        stop: (patienceMs = STOP_MS) => {
            deliveries.letGo();
            stopped.resolve(Math.min(patienceMs, STOP_MS));
            stopping.abort();
            return ended;
        },
        isStarved: () => state.connected && isStarved(),
        health: () => ({ queue: options.queue, ...state, ...deliveries.counts() })
    };

    async function run(): Promise<void> {
        for (let failures = 0; !over.aborted;) {
            const works = (taking: { readonly isStarved: () => boolean }): void => {
                failures = 0;
                isStarved = taking.isStarved;
            };
            try {
                const tools = { options, host, deliveries, state, works, stopped: stopped.promise };
                await takeUntilStopped(await connectTo(options), tools);
            } catch (error) {
                failures += 1;
                host.log.warn({ reason: String(error) }, 'The broker cannot be used; waiting for it.');
                const napMs = Math.min(LONGEST_NAP_MS, backoffMs(failures, Math.random));
                await sleep(napMs, undefined, { signal: over }).catch(() => undefined);
            }
        }
    }
}
