import type { Context } from 'hono';
import type { StaticFile } from './staticFiles.ts';

/** A module that changes with the source, so that browsers have to ask again. */
export function scriptAnswer(c: Context, code: string): Response {
    return c.body(code, 200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' });
}

/** A file, or 404. */
export function fileAnswer(c: Context, found: StaticFile | undefined, cacheControl = 'no-cache'): Response {
    if (found === undefined) return missingAnswer(c);
    return c.body(found.body, 200, { 'content-type': found.contentType, 'cache-control': cacheControl });
}

export function missingAnswer(c: Context): Response {
    return c.text('Not found.', 404);
}

/** The decoded part of the address after a prefix; '' where it can't be decoded. */
export function pathBelow(c: Context, prefix: string): string {
    const { pathname } = new URL(c.req.url);
    try {
        return decodeURIComponent(pathname.slice(prefix.length));
    } catch {
        return '';
    }
}
