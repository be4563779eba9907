/** One call to the data API, as data: two equal ones share an answer. */
export interface DataRequest {
    readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
    /** Below `/services/data/vXX.0`. */
    readonly path: string;
    readonly body?: unknown;
}

/** The error that the platform's wire adapters and functions give; `status` 0 means the server was not reached. */
export interface FetchError {
    readonly ok: false;
    readonly status: number;
    readonly statusText: string;
    readonly body: unknown;
}

/** An answer: the text as it came, for comparing, and its value. */
export interface Answer {
    readonly text: string;
    readonly value: unknown;
}

const BASE = '/services/data/v66.0';

/** What tells one request from another. */
export function keyOf(request: DataRequest): string {
    return `${request.method} ${request.path} ${request.body === undefined ? '' : JSON.stringify(request.body)}`;
}

/** Sends a request and gives its answer; throws a FetchError for any other status than success. */
export async function send(request: DataRequest): Promise<Answer> {
    const response = await fetchOrFail(request);
    const text = await response.text();
    const value = parse(text);
    if (response.ok) return { text, value: deepFreeze(value) };
    // REST errors come as an array, of which the adapters show the first.
    const body: unknown = Array.isArray(value) ? value[0] : value;
    return fail({ ok: false, status: response.status, statusText: response.statusText, body });
}

async function fetchOrFail(request: DataRequest): Promise<Response> {
    try {
        return await fetch(BASE + request.path, {
            method: request.method,
            headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
            ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) })
        });
    } catch {
        return fail({
            ok: false,
            status: 0,
            statusText: '',
            body: { message: 'The local org does not answer. Is it still running?' }
        });
    }
}

/** The platform's functions reject with a plain object, and so do these. */
function fail(error: FetchError): never {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- components read `error.body`, as in an org
    throw deepFreeze(error);
}

function parse(text: string): unknown {
    try {
        return text === '' ? undefined : (JSON.parse(text) as unknown);
    } catch {
        return { message: text };
    }
}

/** Freezes a value all the way down, as Lightning Data Service does, so that a component can't change what others see. */
export function deepFreeze<T>(value: T): T {
    if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
    for (const part of Object.values(value)) deepFreeze(part);
    return Object.freeze(value);
}
