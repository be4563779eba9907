import { networkFailure, readAnswer, readFailure, withoutToken, type Answer, type Repeatable } from './answer.ts';
import { backoffMs } from './backoff.ts';

/** What the client needs of the world, so that tests can bring their own. */
export interface Transport {
    readonly fetch: typeof fetch;
    readonly sleep: (ms: number) => Promise<void>;
    /** 0 to 1, for jitter. */
    readonly random: () => number;
}

export interface OrgOptions {
    /** `https://example.my.salesforce.com`, with or without a slash at the end. */
    readonly url: string;
    readonly token: string;
    readonly transport: Transport;
    /** Tries of one request, the first included. */
    readonly tries?: number;
    readonly timeoutMs?: number;
}

/** A connection to one org. Counts the requests it makes, repeats included. */
export interface OrgClient {
    readonly send: (method: 'GET' | 'POST' | 'PATCH', path: string, body?: unknown) => Promise<Answer>;
    readonly requests: () => number;
}

/** A client that repeats what may be repeated: every write goes by external id, so the same request twice does no harm. */
export function orgClient(options: OrgOptions): OrgClient {
    const { transport, tries = 5 } = options;
    let requests = 0;
    return {
        requests: () => requests,
        async send(method, path, body) {
            for (let attempt = 1; ; attempt += 1) {
                requests += 1;
                const result = await tryOnce(options, method, path, body);
                if (!('again' in result) || attempt >= tries) {
                    return 'failure' in result ? withoutToken(result.failure, options.token) : result;
                }
                await transport.sleep(result.afterMs ?? backoffMs(attempt, transport.random));
            }
        }
    };
}

async function tryOnce(options: OrgOptions, method: string, path: string, body: unknown): Promise<Answer | Repeatable> {
    const url = `${options.url.replace(/\/+$/, '')}${path}`;
    try {
        const response = await options.transport.fetch(url, {
            method,
            headers: {
                authorization: `Bearer ${options.token}`,
                'content-type': 'application/json',
                accept: 'application/json'
            },
            signal: AbortSignal.timeout(options.timeoutMs ?? 60_000),
            redirect: 'manual',
            ...(body === undefined ? {} : { body: JSON.stringify(body) })
        });
        const text = await response.text();
        return response.ok ? readAnswer(text) : readFailure(response, text);
    } catch (error) {
        return { again: true, afterMs: undefined, failure: networkFailure(options.url, error) };
    }
}
