import { promisify } from 'node:util';
import { gunzip, inflate } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';
import { restError } from '../rest/index.ts';

const UNPACKERS = { gzip: promisify(gunzip), deflate: promisify(inflate) } as const;

function unpackerOf(encoding: string): (typeof UNPACKERS)[keyof typeof UNPACKERS] | undefined {
    return encoding === 'gzip' || encoding === 'deflate' ? UNPACKERS[encoding] : undefined;
}

function isTooLarge(error: unknown): boolean {
    return error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}

/**
 * Unpacks bodies that come as gzip or deflate, to `most` bytes, as Salesforce's REST API takes them.
 * https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/intro_rest_compression.htm
 */
export function unpackBodies(most: number): MiddlewareHandler {
    return async (context, next) => {
        const encoding = context.req.header('content-encoding')?.trim().toLowerCase() ?? 'identity';
        if (encoding === 'identity') return next();
        const unpack = unpackerOf(encoding);
        if (!unpack) {
            const message = `A body comes as gzip, as deflate or as it is, not as ${encoding}.`;
            return context.json(restError(415, 'UNSUPPORTED_MEDIA_TYPE', message).body, 415);
        }
        try {
            const packed = await context.req.arrayBuffer();
            const body = new Uint8Array(await unpack(packed, { maxOutputLength: most }));
            const { method, headers, url } = context.req.raw;
            context.req.raw = new Request(url, { method, headers, body });
            context.req.bodyCache = {};
        } catch (error) {
            if (isTooLarge(error)) {
                const message = `A body takes ${most / 1024 / 1024} MB at most, unpacked.`;
                return context.json(restError(413, 'REQUEST_TOO_LARGE', message).body, 413);
            }
            const message = `The body cannot be unpacked as ${encoding}.`;
            return context.json(restError(400, 'JSON_PARSER_ERROR', message).body, 400);
        }
        return next();
    };
}
