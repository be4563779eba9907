import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** A request that UI API refuses; routes answer it as `[{ errorCode, message }]`. */
export class UiError extends Error {
    override readonly name = 'UiError';
    readonly status: ContentfulStatusCode;
    readonly errorCode: string;

    constructor(status: ContentfulStatusCode, errorCode: string, message: string) {
        super(message);
        this.status = status;
        this.errorCode = errorCode;
    }
}

/** 404, in Salesforce's words, with what was looked for. */
export function notFound(what: string): UiError {
    return new UiError(404, 'NOT_FOUND', `The requested resource does not exist: ${what}`);
}
