import { randomBytes } from 'node:crypto';
import type { Org, RecordChange } from '../types.ts';
import { countDelivered } from './allocation.ts';
import type { ChannelAnswer } from './channel.ts';
import { missedChanges } from './log.ts';
import { changeMessages, type ChangeMessage } from './message.ts';
import { isWanted } from './wanted.ts';

/** Messages that wait for a client that does not fetch them; the oldest go first, and can be replayed. */
const MAX_WAITING = 10_000;
/** Clients at once. */
const MAX_CLIENTS = 1_000;

type Found = Extract<ChannelAnswer, { objects: unknown }>;

/** One CometD client: what it listens to, and what it has yet to fetch. */
export interface Client {
    readonly id: string;
    readonly org: Org;
    readonly channels: Map<string, Found>;
    /** Milliseconds of the machine's clock. */
    seen: number;
    waiting: ChangeMessage[];
    wake: () => void;
}

/** The clients of an org. */
export interface Clients {
    readonly add: (org: Org) => Client | undefined;
    readonly find: (org: Org, id: unknown) => Client | undefined;
    readonly remove: (client: Client) => void;
}

function deliver(client: Client, change: RecordChange, channel: string, found: Found, after = 0): void {
    if (!isWanted(client.org, found.objects, change)) return;
    const messages = changeMessages(client.org, change, channel, found.enriched);
    client.waiting.push(...messages.filter(({ data }) => data.event.replayId > after));
    if (client.waiting.length > MAX_WAITING) client.waiting = client.waiting.slice(-MAX_WAITING);
}

/** Has a client listen to a channel, from a replay id on. */
export function listenTo(client: Client, channel: string, found: Found, replay: number): void {
    client.channels.set(channel, found);
    for (const change of missedChanges(client.org, replay)) deliver(client, change, channel, found, replay);
    if (client.waiting.length > 0) client.wake();
}

/** Hands over what waits for a client. */
export function takeWaiting(client: Client): readonly ChangeMessage[] {
    const { waiting } = client;
    client.waiting = [];
    countDelivered(client.org, waiting.length);
    return waiting;
}

/** Clients that do not ask again within `patience` milliseconds are forgotten. */
export function createClients(made: Org, patience: number): Clients {
    const clients = new Map<string, Client>();
    const forgetLost = (): void => {
        for (const [id, client] of clients) if (client.seen < Date.now() - patience) clients.delete(id);
    };
    made.onChange((change) => {
        for (const client of clients.values()) {
            for (const [channel, found] of client.channels) deliver(client, change, channel, found);
            if (client.waiting.length > 0) client.wake();
        }
    });
    return {
        add(org) {
            forgetLost();
            if (clients.size >= MAX_CLIENTS) return undefined;
            const id = randomBytes(16).toString('hex');
            const client: Client = {
                id,
                org,
                channels: new Map(),
                seen: Date.now(),
                waiting: [],
                wake: () => undefined
            };
            clients.set(id, client);
            return client;
        },
        find(org, id) {
            const client = typeof id === 'string' ? clients.get(id) : undefined;
            // nobody fetches what waits for another user
            if (client?.org.user.id !== org.user.id) return undefined;
            client.seen = Date.now();
            return client;
        },
        remove(client) {
            clients.delete(client.id);
            client.wake();
        }
    };
}
