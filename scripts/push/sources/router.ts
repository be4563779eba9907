import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ConfirmChannel, ConsumeMessage, Options } from 'amqplib';
import type { RawRecord } from '../outbox/index.ts';
import { answers, recordOf, refuse } from './deliveries.ts';
import type { Instant } from '../types.ts';
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
    const given = message.properties as Options.Publish;
    const properties = { ...given, headers: withoutCount(given.headers) };
    try {
        await publish(channel, recordOf(message), properties, { queue, partitions }, host);
        answers(() => channel.ack(message));
    } catch (error) {
        host.log.warn({ reason: String(error) }, 'A message could not be moved to its partition, and is tried again.');
        await sleep(1000);
        answers(() => channel.nack(message, false, true));
    }
}

/** Puts a record that was acknowledged before in the partition of its call. Rejects where the broker does not take it. */
export function giveBack(
    channel: ConfirmChannel,
    record: RawRecord,
    routed: Pick<Routed, 'queue' | 'partitions'>,
    host: SourceHost
): Promise<void> {
    return publish(channel, record, { messageId: record.name }, routed, host);
}

/** Resolves when the partition of a record's call has it on disk. */
function publish(
    channel: ConfirmChannel,
    record: RawRecord,
    properties: Options.Publish,
    { queue, partitions }: Pick<Routed, 'queue' | 'partitions'>,
    host: SourceHost
): Promise<void> {
    const { call, startedAt } = host.aboutCall(record);
    const to = partitionName(queue, partitionOf(call, partitions));
    const headers = { ...(properties.headers as object | undefined), [STARTED]: startedAt };
    const content = Buffer.from(record.bytes);
    return new Promise((resolve, reject) =>
        channel.publish('', to, content, { ...properties, persistent: true, headers }, (error: unknown) =>
            error == null ? resolve() : reject(new Error('The broker did not take the message.'))
        )
    );
}

/** When the leg of a message in a partition began, in milliseconds since 1970. */
const STARTED = 'x-phone-events-started';

/** Whether the leg of a message in a partition began after a moment; false where the message does not say. */
export function beganAfter({ properties }: ConsumeMessage, moment: Instant): boolean {
    const started: unknown = properties.headers?.[STARTED];
    return typeof started === 'number' && started > moment;
}

/** The deliveries of a message are counted in each queue anew. */
function withoutCount(headers: unknown): Readonly<Record<string, unknown>> {
    return Object.fromEntries(Object.entries(headers ?? {}).filter(([name]) => name !== 'x-delivery-count'));
}
