import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { requestOrg } from '../requestOrg.ts';
import type { Org } from '../types.ts';
import { EXHAUSTED, isUsedUp, type IsExhausted } from './allocation.ts';
import { readChannel } from './channel.ts';
import { cometdRoutes } from './cometd.ts';
import { missedChanges, recentChanges } from './log.ts';
import { streamChanges } from './stream.ts';

export { isUsedUp } from './allocation.ts';
export type { ChangeMessage } from './message.ts';

const HEARTBEAT = 15_000;

export interface EventOptions {
    /** Milliseconds between signs of life on a quiet stream. */
    readonly heartbeat?: number;
    /** Whether the day's allocation of events is used up; by the org's own count where absent. */
    readonly exhausted?: IsExhausted;
    /** Milliseconds that a CometD client is kept waiting for messages. */
    readonly hold?: number;
}

/** -1 means only what is new, -2 all that is kept, any other number what came after it. */
function replayFrom(text: string | undefined): number | undefined {
    const number = Number(text ?? '-1');
    return Number.isInteger(number) && number >= -2 ? number : undefined;
}

/** Change events as server-sent events, at the local org's own address, which its pages listen to. */
function streamRoutes(made: Org, exhausted: IsExhausted, heartbeat: number): Hono {
    const app = new Hono();
    app.get('/local/events', (context) => {
        const org = requestOrg(context, made);
        const refuse = (status: 400 | 403 | 404, errorCode: string, message: string): Response =>
            context.json([{ message, errorCode, fields: [] }], status);
        if (exhausted()) return refuse(403, 'LIMIT_EXCEEDED', EXHAUSTED);
        const channel = context.req.query('channel') ?? '';
        const found = readChannel(org.model, channel);
        if ('problem' in found) return refuse(404, 'NOT_FOUND', found.problem);
        // a browser that reopens a stream says by itself what it got last
        const replay = replayFrom(context.req.header('last-event-id') ?? context.req.query('replayId'));
        if (replay === undefined) {
            const message = 'replayId is -1 (what is new), -2 (all that is kept), or the replay id of a message.';
            return refuse(400, 'INVALID_REPLAY_ID', message);
        }
        const missed = missedChanges(org, replay);
        return streamSSE(context, (stream) =>
            streamChanges(org, stream, { ...found, channel, missed, after: replay, heartbeat, exhausted })
        );
    });
    return app;
}

/**
 * Change events: GET `/local/events?channel=/data/Book__ChangeEvent&replayId=-1` for pages, POST `/cometd/66.0` for clients.
 * A replayed message carries the values its record has now.
 */
export function eventRoutes(made: Org, options: EventOptions = {}): Hono {
    const { heartbeat = HEARTBEAT, exhausted = () => isUsedUp(made), hold } = options;
    recentChanges(made);
    const app = new Hono();
    app.route('/', streamRoutes(made, exhausted, heartbeat));
    app.route('/', cometdRoutes(made, { exhausted, ...(hold !== undefined && { hold }) }));
    return app;
}
