import type { Context, MiddlewareHandler } from 'hono';
import { restError, type RestAnswer } from '../rest/index.ts';

/** Names a browser or client on this machine reaches the server by. Anything else in Host is a rebound name. */
const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];
const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The port the server listens on; undefined before it does, and where a test calls the app without a server. */
export type Port = () => number | undefined;

function refuse(context: Context, { status, body }: RestAnswer): Response {
    return context.json(body, status as 400);
}

function allowedHosts(port: number | undefined): readonly string[] {
    return port === undefined ? LOOPBACK : LOOPBACK.map((name) => `${name}:${port}`);
}

function isAllowedHost(host: string | undefined, port: number | undefined): boolean {
    if (host === undefined) return false;
    const name = port === undefined ? host.replace(/:\d+$/, '') : host;
    return allowedHosts(port).includes(name.toLowerCase());
}

/** Refuses requests whose Host is not this server on this machine: a foreign name that was rebound to 127.0.0.1. */
export function checkHost(port: Port): MiddlewareHandler {
    return async (context, next) => {
        const host = context.req.header('host') ?? new URL(context.req.url).host;
        if (isAllowedHost(host, port())) return next();
        return refuse(
            context,
            restError(421, 'INVALID_HOST', 'The local org answers to localhost and 127.0.0.1 only.')
        );
    };
}

/**
 * Refuses what another site's page sends: writes from a foreign origin, and anything a browser marks as coming from
 * another site or from another port of this machine.
 */
export function checkOrigin(port: Port): MiddlewareHandler {
    return async (context, next) => {
        const origin = context.req.header('origin');
        const foreign = origin !== undefined && !isAllowedHost(origin.replace(/^http:\/\//, ''), port());
        const site = context.req.header('sec-fetch-site') ?? 'none';
        const sensitive = !READING.has(context.req.method) || context.req.path.startsWith('/local/');
        if ((foreign && sensitive) || site === 'cross-site' || site === 'same-site') {
            return refuse(
                context,
                restError(403, 'INVALID_ORIGIN', 'The local org takes requests from its own pages only.')
            );
        }
        return next();
    };
}
