import type { SaveError } from '../types.ts';

/** A REST call as handlers see it, whether it came by HTTP or inside a composite request. */
export interface RestRequest {
    readonly method: string;
    /** What follows `/services/data/vXX.0/`, decoded piece by piece. */
    readonly path: readonly string[];
    /** `/services/data/v66.0` */
    readonly base: string;
    readonly query: URLSearchParams;
    /** Parsed JSON; undefined where there was none. */
    readonly body: unknown;
    /** The value of a request header, whatever the case of its name. */
    readonly header?: (name: string) => string | undefined;
    /** Where the caller is described; absent inside a composite request. */
    readonly identity?: string;
}

export interface RestAnswer {
    readonly status: number;
    /** Undefined where the answer has no body, as with 204. */
    readonly body?: unknown;
    readonly headers?: Readonly<Record<string, string>>;
}

/** One error in Salesforce's shape. */
export interface RestError {
    readonly message: string;
    readonly errorCode: string;
    readonly fields: readonly string[];
}

/** An answer that is one error. */
export function restError(
    status: number,
    errorCode: string,
    message: string,
    fields: readonly string[] = []
): RestAnswer {
    const error: RestError = { message, errorCode, fields };
    return { status, body: [error] };
}

/** There is no such address. */
export function notFound(message = 'The requested resource does not exist'): RestAnswer {
    return restError(404, 'NOT_FOUND', message);
}

/** Salesforce has it, the local org does not: said plainly. */
export function notSupported(what: string): RestAnswer {
    return restError(501, 'FUNCTIONALITY_NOT_ENABLED', `The local org does not support ${what}.`);
}

/** An answer made of a record's errors. */
export function recordErrors(errors: readonly SaveError[]): RestAnswer {
    const gone = errors.some((error) => error.statusCode === 'ENTITY_IS_DELETED');
    return {
        status: gone ? 404 : 400,
        body: errors.map(({ statusCode, message, fields }) => ({ message, errorCode: statusCode, fields }))
    };
}
