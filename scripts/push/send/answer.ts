import { retryAfterMs } from './backoff.ts';

/** Why a request gave no answer to work with. */
export interface Failure {
    /**
     * `request`: the org could not read this body. `elsewhere`: something in front of the org answered, such as a gateway or a
     * sign-in page, which tells nothing of the org. All but the first say that no body would have gone through.
     */
    readonly kind: 'network' | 'session' | 'limit' | 'server' | 'elsewhere' | 'refused' | 'request';
    readonly code: string;
    readonly message: string;
    readonly remedy: string;
    /** How long the org asks to be left alone, in milliseconds. */
    readonly afterMs?: number;
}

export type Answer =
    | { readonly ok: true; readonly status: number; readonly body: unknown }
    | { readonly ok: false; readonly failure: Failure };

/** Whether the same may go through in a moment: the org did not answer, or is busy, or something else answered in its place. */
export function passesSoon({ kind }: Failure): boolean {
    return kind === 'network' || kind === 'server' || kind === 'elsewhere';
}

/** What answered is not the org. */
export function notTheOrg(code: string, message: string): Failure {
    const remedy =
        'A proxy, a gateway or a sign-in page answered in its place. Check the address and the way to it; what was not sent goes again.';
    return { kind: 'elsewhere', code, message, remedy };
}

/** A failure that another try may get past. */
export interface Repeatable {
    readonly again: true;
    readonly failure: Failure;
    readonly afterMs: number | undefined;
}

/** Whether a status says that the org is busy or not well: the same may go through in a moment. */
export function isBusy(status: number): boolean {
    return status >= 500 || [408, 420, 429].includes(status);
}

/** Whether a status is about the body alone: it is malformed, or too large. */
function isBodyRefused(status: number, isOrg: boolean): boolean {
    // The org tells its errors as JSON; a page in front of it that takes no request at all does not.
    return status === 413 || (status === 400 && isOrg);
}

/** Whether a body is an answer to a GraphQL question (graphql-over-http: `data`, `errors` or both), whatever it says. */
export function isGraphql(body: unknown): boolean {
    return typeof body === 'object' && body !== null && ('data' in body || 'errors' in body);
}

/** What an org that agreed to a request sent: whether it is the org's own answer, its reader tells by what is in it. */
export function readAnswer(text: string, status: number): Answer {
    try {
        return { ok: true, status, body: text === '' ? undefined : JSON.parse(text) };
    } catch {
        const message = `The org answered something that is not JSON: ${text.slice(0, 80)}`;
        return { ok: false, failure: notTheOrg('NOT_JSON', message) };
    }
}

/** What an org that did not agree meant by it; `location` is where it leads on to. */
export function readFailure(response: Response, text: string, location: string): Answer | Repeatable {
    const { status } = response;
    const { code, message, isOrg } = readError(text, status);
    if (status < 400) {
        const moved = `The address leads on to ${location} (HTTP ${status}).`;
        return { ok: false, failure: notTheOrg('REDIRECT', moved) };
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
    const afterMs = retryAfterMs(response.headers.get('retry-after'));
    if (isBusy(status)) {
        const remedy =
            'The org is not well or busy. Push again later: what is written already stays, and is not doubled.';
        const failure: Failure = { kind: 'server', code, message, remedy, ...(afterMs !== undefined && { afterMs }) };
        return { again: true, failure, afterMs };
    }
    if (!isOrg && status !== 413) {
        return { again: true, failure: notTheOrg(code, message), afterMs };
    }
    return failed(
        isBodyRefused(status, isOrg) ? 'request' : 'refused',
        code,
        message,
        'Check --url, --namespace, and that the package is installed and the user may write its objects.'
    );
}

function failed(kind: Failure['kind'], code: string, message: string, remedy: string): Answer {
    return { ok: false, failure: { kind, code, message, remedy } };
}

/** Salesforce's errors are a list; anything else is shown as it came. */
function readError(
    text: string,
    status: number
): { readonly code: string; readonly message: string; readonly isOrg: boolean } {
    try {
        const parsed: unknown = JSON.parse(text);
        const first: unknown = Array.isArray(parsed) ? parsed[0] : parsed;
        if (typeof first === 'object' && first !== null && 'message' in first) {
            // A gateway may tell its errors as JSON too: only the org gives them a code of this name.
            const isOrg = 'errorCode' in first;
            return { code: isOrg ? String(first.errorCode) : `HTTP_${status}`, message: String(first.message), isOrg };
        }
    } catch {
        // Not JSON: a proxy or a maintenance page answered.
    }
    const message = text.trim().slice(0, 200) || `The org answered with HTTP ${status}.`;
    return { code: `HTTP_${status}`, message, isOrg: false };
}

/** No answer came at all. */
export function networkFailure(url: string, error: unknown): Failure {
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

/** A text without the token in it, as it is or as a JSON or an address writes it. */
export function hideToken(text: string, token: string): string {
    const written = [token, JSON.stringify(token).slice(1, -1), encodeURIComponent(token)].filter((one) => one !== '');
    return written.reduce((rest, one) => rest.replaceAll(one, '(the token)'), text);
}
