import type { AddressInfo } from 'node:net';
import { postsOf, type PostOptions } from './httpPost.ts';
import { listen, serverOf, type Served } from './httpServer.ts';
import type { RunningSource, Source, SourceHost } from './source.ts';

export interface HttpOptions extends Served, PostOptions {
    /** Called with the port once it listens. */
    readonly listening?: (port: number) => void;
}

/**
 * Takes records that mod_json_cdr posts: JSON, a form, or base64. The answer is 200 only when the record is on disk; with any
 * other answer the switch keeps the record and tries again.
 */
export function httpSource(options: HttpOptions): Source {
    return { name: 'http', start: (host) => start(host, options) };
}

async function start(host: SourceHost, options: HttpOptions): Promise<RunningSource> {
    const posts = postsOf(host, options);
    const server = serverOf(options, (request, response) => void posts.take(request, response));
    await listen(server, options);
    const { port } = server.address() as AddressInfo;
    options.listening?.(port);
    host.log.info({ host: options.host, port }, 'Taking records over HTTP.');
    return {
        stop: () =>
            new Promise((resolve) => {
                posts.hangUp();
                server.close(() => resolve());
                server.closeIdleConnections();
                setTimeout(() => server.closeAllConnections(), 5000).unref();
            }),
        health: () => ({ port, ...posts.counts() })
    };
}
