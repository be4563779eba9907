import { parametersOfBody, parametersOfUrl, parseSosl, runSearch, SearchError, type Search } from '../search/index.ts';
import { SoqlError } from '../soql/index.ts';
import type { Org } from '../types.ts';
import { notSupported, restError, type RestAnswer, type RestRequest } from './message.ts';

function answer(org: Org, { base }: RestRequest, read: () => Search): RestAnswer {
    try {
        return { status: 200, body: runSearch(org, read(), base) };
    } catch (error) {
        if (error instanceof SearchError || error instanceof SoqlError)
            return restError(400, error.code, error.message);
        throw error;
    }
}

function refused({ method, path }: RestRequest, ...methods: readonly string[]): RestAnswer | undefined {
    if (path.length > 1) return notSupported(`/${path.join('/')} yet`);
    return methods.includes(method)
        ? undefined
        : restError(405, 'METHOD_NOT_ALLOWED', `HTTP Method '${method}' not allowed.`);
}

/** GET search?q=FIND {…}: SOSL. */
export function answerSearch(org: Org, request: RestRequest): RestAnswer {
    const refusal = refused(request, 'GET', 'HEAD');
    if (refusal) return refusal;
    const text = request.query.get('q') ?? '';
    if (text.trim() === '') return restError(400, 'MALFORMED_SEARCH', 'Give the search in the parameter q.');
    return answer(org, request, () => parseSosl(text));
}

/** GET parameterizedSearch?q=…&sobject=…, or POST with the same as JSON. */
export function answerParameterizedSearch(org: Org, request: RestRequest): RestAnswer {
    const refusal = refused(request, 'GET', 'HEAD', 'POST');
    if (refusal) return refusal;
    const { method, body, query } = request;
    return answer(org, request, () => (method === 'POST' ? parametersOfBody(body) : parametersOfUrl(query)));
}
