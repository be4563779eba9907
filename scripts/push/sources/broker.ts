import { connect, type Channel, type ChannelModel, type Options } from 'amqplib';

/** Where a broker is, and how to sign in to it. */
export interface BrokerOptions {
    /** `amqp:` or `amqps:`, host, port and virtual host, without user and password. */
    readonly url: string;
    readonly user: string;
    readonly password: string;
    /** For `amqps:`: who signs the broker's certificate, and the writer's own certificate and key, in PEM. */
    readonly tls: {
        readonly ca?: string | undefined;
        readonly cert?: string | undefined;
        readonly key?: string | undefined;
    };
}

const CONNECT_MS = 15_000;
const HEARTBEAT_SECONDS = 20;

/** Connects to a broker. Without `noDelay` each confirmation takes some 46 ms. */
export function connectTo({ url, user, password, tls }: BrokerOptions): Promise<ChannelModel> {
    const { protocol, hostname, port, pathname } = new URL(url);
    const address: Options.Connect = {
        protocol: protocol.slice(0, -1),
        hostname: hostname.replace(/^\[(.*)\]$/, '$1'),
        ...(port !== '' && { port: Number(port) }),
        vhost: pathname.length > 1 ? decodeURIComponent(pathname.slice(1)) : '/',
        username: user,
        password,
        heartbeat: HEARTBEAT_SECONDS
    };
    const secured = Object.fromEntries(Object.entries(tls).filter(([, value]) => value !== undefined));
    return connect(address, { noDelay: true, timeout: CONNECT_MS, ...secured });
}

/** Resolves, with why, when a connection or a channel is no more. Both tell errors before they close, and must be listened to. */
export function endOf(one: ChannelModel | Channel): Promise<string> {
    return new Promise((resolve) => {
        one.on('error', (error: Error) => resolve(error.message));
        one.on('close', () => resolve('It was closed.'));
    });
}

/** What a queue keeps besides its messages. */
export interface QueueOptions {
    readonly queue: string;
    /** Where messages go that are too large, or were delivered too often. */
    readonly deadLetters: string;
    /** Deliveries after which the broker takes a message for one that kills its readers. */
    readonly deliveryLimit: number;
    /** Whether one reader at a time gets its messages. */
    readonly single?: boolean;
}

/** Declares a quorum queue and its dead letters. Rejects where there is one of that name with other settings. */
export async function declareQueue(channel: Channel, options: QueueOptions): Promise<void> {
    const { queue, deadLetters, deliveryLimit, single } = options;
    await channel.assertQueue(deadLetters, { durable: true, arguments: { 'x-queue-type': 'quorum' } });
    await channel.assertQueue(queue, {
        durable: true,
        arguments: {
            'x-queue-type': 'quorum',
            'x-delivery-limit': deliveryLimit,
            'x-dead-letter-exchange': '',
            'x-dead-letter-routing-key': deadLetters,
            // The broker itself lets go of a dead letter only when the other queue has it; that needs this overflow.
            'x-dead-letter-strategy': 'at-least-once',
            'x-overflow': 'reject-publish',
            ...(single === true && { 'x-single-active-consumer': true })
        }
    });
}
