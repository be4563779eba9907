import { limitsBody } from '../limits/index.ts';
import type { Org } from '../types.ts';
import { answerCollections } from './collections.ts';
import { answerBatch } from './batchRequests.ts';
import { answerComposite, type Handle } from './composite.ts';
import { answerGraph } from './graph.ts';
import { notFound, notSupported, restError, type RestAnswer, type RestRequest } from './message.ts';
import { answerQuery } from './query.ts';
import { answerRecordCount } from './recordCount.ts';
import { answerParameterizedSearch, answerSearch } from './search.ts';
import { answerSobjects } from './sobjects.ts';
import { answerTree } from './tree.ts';
import { isVersion, listResources } from './versions.ts';

/** Resources of Salesforce's REST API that the local org does not have. */
const UNSUPPORTED = new Set([
    'actions',
    'analytics',
    'appMenu',
    'async-queries',
    'chatter',
    'commerce',
    'compactLayouts',
    'connect',
    'consent',
    'dedupe',
    'event',
    'eventSchema',
    'flexiPage',
    'jobs',
    'jsonxform',
    'knowledgeManagement',
    'limits',
    'metadata',
    'process',
    'quickActions',
    'recent',
    'support',
    'tabs',
    'theme',
    'tooling',
    'wave'
]);

function answerCompositeFamily(org: Org, request: RestRequest): RestAnswer {
    const [, second] = request.path;
    if (second === 'sobjects') return answerCollections(org, request);
    if (second === 'tree') return answerTree(org, request);
    const handle: Handle = (method, url, body) => {
        const inner = readRequest(method, url, body);
        return inner.path[0] === 'composite' && inner.path[1] !== 'sobjects' && inner.path[1] !== 'tree'
            ? restError(400, 'INVALID_INPUT', `A composite request cannot hold ${url}.`)
            : answerRest(org, inner);
    };
    if (second === 'batch') return answerBatch(request, handle);
    if (second === 'graph') return answerGraph(org, request, handle);
    if (second !== undefined) return notSupported(`composite/${second}`);
    if (request.method !== 'POST')
        return restError(405, 'METHOD_NOT_ALLOWED', `HTTP Method '${request.method}' not allowed.`);
    return answerComposite(org, request, handle);
}

function decoded(segment: string): string {
    try {
        return decodeURIComponent(segment);
    } catch {
        // a stray percent sign: taken as it stands
        return segment;
    }
}

/** Takes a call apart. The url starts with `/services/data/`. */
export function readRequest(method: string, url: string, body: unknown, header?: RestRequest['header']): RestRequest {
    const mark = url.indexOf('?');
    // a further question mark belongs to a value
    const [pathname, search] = mark < 0 ? [url, ''] : [url.slice(0, mark), url.slice(mark + 1)];
    const [, , , version = '', ...path] = pathname
        .replace(/\/{2,}/g, '/')
        .replace(/\/$/, '')
        .split('/');
    const query = new URLSearchParams(search);
    return {
        // for clients that cannot send PATCH
        method: (method === 'POST' ? query.get('_HttpMethod')?.toUpperCase() : undefined) ?? method,
        base: `/services/data/${version}`,
        path: path.map(decoded),
        query,
        body,
        ...(header && { header })
    };
}

/** Answers GET and HEAD, and nothing else. */
function readOnly({ method }: RestRequest, answer: () => RestAnswer): RestAnswer {
    if (method === 'GET' || method === 'HEAD') return answer();
    return restError(405, 'METHOD_NOT_ALLOWED', `HTTP Method '${method}' not allowed. Allowed are HEAD,GET`);
}

/** Answers one call below `/services/data/vXX.0`. Never throws for what a caller sent. */
export function answerRest(org: Org, request: RestRequest): RestAnswer {
    if (!isVersion(request.base.split('/')[3] ?? '')) return notFound();
    const [first] = request.path;
    if (first === undefined) return readOnly(request, () => listResources(request));
    if (first === 'sobjects') return answerSobjects(org, request);
    if (first === 'query' || first === 'queryAll') return answerQuery(org, request);
    if (first === 'search') return answerSearch(org, request);
    if (first === 'parameterizedSearch') return answerParameterizedSearch(org, request);
    if (first === 'composite') return answerCompositeFamily(org, request);
    if (first === 'limits' && request.path.length === 1)
        return readOnly(request, () => ({ status: 200, body: limitsBody(org) }));
    if (first === 'limits' && request.path[1] === 'recordCount') return answerRecordCount(org, request);
    return UNSUPPORTED.has(first) ? notSupported(`/${request.path.join('/')} yet`) : notFound();
}
