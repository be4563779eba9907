import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { requestOrg } from '../requestOrg.ts';
import type { Org, RecordChange } from '../types.ts';
import { readChannel } from './channel.ts';
import { streamChanges } from './stream.ts';

export type { ChangeMessage } from './message.ts';

/** Changes kept for readers that come back and ask for what they missed. */
const KEPT = 1_000;
const HEARTBEAT = 15_000;

export interface EventOptions {
    /** Milliseconds between signs of life on a quiet stream. */
    readonly heartbeat?: number;
}

/** -1 means only what is new, -2 all that is kept, any other number what came after it. */
function replayFrom(text: string | undefined): number | undefined {
    const number = Number(text ?? '-1');
    return Number.isInteger(number) && number >= -2 ? number : undefined;
}

/**
 * GET `/local/events?channel=/data/Book__ChangeEvent&replayId=-1`: change events as server-sent events. The local org's
 * own address for what Salesforce gives by CometD. A replayed message carries the values its record has now.
 */
export function eventRoutes(made: Org, { heartbeat = HEARTBEAT }: EventOptions = {}): Hono {
    const app = new Hono();
    const kept: RecordChange[] = [];
    made.onChange((change) => {
        kept.push(change);
        if (kept.length > KEPT) kept.shift();
    });
    app.get('/local/events', (context) => {
        const org = requestOrg(context, made);
        const channel = context.req.query('channel') ?? '';
        const found = readChannel(org.model, channel);
        if ('problem' in found)
            return context.json([{ message: found.problem, errorCode: 'NOT_FOUND', fields: [] }], 404);
        // a browser that reopens a stream says by itself what it got last
        const replay = replayFrom(context.req.header('last-event-id') ?? context.req.query('replayId'));
        if (replay === undefined) {
            const message = 'replayId is -1 (what is new), -2 (all that is kept), or the replay id of a message.';
            return context.json([{ message, errorCode: 'INVALID_REPLAY_ID', fields: [] }], 400);
        }
        const missed = replay === -1 ? [] : kept.filter((change) => change.replayId > replay);
        return streamSSE(context, (stream) =>
            streamChanges(org, stream, { channel, objects: found.objects, missed, after: replay, heartbeat })
        );
    });
    return app;
}
