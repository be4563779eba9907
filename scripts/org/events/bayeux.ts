import { z } from 'zod';
import type { Org } from '../types.ts';
import { EXHAUSTED, type IsExhausted } from './allocation.ts';
import { readChannel } from './channel.ts';
import { listenTo, type Client, type Clients } from './clients.ts';

/** Milliseconds that a connect is held open for messages. Salesforce's figure. */
export const HOLD = 110_000;

/** One message of the Bayeux protocol, as clients send it. https://docs.cometd.org/current/reference/#_bayeux */
const MESSAGE = z.looseObject({
    channel: z.string().max(255),
    id: z.union([z.string().max(100), z.number()]).optional(),
    clientId: z.unknown().optional(),
    subscription: z.union([z.string().max(255), z.array(z.string().max(255)).max(100)]).optional(),
    ext: z.looseObject({ replay: z.unknown().optional() }).nullish()
});

/** What a request carries: one message, or several. */
export const MESSAGES = z.union([z.array(MESSAGE).min(1).max(100), MESSAGE.transform((message) => [message])]);

export type BayeuxMessage = z.infer<typeof MESSAGE>;
export type Reply = Readonly<Record<string, unknown>>;

const RETRY = { reconnect: 'retry', interval: 0, timeout: HOLD };

function reply({ channel, id }: BayeuxMessage, more: Reply): Reply {
    return { channel, ...(id !== undefined && { id }), ...more };
}

function refused(message: BayeuxMessage, error: string, advice?: Reply): Reply {
    const ext = { replay: true, sfdc: { failureReason: error } };
    return reply(message, { successful: false, error, ext, ...(advice && { advice }) });
}

/** The answer to whoever is no client, or not any more: begin with a handshake. */
function unknownClient(message: BayeuxMessage): Reply {
    return refused(message, '403::Unknown client', { reconnect: 'handshake', interval: 0 });
}

function handshake(org: Org, clients: Clients, message: BayeuxMessage): Reply {
    const client = clients.add(org);
    if (!client) return refused(message, '403::The limit of concurrent clients is reached', { reconnect: 'none' });
    return reply(message, {
        successful: true,
        version: '1.0',
        minimumVersion: '1.0',
        supportedConnectionTypes: ['long-polling'],
        clientId: client.id,
        ext: { replay: true, 'payload.format': true },
        advice: RETRY
    });
}

/** Where a subscription begins: the number named for its channel, else only what is new; undefined for what is none. */
function replayFor({ ext }: BayeuxMessage, channel: string): number | undefined {
    const given = z.record(z.string(), z.number().int().min(-2)).safeParse(ext?.replay);
    if (given.success) return given.data[channel] ?? -1;
    return typeof ext?.replay === 'object' && ext.replay !== null ? undefined : -1;
}

function subscribeOne(
    client: Client,
    message: BayeuxMessage,
    channel: string,
    exhausted: IsExhausted
): string | undefined {
    if (exhausted()) return EXHAUSTED;
    const found = readChannel(client.org.model, channel);
    if ('problem' in found) return `404::${found.problem}`;
    const replay = replayFor(message, channel);
    if (replay === undefined) {
        return '400::The replayId you provided was invalid. Please provide a valid ID, -2 to replay all events, or -1 to replay only new events.';
    }
    listenTo(client, channel, found, replay);
    return undefined;
}

function subscribe(client: Client, message: BayeuxMessage, exhausted: IsExhausted): Reply {
    const channels = [message.subscription ?? []].flat();
    if (channels.length === 0) return refused(message, '403::subscription missing');
    const told = { clientId: client.id, subscription: message.subscription };
    for (const channel of channels) {
        const error = subscribeOne(client, message, channel, exhausted);
        if (error !== undefined) return { ...refused(message, error), ...told };
    }
    return reply(message, { successful: true, ...told });
}

function unsubscribe(client: Client, message: BayeuxMessage): Reply {
    for (const channel of [message.subscription ?? []].flat()) client.channels.delete(channel);
    return reply(message, { successful: true, clientId: client.id, subscription: message.subscription });
}

/** Answers one message; a connect is answered as if nothing had to be waited for. */
export function answerMessage(org: Org, clients: Clients, message: BayeuxMessage, exhausted: IsExhausted): Reply {
    if (message.channel === '/meta/handshake') return handshake(org, clients, message);
    const client = clients.find(org, message.clientId);
    if (!client) return unknownClient(message);
    switch (message.channel) {
        case '/meta/connect':
            return reply(message, { successful: true, clientId: client.id, advice: RETRY });
        case '/meta/subscribe':
            return subscribe(client, message, exhausted);
        case '/meta/unsubscribe':
            return unsubscribe(client, message);
        case '/meta/disconnect':
            clients.remove(client);
            return reply(message, { successful: true, clientId: client.id });
        default:
            return refused(message, `400::Clients do not publish by CometD (${message.channel})`);
    }
}
