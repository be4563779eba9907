import { z } from 'zod';
import type { Org } from '../types.ts';
import { COMPOSITE_REQUEST, runTogether, type Handle } from './composite.ts';
import { restError, type RestAnswer, type RestRequest } from './message.ts';

/** "Composite Graph": graphs in a request, and requests in all of them. */
const MOST = { graphs: 75, nodes: 500 } as const;

const BODY = z.object({
    graphs: z.array(z.object({ graphId: z.string().min(1), compositeRequest: COMPOSITE_REQUEST })).min(1)
});

function limitError(graphs: z.infer<typeof BODY>['graphs']): string | undefined {
    const nodes = graphs.reduce((sum, { compositeRequest }) => sum + compositeRequest.length, 0);
    if (graphs.length > MOST.graphs) return `A request takes ${MOST.graphs} graphs at most.`;
    if (nodes > MOST.nodes) return `The graphs of a request have ${MOST.nodes} nodes at most; these have ${nodes}.`;
    if (new Set(graphs.map(({ graphId }) => graphId)).size < graphs.length) return 'A graphId is given twice.';
    const twice = graphs.find(
        ({ compositeRequest }) => new Set(compositeRequest.map((one) => one.referenceId)).size < compositeRequest.length
    );
    return twice && `Graph ${twice.graphId} gives a referenceId twice.`;
}

/** POST composite/graph: several sets of requests, each done as a whole or not at all. */
export function answerGraph(org: Org, request: RestRequest, handle: Handle): RestAnswer {
    if (request.method !== 'POST')
        return restError(405, 'METHOD_NOT_ALLOWED', `HTTP Method '${request.method}' not allowed.`);
    const parsed = BODY.safeParse(request.body);
    if (!parsed.success) {
        const form = 'Send {"graphs": [{"graphId", "compositeRequest": [{"method", "url", "referenceId", "body"}]}]}.';
        return restError(400, 'JSON_PARSER_ERROR', `${z.prettifyError(parsed.error)} ${form}`);
    }
    const excess = limitError(parsed.data.graphs);
    if (excess !== undefined) return restError(400, 'INVALID_INPUT', excess);
    const graphs = parsed.data.graphs.map(({ graphId, compositeRequest }) => {
        const { compositeResponse, undone } = runTogether(org, handle, compositeRequest, true);
        return { graphId, graphResponse: { compositeResponse }, isSuccessful: !undone };
    });
    return { status: 200, body: { graphs } };
}
