import { Readable } from 'node:stream';
import type { Context } from 'hono';
import { restError, type RestAnswer } from '../rest/index.ts';
import type { Job } from './job.ts';

export const NOT_FOUND = restError(404, 'NOT_FOUND', 'The requested resource does not exist');

export function send(context: Context, { status, body }: RestAnswer): Response {
    return context.json(body, status as 400);
}

/** The body as JSON; undefined where it is none. */
export async function jsonOf(context: Context): Promise<unknown> {
    return context.req.json().catch(() => undefined);
}

/** An error of a job's request, in the code that Bulk API 2.0 gives. */
export function jobError(code: string, message: string): RestAnswer {
    return restError(400, code, message);
}

/** The answer to what a job in its state does not take. */
export function wrongState(job: Job, what: string): RestAnswer {
    return jobError('INVALIDJOBSTATE', `Invalid job state: a job that is ${job.state} cannot be ${what}.`);
}

/** A CSV file as it is read. */
export function csv(context: Context, body: Readable, headers: Readonly<Record<string, string>> = {}): Response {
    // Safe: Node's web streams are those of the platform.
    const stream = Readable.toWeb(body) as ReadableStream;
    return context.body(stream, 200, { 'content-type': 'text/csv; charset=UTF-8', ...headers });
}
