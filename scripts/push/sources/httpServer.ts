import { createServer, type IncomingMessage, type Server, type ServerOptions, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';

/** Where and how a source listens. */
export interface Served {
    readonly host: string;
    /** 0 for any free one. */
    readonly port: number;
    /** The writer's certificate and key, in PEM; with `clientCa` only switches whose certificate it signed are let in. */
    readonly tls?: { readonly cert: string; readonly key: string; readonly clientCa?: string | undefined } | undefined;
    /** What a client may take, where it is not as much as usual. */
    readonly patience?: Patience | undefined;
}

/** What clients may take before they are cut off, and how many there may be. */
export interface Patience {
    /** Milliseconds from the connection to the end of the headers. */
    readonly headersMs: number;
    /** Milliseconds from the connection, or the request before, to the end of the body. */
    readonly bodyMs: number;
    /** Milliseconds after which a connection without a request is closed. */
    readonly idleMs: number;
    /** Connections at once; another one is closed at once. */
    readonly connections: number;
}

const PATIENCE: Patience = { headersMs: 10_000, bodyMs: 30_000, idleMs: 5000, connections: 1000 };
/** How often slow clients are looked for, in milliseconds. */
const LOOK_MS = 2000;

/** A server that lets nobody take long, over TLS where it has a certificate. */
export function serverOf(
    { tls, patience = PATIENCE }: Served,
    handle: (request: IncomingMessage, response: ServerResponse) => void
): Server {
    const times = {
        requestTimeout: patience.bodyMs,
        headersTimeout: patience.headersMs,
        keepAliveTimeout: patience.idleMs,
        connectionsCheckingInterval: Math.min(LOOK_MS, patience.headersMs)
    };
    const server = tls === undefined ? createServer(times, handle) : secureServer(tls, times, handle);
    server.maxConnections = patience.connections;
    return server;
}

function secureServer(
    { cert, key, clientCa: ca }: NonNullable<Served['tls']>,
    times: ServerOptions,
    handle: (request: IncomingMessage, response: ServerResponse) => void
): Server {
    // Who has no certificate of that authority does not get as far as a request.
    const clients = ca === undefined ? {} : { ca, requestCert: true, rejectUnauthorized: true };
    return createSecureServer(
        { ...times, ...clients, cert, key, minVersion: 'TLSv1.2', handshakeTimeout: 10_000 },
        handle
    );
}

/** Resolves when it listens; rejects where it can't, such as at a port that is taken. */
export function listen(server: Server, { host, port }: Served): Promise<void> {
    return new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, () => {
            server.off('error', reject);
            resolve();
        });
    });
}
