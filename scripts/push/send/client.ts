import { backoffMs, retryAfterMs } from './backoff.ts';

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

/** Why a request gave no answer to work with. */
export interface Failure {
    /** `request`: the org could not read this body. The others say that no body would have gone through. */
    readonly kind: 'network' | 'session' | 'limit' | 'server' | 'refused' | 'request';
    readonly code: string;
    readonly message: string;
    readonly remedy: string;
}

export type Answer = { readonly ok: true; readonly body: unknown } | { readonly ok: false; readonly failure: Failure };

/** A connection to one org. Counts the requests it makes, repeats included. */
export interface OrgClient {
    readonly send: (method: 'GET' | 'POST' | 'PATCH', path: string, body?: unknown) => Promise<Answer>;
    readonly requests: () => number;
}

const RETRIED: ReadonlySet<number> = new Set([408, 420, 429]);

/** What is wrong with the body alone: it is malformed, or too large. */
const BODY_REFUSED: ReadonlySet<number> = new Set([400, 413]);

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

// A page in front of the org may show what it was asked, and messages end in logs.
function withoutToken(failure: Failure, token: string): Answer {
    return { ok: false, failure: { ...failure, message: failure.message.replaceAll(token, '(the token)') } };
}

/** A failure that another try may get past. */
interface Repeatable {
    readonly again: true;
    readonly failure: Failure;
    readonly afterMs: number | undefined;
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

function readAnswer(text: string): Answer {
    try {
        return { ok: true, body: text === '' ? undefined : JSON.parse(text) };
    } catch {
        const message = `The org answered something that is not JSON: ${text.slice(0, 80)}`;
        return failed('refused', 'NOT_JSON', message, 'Check that --url is an org, not a page in front of it.');
    }
}

function readFailure(response: Response, text: string): Answer | Repeatable {
    const { status } = response;
    const { code, message } = readError(text, status);
    const location = response.headers.get('location');
    if (status < 400) {
        const moved = `The address leads on to ${location ?? 'another one'} (HTTP ${status}).`;
        return failed('refused', 'REDIRECT', moved, "Give the org's own address as --url.");
    }
    if (status === 401) {
        return failed(
            'session',
            code,
            message,
            'The token is not valid (any more): get a new one, for example by "sf org display --verbose".'
        );
    }
    if (status === 403 && code === 'REQUEST_LIMIT_EXCEEDED') {
        return failed(
            'limit',
            code,
            message,
            "The org's API requests of the day are used up. Push again later: the same records keep their keys."
        );
    }
    if (status >= 500 || RETRIED.has(status)) {
        const remedy =
            'The org is not well or busy. Push again later: what is written already stays, and is not doubled.';
        const failure: Failure = { kind: 'server', code, message, remedy };
        return { again: true, failure, afterMs: retryAfterMs(response.headers.get('retry-after')) };
    }
    return failed(
        BODY_REFUSED.has(status) ? 'request' : 'refused',
        code,
        message,
        'Check --url, --namespace, and that the package is installed and the user may write its objects.'
    );
}

function failed(kind: Failure['kind'], code: string, message: string, remedy: string): Answer {
    return { ok: false, failure: { kind, code, message, remedy } };
}

/** Salesforce's errors are a list; anything else is shown as it came. */
function readError(text: string, status: number): { readonly code: string; readonly message: string } {
    try {
        const parsed: unknown = JSON.parse(text);
        const first: unknown = Array.isArray(parsed) ? parsed[0] : parsed;
        if (typeof first === 'object' && first !== null && 'message' in first) {
            const code = 'errorCode' in first ? String(first.errorCode) : `HTTP_${status}`;
            return { code, message: String(first.message) };
        }
    } catch {
        // Not JSON: a proxy or a maintenance page answered.
    }
    return { code: `HTTP_${status}`, message: text.trim().slice(0, 200) || `The org answered with HTTP ${status}.` };
}

function networkFailure(url: string, error: unknown): Failure {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : undefined;
    const message = (cause instanceof Error && cause.message) || code || String(cause);
    return {
        kind: 'network',
        code: 'NO_ANSWER',
        message: `No answer from ${url}: ${message}`,
        remedy: 'Check the address and the network, then push again: what is written already stays, and is not doubled.'
    };
}
