import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { urlOf } from './address.ts';

const DEFAULT_PORT = 8060;
/** How many ports after the default are tried. */
const ATTEMPTS = 50;

/** A running server. */
export interface Listening {
    readonly port: number;
    readonly url: string;
    /** Ends open connections and stops. */
    readonly close: () => Promise<void>;
}

/** A port that can't be had, said so that a person knows what to do. */
export class PortError extends Error {}

function tryPort(server: Server, port: number, host: string): Promise<number | undefined> {
    return new Promise((resolve, reject) => {
        const onError = (error: NodeJS.ErrnoException): void => {
            if (error.code === 'EADDRINUSE') resolve(undefined);
            else reject(new PortError(`Port ${port} of ${host} cannot be used: ${error.message}`));
        };
        server.once('error', onError);
        server.listen(port, host, () => {
            server.removeListener('error', onError);
            const address = server.address();
            resolve(typeof address === 'object' && address ? address.port : port);
        });
    });
}

async function bind(server: Server, wanted: number | undefined, host: string): Promise<number> {
    if (wanted !== undefined) {
        const port = await tryPort(server, wanted, host);
        if (port !== undefined) return port;
        throw new PortError(`Port ${wanted} is already in use. Stop what uses it, or choose another one with --port.`);
    }
    for (let port = DEFAULT_PORT; port < DEFAULT_PORT + ATTEMPTS; port += 1) {
        const bound = await tryPort(server, port, host);
        if (bound !== undefined) return bound;
    }
    const last = DEFAULT_PORT + ATTEMPTS - 1;
    throw new PortError(`The ports ${DEFAULT_PORT} to ${last} are all in use. Choose another one with --port.`);
}

function closeServer(server: Server): Promise<void> {
    return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
    });
}

/**
 * Listens on 127.0.0.1, or where `host` says: on the port given (0 takes any free one), else on 8060 or the next free one.
 * @throws PortError where there is none to be had
 */
export async function listen(app: Hono, port?: number, host = '127.0.0.1'): Promise<Listening> {
    const server = createAdaptorServer({
        fetch: app.fetch,
        // Idle connections stay: a client that is busy for seconds would find its own closed just as it asks again.
        serverOptions: { requestTimeout: 60_000, headersTimeout: 15_000, keepAliveTimeout: 600_000 }
    }) as Server;
    const bound = await bind(server, port, host);
    return { port: bound, url: urlOf(host, bound), close: () => closeServer(server) };
}
