import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';

/** Where and how a source listens. */
export interface Served {
    readonly host: string;
    /** 0 for any free one. */
    readonly port: number;
    /** The writer's certificate and key, in PEM; with `clientCa` only switches whose certificate it signed are let in. */
    readonly tls?: { readonly cert: string; readonly key: string; readonly clientCa?: string | undefined } | undefined;
}

const BODY_TIME_MS = 30_000;

/** A server that lets nobody take long, over TLS where it has a certificate. */
export function serverOf(
    { tls }: Served,
    handle: (request: IncomingMessage, response: ServerResponse) => void
): Server {
    const times = { requestTimeout: BODY_TIME_MS, headersTimeout: 10_000 };
    if (tls === undefined) {
        return createServer(times, handle);
    }
    const { cert, key, clientCa: ca } = tls;
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
