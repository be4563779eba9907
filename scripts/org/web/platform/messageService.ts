interface Channel {
    readonly messageChannel: string;
}

type Handler = (message: unknown) => void;

const handlers = new Map<string, Set<Handler>>();

/** Scope of a subscription; the pages have one scope. */
export const APPLICATION_SCOPE = Object.freeze({ scope: 'APPLICATION' });

/** Wire adapter: the context that publish and subscribe want. */
export class MessageContext {
    constructor(emit: (value: object) => void) {
        emit(createMessageContext());
    }
    connect(): void {}
    update(): void {}
    disconnect(): void {}
}

export function createMessageContext(): object {
    return Object.freeze({});
}

export function releaseMessageContext(): void {
    // A context holds nothing.
}

/** Tells everybody who listens to the channel. */
export function publish(_context: unknown, channel: Channel, message?: unknown): void {
    for (const handler of [...(handlers.get(channel.messageChannel) ?? [])]) handler(message);
}

export interface MessageSubscription {
    readonly channel: string;
    readonly handler: Handler;
}

/** Listens to a channel until unsubscribe. */
export function subscribe(_context: unknown, channel: Channel, handler: Handler): MessageSubscription {
    const known = handlers.get(channel.messageChannel) ?? new Set();
    known.add(handler);
    handlers.set(channel.messageChannel, known);
    return { channel: channel.messageChannel, handler };
}

export function unsubscribe(subscription: MessageSubscription | undefined): void {
    if (subscription !== undefined) handlers.get(subscription.channel)?.delete(subscription.handler);
}
