import { Hono, type Context } from 'hono';
import { z } from 'zod';
import { requestOrg } from '../requestOrg.ts';
import type { Org } from '../types.ts';
import type { IsExhausted } from './allocation.ts';
import { answerMessage, HOLD, MESSAGES } from './bayeux.ts';
import { createClients, takeWaiting, type Client } from './clients.ts';

/** A client that does not connect again within that time has to begin anew. */
const PATIENCE = HOLD + 60_000;

/** Waits until there is something to fetch, the time is over, or the client has left. */
function waitFor(client: Client, milliseconds: number, left: AbortSignal): Promise<void> {
    if (client.waiting.length > 0 || left.aborted) return Promise.resolve();
    // a second connect of a client ends the first
    client.wake();
    return new Promise((resolve) => {
        const timer = setTimeout(done, milliseconds);
        function done(): void {
            clearTimeout(timer);
            left.removeEventListener('abort', done);
            client.wake = () => undefined;
            resolve();
        }
        client.wake = done;
        left.addEventListener('abort', done);
    });
}

export interface CometdOptions {
    readonly exhausted: IsExhausted;
    /** Milliseconds that a connect is held open. */
    readonly hold?: number;
}

/** POST `/cometd/66.0`: change events by Bayeux, as jsforce and other CometD clients fetch them, by long polling. */
export function cometdRoutes(made: Org, { exhausted, hold = HOLD }: CometdOptions): Hono {
    const app = new Hono();
    const clients = createClients(made, PATIENCE);
    const answer = async (context: Context): Promise<Response> => {
        const org = requestOrg(context, made);
        const parsed = MESSAGES.safeParse(await context.req.json().catch(() => undefined));
        if (!parsed.success) {
            const error = `400::${z.prettifyError(parsed.error)}`;
            return context.json([{ channel: '/meta/unknown', successful: false, error }], 400);
        }
        const messages = parsed.data;
        const replies = messages.map((message) => answerMessage(org, clients, message, exhausted));
        const connect = messages.find(({ channel }) => channel === '/meta/connect');
        const client = connect && clients.find(org, connect.clientId);
        if (!client) return context.json(replies);
        await waitFor(client, hold, context.req.raw.signal);
        // whoever has left does not get it: it waits for the next connect
        return context.json(context.req.raw.signal.aborted ? replies : [...replies, ...takeWaiting(client)]);
    };
    // clients put the type of the message behind the address, or `replay` before the version
    app.post('/cometd/:version{\\d+\\.\\d}', answer);
    app.post('/cometd/:version{\\d+\\.\\d}/:type', answer);
    app.post('/cometd/replay/:version{\\d+\\.\\d}', answer);
    return app;
}
