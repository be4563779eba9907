import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ServeConfig } from './config.ts';
import type { Health } from './health.ts';

/** What the monitor shows. */
export interface Monitored {
    readonly health: () => Promise<Health>;
    /** Prometheus' text. */
    readonly metrics: () => Promise<string>;
    readonly contentType: string;
}

export interface Monitor {
    readonly port: number;
    readonly stop: () => Promise<void>;
}

/**
 * Serves `/metrics`, `/health/live` (the process answers) and `/health/ready` (200 where nothing is wrong, else 503 with every
 * problem). It tells figures and states only, and listens on the loopback address unless it is configured otherwise.
 * Rejects where the port is taken.
 */
export async function startMonitor(
    { host, port }: NonNullable<ServeConfig['monitor']>,
    shown: Monitored
): Promise<Monitor> {
    const server = createServer({ requestTimeout: 10_000 }, (request, response) => void answer(request, response));
    await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, resolve);
    });
    return {
        port: (server.address() as AddressInfo).port,
        stop: () =>
            new Promise((resolve) => {
                server.close(() => resolve());
                server.closeAllConnections();
            })
    };

    async function answer({ method, url = '/' }: IncomingMessage, response: ServerResponse): Promise<void> {
        const place = url.split('?')[0] ?? '';
        try {
            if (method !== 'GET' && method !== 'HEAD') {
                reply(response, 405, 'text/plain', 'Only GET is answered here.\n');
            } else if (place === '/health/live') {
                reply(response, 200, 'application/json', JSON.stringify({ live: true }));
            } else if (place === '/health/ready' || place === '/health') {
                const health = await shown.health();
                reply(response, health.ready ? 200 : 503, 'application/json', JSON.stringify(health));
            } else if (place === '/metrics') {
                reply(response, 200, shown.contentType, await shown.metrics());
            } else {
                reply(response, 404, 'text/plain', 'There are /metrics, /health/live and /health/ready.\n');
            }
        } catch {
            // The outbox is busy or its disk is gone: that is an answer too.
            reply(response, 503, 'text/plain', 'The outbox cannot be read.\n');
        }
    }
}

function reply(response: ServerResponse, status: number, type: string, body: string): void {
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
    response.end(body);
}
