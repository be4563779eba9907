import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Bounds } from './httpGuard.ts';
import { answer, TOO_MUCH, tooLarge } from './httpReply.ts';

/** The body of one request, as far as it came. */
export interface Body {
    readonly chunks: Buffer[];
    bytes: number;
}

/**
 * Reads a request's body to its end; `inHand` counts its bytes with those of all others. False where it is too much: the
 * client is told before the loop ends, which cuts it off. Rejects where the connection ends first.
 */
export async function readBody(
    request: IncomingMessage,
    response: ServerResponse,
    { body, inHand, bounds }: { readonly body: Body; readonly inHand: { inHandBytes: number }; readonly bounds: Bounds }
): Promise<boolean> {
    for await (const chunk of request as AsyncIterable<Buffer>) {
        body.bytes += chunk.length;
        inHand.inHandBytes += chunk.length;
        const isTooLarge = body.bytes > bounds.largestBytes;
        if (isTooLarge || inHand.inHandBytes > bounds.inHandBytes) {
            answer(response, isTooLarge ? tooLarge(bounds.largestBytes) : TOO_MUCH);
            return false;
        }
        body.chunks.push(chunk);
    }
    return true;
}
