import type { Context, MiddlewareHandler } from 'hono';
import { restError, type RestAnswer } from '../rest/index.ts';
import { LOOPBACK } from './address.ts';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The port the server listens on; undefined before it does, and where a test calls the app without a server. */
export type Port = () => number | undefined;

function refuse(context: Context, { status, body }: RestAnswer): Response {
    return context.json(body, status as 400);
}

function isAllowedHost(host: string | undefined, port: number | undefined, names: readonly string[]): boolean {
    if (host === undefined) return false;
    const name = port === undefined ? host.replace(/:\d+$/, '') : host;
    const allowed = port === undefined ? names : names.map((one) => `${one}:${port}`);
    return allowed.includes(name.toLowerCase());
}

/**
 * Refuses requests whose Host is none of the server's names, those of loopback where no others are given: anything else
 * is a foreign name that was rebound to it.
 */
export function checkHost(port: Port, names: readonly string[] = LOOPBACK): MiddlewareHandler {
    return async (context, next) => {
        const host = context.req.header('host') ?? new URL(context.req.url).host;
        if (isAllowedHost(host, port(), names)) return next();
        const own = names === LOOPBACK ? 'localhost and 127.0.0.1' : names.join(', ');
        return refuse(context, restError(421, 'INVALID_HOST', `The local org answers to ${own} only.`));
    };
}

/**
 * Refuses what another site's page sends: writes from a foreign origin, and anything a browser marks as coming from
 * another site or from another port of this machine.
 */
export function checkOrigin(port: Port, names: readonly string[] = LOOPBACK): MiddlewareHandler {
    return async (context, next) => {
        const origin = context.req.header('origin');
        const foreign = origin !== undefined && !isAllowedHost(origin.replace(/^http:\/\//, ''), port(), names);
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
