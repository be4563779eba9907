import { z } from 'zod';
import type { Handle } from './composite.ts';
import { restError, type RestAnswer, type RestRequest } from './message.ts';

/** "Batch": subrequests in one request. */
const MOST = 25;

const BODY = z.object({
    haltOnError: z.boolean().optional(),
    batchRequests: z
        .array(
            z.object({
                method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
                url: z.string().regex(/^\/?(services\/data\/)?v\d+\.0\//, 'begins with v66.0/'),
                richInput: z.unknown().optional()
            })
        )
        .min(1)
});

const HALTED: RestAnswer = restError(
    412,
    'BATCH_PROCESSING_HALTED',
    'Batch processing halted per request. See previous request(s) for a failure.'
);

/** POST composite/batch: independent requests in one; what one of them wrote stays, whatever happens to the others. */
export function answerBatch(request: RestRequest, handle: Handle): RestAnswer {
    if (request.method !== 'POST')
        return restError(405, 'METHOD_NOT_ALLOWED', `HTTP Method '${request.method}' not allowed.`);
    const parsed = BODY.safeParse(request.body);
    if (!parsed.success) {
        const form = 'Send {"batchRequests": [{"method", "url": "v66.0/…", "richInput"}]}.';
        return restError(400, 'JSON_PARSER_ERROR', `${z.prettifyError(parsed.error)} ${form}`);
    }
    const { batchRequests, haltOnError = false } = parsed.data;
    if (batchRequests.length > MOST)
        return restError(
            400,
            'LIMIT_EXCEEDED',
            `A batch takes ${MOST} requests at most; this one has ${batchRequests.length}.`
        );
    let failed = false;
    const results = batchRequests.map(({ method, url, richInput }) => {
        const path = url.replace(/^\/?(services\/data\/)?/, '/services/data/');
        const answer = failed && haltOnError ? HALTED : handle(method, path, richInput);
        failed ||= answer.status >= 400;
        return { statusCode: answer.status, result: answer.body ?? null };
    });
    return { status: 200, body: { hasErrors: failed, results } };
}
