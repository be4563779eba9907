import { retryAfterMs } from './backoff.ts';

/** Why a request gave no answer to work with. */
export interface Failure {
    /** `request`: the org could not read this body. The others say that no body would have gone through. */
    readonly kind: 'network' | 'session' | 'limit' | 'server' | 'refused' | 'request';
    readonly code: string;
    readonly message: string;
    readonly remedy: string;
    /** How long the org asks to be left alone, in milliseconds. */
    readonly afterMs?: number;
}

export type Answer = { readonly ok: true; readonly body: unknown } | { readonly ok: false; readonly failure: Failure };

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

/** What an org that agreed to a request sent. */
export function readAnswer(text: string): Answer {
    try {
        return { ok: true, body: text === '' ? undefined : JSON.parse(text) };
    } catch {
        const message = `The org answered something that is not JSON: ${text.slice(0, 80)}`;
        return failed('refused', 'NOT_JSON', message, 'Check that --url is an org, not a page in front of it.');
    }
}

/** What an org that did not agree meant by it; `location` is where it leads on to. */
export function readFailure(response: Response, text: string, location: string): Answer | Repeatable {
    const { status } = response;
    const { code, message, isOrg } = readError(text, status);
    if (status < 400) {
        const moved = `The address leads on to ${location} (HTTP ${status}).`;
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
    if (isBusy(status)) {
        const remedy =
            'The org is not well or busy. Push again later: what is written already stays, and is not doubled.';
        const afterMs = retryAfterMs(response.headers.get('retry-after'));
        const failure: Failure = { kind: 'server', code, message, remedy, ...(afterMs !== undefined && { afterMs }) };
        return { again: true, failure, afterMs };
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
            const code = 'errorCode' in first ? String(first.errorCode) : `HTTP_${status}`;
            return { code, message: String(first.message), isOrg: true };
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
