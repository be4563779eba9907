import { z } from 'zod';
import type { Org } from '../types.ts';
import { inTransaction } from '../write/index.ts';
import { hasFailedRecords } from './collections.ts';
import { restError, type RestAnswer, type RestRequest } from './message.ts';
import { fillReferences, MissingValue } from './reference.ts';

const MAX_SUBREQUESTS = 25;
/** Of the 25, those that may be Collections or queries. */
const MAX_COLLECTIONS = 5;

const SUBREQUEST = z.object({
    method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
    url: z.string().startsWith('/services/data/'),
    referenceId: z.string().regex(/^[A-Za-z]\w*$/),
    body: z.unknown().optional()
});

/** The subrequests of a composite request or of a graph. */
export const COMPOSITE_REQUEST = z.array(SUBREQUEST).min(1);

const BODY = z.object({ allOrNone: z.boolean().optional(), compositeRequest: COMPOSITE_REQUEST });

type Subrequest = z.infer<typeof SUBREQUEST>;

/** Answers a request that is not composite itself. */
export type Handle = (method: string, url: string, body: unknown) => RestAnswer;

interface Answered {
    readonly referenceId: string;
    readonly answer: RestAnswer;
    readonly failed: boolean;
}

function limitError(subrequests: readonly Subrequest[]): RestAnswer | undefined {
    if (subrequests.length > MAX_SUBREQUESTS) {
        return restError(
            400,
            'INVALID_INPUT',
            `A composite request takes ${MAX_SUBREQUESTS} subrequests at most; this one has ${subrequests.length}.`
        );
    }
    const collections = subrequests.filter(({ url }) => /\/v\d+\.0\/(composite\/sobjects|query)/.test(url)).length;
    if (collections > MAX_COLLECTIONS) {
        return restError(
            400,
            'INVALID_INPUT',
            `A composite request takes ${MAX_COLLECTIONS} Collections or query subrequests at most; this one has ${collections}.`
        );
    }
    const ids = subrequests.map(({ referenceId }) => referenceId);
    const twice = ids.find((id, at) => ids.indexOf(id) !== at);
    return twice === undefined
        ? undefined
        : restError(400, 'INVALID_INPUT', `The referenceId ${twice} is given twice.`);
}

function isFailure(subrequest: Subrequest, answer: RestAnswer): boolean {
    if (answer.status >= 400) return true;
    const { body } = subrequest;
    const together = typeof body === 'object' && body !== null && 'allOrNone' in body && body.allOrNone === true;
    return together && hasFailedRecords(answer);
}

function answerOne(handle: Handle, subrequest: Subrequest, answers: ReadonlyMap<string, unknown>): RestAnswer {
    try {
        const url = String(fillReferences(answers, subrequest.url));
        return handle(subrequest.method, url, fillReferences(answers, subrequest.body));
    } catch (error) {
        if (error instanceof MissingValue) return restError(400, 'PROCESSING_HALTED', error.message);
        throw error;
    }
}

function run(handle: Handle, subrequests: readonly Subrequest[], allOrNone: boolean): readonly Answered[] {
    const answers = new Map<string, unknown>();
    const answered: Answered[] = [];
    for (const subrequest of subrequests) {
        const { referenceId } = subrequest;
        const halted = allOrNone && answered.some((one) => one.failed);
        const answer = halted ? HALTED : answerOne(handle, subrequest, answers);
        const failed = halted || isFailure(subrequest, answer);
        // a failed subrequest has no value that others could refer to
        answers.set(referenceId, failed ? undefined : answer.body);
        answered.push({ referenceId, answer, failed });
    }
    return answered;
}

const HALTED = restError(
    400,
    'PROCESSING_HALTED',
    'The transaction was rolled back since another operation in the same transaction failed.'
);

/** POST /services/data/vXX.0/composite: several requests in one, in order, later ones referring to earlier answers. */
export function answerComposite(org: Org, request: RestRequest, handle: Handle): RestAnswer {
    const parsed = BODY.safeParse(request.body);
    if (!parsed.success) {
        const wanted = 'Send {"allOrNone": false, "compositeRequest": [{"method", "url", "referenceId", "body"}]}.';
        return restError(400, 'JSON_PARSER_ERROR', `${z.prettifyError(parsed.error)} ${wanted}`);
    }
    const { compositeRequest, allOrNone = false } = parsed.data;
    const excess = limitError(compositeRequest);
    if (excess) return excess;
    const { compositeResponse } = runTogether(org, handle, compositeRequest, allOrNone);
    return { status: 200, body: { compositeResponse } };
}

/** Runs subrequests in one transaction, which is undone where one fails and `allOrNone` is asked for. */
export function runTogether(org: Org, handle: Handle, subrequests: readonly Subrequest[], allOrNone: boolean) {
    const fine = (all: readonly Answered[]): boolean => !allOrNone || all.every((one) => !one.failed);
    const answered = inTransaction(org, () => run(handle, subrequests, allOrNone), fine);
    const undone = !fine(answered);
    const compositeResponse = answered.map(({ referenceId, answer, failed }) => {
        const { status, body = null, headers = {} } = undone && !failed ? HALTED : answer;
        return { body, httpHeaders: headers, httpStatusCode: status, referenceId };
    });
    return { compositeResponse, undone };
}
