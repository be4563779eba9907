import type { BrokerOptions } from './broker.ts';

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
