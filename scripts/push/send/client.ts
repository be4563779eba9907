import {
    hideToken,
    networkFailure,
    readAnswer,
    readFailure,
    type Answer,
    type Failure,
    type Repeatable
} from './answer.ts';
import { backoffMs } from './backoff.ts';
import { readLimit, type ApiUsage } from './limit.ts';
import { NoWay } from './noWay.ts';

/** What the client needs of the world, so that tests can bring their own. */
export interface Transport {
    readonly fetch: typeof fetch;
    readonly sleep: (ms: number) => Promise<void>;
    /** 0 to 1, for jitter. */
    readonly random: () => number;
}

/** Where the org is and the token it takes. */
export interface Access {
    /** `https://example.my.salesforce.com`, with or without a slash at the end. */
    readonly url: string;
    readonly token: string;
}

/** Gives access, and a new token where the org does not take the last one any more. */
export interface Session {
    readonly access: () => Promise<Access>;
    /** Undefined where there is none to be had. Rejects with what to do where it was refused, as NoWay where nobody was reached. */
    readonly refresh: (() => Promise<Access>) | undefined;
}

/** A session whose token is given and cannot be renewed. */
export function fixedSession(access: Access): Session {
    return { access: () => Promise.resolve(access), refresh: undefined };
}

export interface OrgOptions {
    readonly session: Session;
    readonly transport: Transport;
    /** Tries of one request, the first included. */
    readonly tries?: number;
    readonly timeoutMs?: number;
}

/** How a body is written and its answer wanted; JSON by default. */
export type ContentType = 'application/json' | 'text/csv';

/** A connection to one org. Counts the requests it makes, repeats included. */
export interface OrgClient {
    readonly send: (
        method: 'GET' | 'POST' | 'PATCH' | 'PUT',
        path: string,
        body?: unknown,
        contentType?: ContentType
    ) => Promise<Answer>;
    readonly requests: () => number;
    /** What the org last said of its daily allocation. */
    readonly usage: () => ApiUsage | undefined;
}

/** A client that repeats what may be repeated: every write goes by external id, so the same request twice does no harm. */
export function orgClient(options: OrgOptions): OrgClient {
    const { session, transport, tries = 5 } = options;
    let requests = 0;
    let usage: ApiUsage | undefined;
    const request = async (access: Access, ...given: Parameters<OrgClient['send']>): Promise<Answer | Repeatable> => {
        requests += 1;
        const { result, limit } = await tryOnce(options, access, ...given);
        usage = limit ?? usage;
        return result;
    };
    return {
        requests: () => requests,
        usage: () => usage,
        async send(...given) {
            const access = await obtain(session.access);
            if ('failure' in access) {
                return { ok: false, failure: access.failure };
            }
            for (let attempt = 1, current = access, renewed = false; ; attempt += 1) {
                const result = await request(current, ...given);
                if (
                    'failure' in result &&
                    result.failure.kind === 'session' &&
                    session.refresh !== undefined &&
                    !renewed
                ) {
                    const fresh = await obtain(session.refresh);
                    if ('failure' in fresh) {
                        return { ok: false, failure: fresh.failure };
                    }
                    [current, renewed] = [fresh, true];
                } else if (!('again' in result) || attempt >= tries) {
                    return 'again' in result ? { ok: false, failure: result.failure } : result;
                } else {
                    await transport.sleep(result.afterMs ?? backoffMs(attempt, transport.random));
                }
            }
        }
    };
}

async function obtain(get: () => Promise<Access>) {
    try {
        return await get();
    } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        const remedy = 'Check how the writer signs in to the org; nothing is lost meanwhile.';
        const kind: Failure['kind'] = error instanceof NoWay ? 'network' : 'session';
        return { failure: { kind, code: 'NO_TOKEN', message, remedy } };
    }
}

interface Tried {
    readonly result: Answer | Repeatable;
    readonly limit: ApiUsage | undefined;
}

async function tryOnce(
    options: OrgOptions,
    access: Access,
    method: string,
    path: string,
    body?: unknown,
    contentType: ContentType = 'application/json'
): Promise<Tried> {
    const url = `${access.url.replace(/\/+$/, '')}${path}`;
    try {
        const response = await options.transport.fetch(url, {
            method,
            headers: {
                authorization: `Bearer ${access.token}`,
                'content-type': contentType,
                accept: method === 'GET' ? contentType : 'application/json'
            },
            signal: AbortSignal.timeout(options.timeoutMs ?? 60_000),
            redirect: 'manual',
            ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) })
        });
        // A page in front of the org may show what it was asked, and what it says ends in logs and in the outbox.
        const hidden = (text: string) => hideToken(text, access.token);
        const text = hidden(await response.text());
        const { status } = response;
        const isText = method === 'GET' && contentType === 'text/csv';
        const good = (): Answer => (isText ? { ok: true, status, body: text } : readAnswer(text, status));
        return {
            result: response.ok
                ? good()
                : readFailure(response, text, hidden(response.headers.get('location') ?? 'another one')),
            limit: readLimit(response.headers.get('sforce-limit-info'))
        };
    } catch (error) {
        const failure = networkFailure(access.url, error);
        return { result: { again: true, afterMs: undefined, failure }, limit: undefined };
    }
}
