import { createHash } from 'node:crypto';
import type { Channel, ConsumeMessage } from 'amqplib';
import { formatOf } from '../intake/index.ts';
import type { RawRecord } from '../outbox/index.ts';
import type { Instant } from '../types.ts';
import { insist, type Insistence } from './insist.ts';
import type { SourceHost } from './source.ts';

/** Messages between the broker and Salesforce. */
export interface Deliveries {
    /** Keeps a message, waits until Salesforce has what it became, and acknowledges it. Never rejects. */
    readonly take: (channel: Channel, message: ConsumeMessage, claim?: Claim) => Promise<void>;
    /** From now on, what the outbox does not take is left to the broker. */
    readonly letGo: () => void;
    readonly counts: () => Readonly<Record<'inHand' | 'accepted' | 'acknowledged' | 'repeated' | 'tooLarge', number>>;
}

/** How long the calls of a message are this reader's. */
export interface Claim {
    /** Another reader may have taken siblings of legs that began before that moment. */
    readonly before: Instant | undefined;
    /** Aborted when the calls are handed over: messages that are not kept yet come again, to whoever has them then. */
    readonly over: AbortSignal;
}

/** Deliveries of one source. A message that comes again while it is in hand is not kept twice. */
export function deliveriesOf(host: SourceHost, largestBytes: number): Deliveries {
    const inHand = new Map<string, Promise<void>>();
    const counts = { accepted: 0, acknowledged: 0, repeated: 0, tooLarge: 0 };
    const lettingGo = new AbortController();
    const until = (claim: Claim | undefined): Insistence => ({
        over: claim?.over,
        lettingGo: lettingGo.signal,
        log: host.log
    });

    async function take(channel: Channel, message: ConsumeMessage, claim?: Claim): Promise<void> {
        if (message.content.length > largestBytes) {
            counts.tooLarge += 1;
            refuse(channel, message, host);
            return;
        }
        const { fields, properties } = message;
        try {
            await keep(recordOf(message), claim);
        } catch (error) {
            host.log.warn({ reason: String(error) }, 'A message could not be kept: the broker delivers it again.');
            return;
        }
        // Without its content, which the outbox has.
        if (answers(() => channel.ack({ fields, properties, content: NOTHING }))) {
            counts.acknowledged += 1;
        }
    }

    async function keep(record: RawRecord, claim: Claim | undefined): Promise<void> {
        const before = claim?.before;
        if (before !== undefined) {
            await insist(() => host.recall(record, before), until(claim));
        }
        const digest = digestOf(record.bytes);
        const known = inHand.get(digest);
        if (known !== undefined) {
            counts.repeated += 1;
            // The calls of the other one may have been handed over.
            return known.catch(() => keep(record, claim));
        }
        const kept = settle(record, claim).finally(() => inHand.delete(digest));
        inHand.set(digest, kept);
        return kept;
    }

    async function settle(record: RawRecord, claim: Claim | undefined): Promise<void> {
        const id = await insist(() => host.accept(record), until(claim));
        counts.accepted += 1;
        await host.settled(id);
    }

    return {
        take,
        letGo: () => lettingGo.abort(),
        counts: () => ({ inHand: inHand.size, ...counts })
    };
}

const NOTHING = Buffer.alloc(0);

function digestOf(bytes: Uint8Array): string {
    return createHash('sha256').update(bytes).digest('hex');
}

/** The record that a message carries. */
export function recordOf({ content, properties }: ConsumeMessage): RawRecord {
    const id: unknown = properties.messageId;
    const name = typeof id === 'string' && id !== '' ? id : `message ${digestOf(content).slice(0, 12)}`;
    return { source: 'rabbitmq', name, format: formatOf(content), bytes: content };
}

/** Gives a message that is too large to the dead letters of the broker. */
export function refuse(channel: Channel, message: ConsumeMessage, host: SourceHost): void {
    host.log.warn({ bytes: message.content.length }, 'A message is too large, and goes to the dead letters.');
    answers(() => channel.nack(message, false, false));
}

/** Answers the broker. False on a channel that is gone: the message comes again, and becomes the same rows. */
export function answers(send: () => void): boolean {
    try {
        send();
        return true;
    } catch {
        return false;
    }
}
