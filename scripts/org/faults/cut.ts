import type { ServerResponse } from 'node:http';
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';

function outgoing(context: Context): ServerResponse | undefined {
    return (context.env as Partial<HttpBindings> | undefined)?.outgoing;
}

function brokenBody(beginning: string): Response {
    const body = new ReadableStream({
        start(controller) {
            controller.enqueue(new TextEncoder().encode(beginning));
            controller.error(new Error('The connection was cut.'));
        }
    });
    return new Response(body);
}

/** Ends the connection without an answer. */
export function cutConnection(context: Context): Response {
    const response = outgoing(context);
    if (!response) return brokenBody('');
    response.destroy();
    return RESPONSE_ALREADY_SENT;
}

/** Sends the head and the first half of an answer, then ends the connection. */
export async function cutHalfWay(context: Context, answer: Response): Promise<Response> {
    const body = Buffer.from(await answer.arrayBuffer());
    const half = body.subarray(0, Math.floor(body.length / 2));
    const response = outgoing(context);
    if (!response) return brokenBody(half.toString());
    const headers = { ...Object.fromEntries(answer.headers), 'content-length': String(body.length) };
    response.writeHead(answer.status, headers);
    // destroyed only once the half is on its way, or the client would get nothing
    response.write(half, () => response.destroy());
    return RESPONSE_ALREADY_SENT;
}
