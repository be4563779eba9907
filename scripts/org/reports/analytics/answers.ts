import type { Context } from 'hono';
import { restError, type RestAnswer } from '../../rest/index.ts';
import { ReportError } from '../problems.ts';

/** Where the Analytics API is. */
export const BASE = '/services/data/:version/analytics';

export function send({ status, body }: RestAnswer): Response {
    return Response.json(body, { status });
}

export function notFound(what: string): Response {
    return send(restError(404, 'NOT_FOUND', `The requested resource does not exist: ${what}`));
}

/** Runs what answers; a report that is wrong is told with file, line and element. */
export function answer(make: () => unknown): Response {
    try {
        return Response.json(make());
    } catch (error) {
        if (!(error instanceof ReportError)) throw error;
        const body = error.problems.map(({ file, line, message, remedy }) => ({
            errorCode: 'REPORT_NOT_RUNNABLE',
            message: `${file}${line === undefined ? '' : `:${line}`}: ${message} ${remedy}`,
            fields: []
        }));
        return Response.json(body, { status: 400 });
    }
}

/** The address of the version that a request goes to: `/services/data/v66.0`. */
export function baseOf(context: Context): string {
    return `/services/data/${context.req.param('version') ?? ''}`;
}
