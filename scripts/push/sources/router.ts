import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ConfirmChannel, ConsumeMessage, Options } from 'amqplib';
import { answers, recordOf, refuse } from './deliveries.ts';
import type { SourceHost } from './source.ts';

/** A queue whose messages go on to its partitions. */
export interface Routed {
    readonly queue: string;
    readonly partitions: number;
    /** The largest message, in bytes. */
    readonly largestBytes: number;
}

/** The queue of one partition. */
export function partitionName(queue: string, index: number): string {
    return `${queue}.part.${index}`;
}

/** The partition of a call: always the same one, whichever writer asks. */
export function partitionOf(call: string, partitions: number): number {
    return createHash('sha1').update(call).digest().readUInt32BE(0) % partitions;
}

/** Moves a message on to the partition of its call. It leaves the queue only when the other one has it on disk. */
export async function route(
    channel: ConfirmChannel,
    message: ConsumeMessage,
    { queue, partitions, largestBytes }: Routed,
    host: SourceHost
): Promise<void> {
    if (message.content.length > largestBytes) {
        refuse(channel, message, host);
        return;
    }
    const to = partitionName(queue, partitionOf(host.callOf(recordOf(message)), partitions));
    const given = message.properties as Options.Publish;
    const properties = { ...given, persistent: true, headers: withoutCount(given.headers) };
    try {
        await new Promise<void>((resolve, reject) =>
            channel.publish('', to, message.content, properties, (error: unknown) =>
                error == null ? resolve() : reject(new Error('The broker did not take the message.'))
            )
        );
        answers(() => channel.ack(message));
    } catch (error) {
        host.log.warn({ reason: String(error) }, 'A message could not be moved to its partition, and is tried again.');
        await sleep(1000);
        answers(() => channel.nack(message, false, true));
    }
}

/** The deliveries of a message are counted in each queue anew. */
function withoutCount(headers: unknown): Readonly<Record<string, unknown>> {
    return Object.fromEntries(Object.entries(headers ?? {}).filter(([name]) => name !== 'x-delivery-count'));
}
