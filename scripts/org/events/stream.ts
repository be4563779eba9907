import type { SSEStreamingApi } from 'hono/streaming';
import type { Org, RecordChange } from '../types.ts';
import { countDelivered, type IsExhausted } from './allocation.ts';
import type { Channel, EnrichedFields } from './channel.ts';
import { changeMessages } from './message.ts';
import { isWanted } from './wanted.ts';

/** Messages to a reader that reads too slowly; then it is let go, and comes back for what it missed. */
const MAX_WAITING = 10_000;

/** What one reader wants. */
export interface Subscription {
    /** As the reader names it. */
    readonly channel: string;
    readonly objects: Channel;
    readonly enriched?: EnrichedFields | undefined;
    /** Ends the stream; whoever opens it again is told why. */
    readonly exhausted: IsExhausted;
    /** Changes from before that it still has to get. */
    readonly missed: readonly RecordChange[];
    /** Messages up to here it already has. */
    readonly after: number;
    /** Milliseconds between signs of life. */
    readonly heartbeat: number;
}

/** Writes changes to one reader until it leaves. Nothing is left behind then: no listener, no timer. */
export async function streamChanges(org: Org, stream: SSEStreamingApi, subscription: Subscription): Promise<void> {
    const waiting: RecordChange[] = subscription.missed.filter((change) => isWanted(org, subscription.objects, change));
    let wake: () => void = () => undefined;
    const stop = org.onChange((change) => {
        if (!isWanted(org, subscription.objects, change)) return;
        waiting.push(change);
        if (waiting.length > MAX_WAITING) stream.abort();
        wake();
    });
    stream.onAbort(() => wake());
    try {
        // the first bytes open the stream in the browser, which otherwise waits for the first change
        await stream.write(': open\n\n');
        while (!stream.aborted && !stream.closed && !subscription.exhausted()) {
            const change = waiting.shift();
            if (change) await writeChange(org, stream, subscription, change);
            else if (await isQuiet(subscription.heartbeat, (now) => (wake = now))) await stream.write(': here\n\n');
        }
    } finally {
        stop();
    }
}

async function writeChange(
    org: Org,
    stream: SSEStreamingApi,
    { channel, after, enriched }: Subscription,
    change: RecordChange
): Promise<void> {
    for (const message of changeMessages(org, change, channel, enriched)) {
        const { replayId } = message.data.event;
        if (replayId <= after) continue;
        await stream.writeSSE({ id: String(replayId), data: JSON.stringify(message) });
        countDelivered(org, 1);
    }
}

/** Waits to be woken; true where the time passed without that. */
function isQuiet(milliseconds: number, onWake: (wake: () => void) => void): Promise<boolean> {
    return new Promise((resolve) => {
        const timer = setTimeout(() => resolve(true), milliseconds);
        onWake(() => {
            clearTimeout(timer);
            resolve(false);
        });
    });
}
