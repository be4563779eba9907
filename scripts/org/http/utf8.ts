import { isUtf8 } from 'node:buffer';
import type { MiddlewareHandler } from 'hono';
import { restError } from '../rest/index.ts';

/** Refuses bodies that are not UTF-8: read all the same, they would be kept with other letters than were sent. */
export function requireUtf8(): MiddlewareHandler {
    return async (context, next) => {
        if (context.req.raw.body === null) return next();
        // what breaks off is told by whoever reads it
        const bytes = await context.req.arrayBuffer().catch(() => undefined);
        if (bytes === undefined || isUtf8(new Uint8Array(bytes))) return next();
        return context.json(restError(400, 'JSON_PARSER_ERROR', 'The body is not UTF-8.').body, 400);
    };
}
