import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from 'amqplib';

/** Hands messages to a queue that is there. */
export interface Publisher {
    /** Resolves when the broker has the message on disk. */
    readonly send: (message: string | Uint8Array) => Promise<void>;
    /** How many messages the queue holds that nobody has in hand. */
    readonly ready: () => Promise<number>;
    readonly close: () => Promise<void>;
}

/** Opens a queue for publishing. Rejects where the broker or the queue is not there. */
export async function openPublisher(url: string, queue: string): Promise<Publisher> {
    const connection = await connect(url, { noDelay: true });
    connection.on('error', () => undefined);
    const channel = await connection.createConfirmChannel();
    channel.on('error', () => undefined);
    const ready = async () => (await channel.checkQueue(queue)).messageCount;
    // The broker confirms what it throws away for want of a queue.
    await ready();
    return {
        send: (message) =>
            new Promise((resolve, reject) => {
                channel.sendToQueue(queue, Buffer.from(message), { persistent: true }, (error: unknown) =>
                    error == null ? resolve() : reject(new Error('The broker did not take the message.'))
                );
            }),
        ready,
        close: () => connection.close()
    };
}

/** Publishes messages, each as often as it takes. */
export async function publish(url: string, queue: string, messages: readonly (string | Uint8Array)[]): Promise<void> {
    const left = new Set(messages);
    while (left.size > 0) {
        try {
            const publisher = await openPublisher(url, queue);
            await Promise.all([...left].map((one) => publisher.send(one).then(() => left.delete(one))));
            await publisher.close();
        } catch {
            await sleep(200);
        }
    }
}

/** How many messages a queue holds that nobody has in hand. */
export async function readyIn(url: string, queue: string): Promise<number> {
    const publisher = await openPublisher(url, queue);
    try {
        return await publisher.ready();
    } finally {
        await publisher.close();
    }
}
