import {
    BATCH,
    describeColumns,
    prepareSoql,
    readMore,
    runPrepared,
    SoqlError,
    type SoqlOptions
} from '../soql/index.ts';
import type { Org } from '../types.ts';
import { restError, type RestAnswer, type RestRequest } from './message.ts';

/** `Sforce-Query-Options: batchSize=500` */
function batchSize(request: RestRequest): number | undefined {
    const given = /(?:^|[,;\s])batchSize\s*=\s*(\d{1,9})/i.exec(request.header?.('sforce-query-options') ?? '')?.[1];
    if (given === undefined) return undefined;
    const size = Number(given);
    if (size >= BATCH.least && size <= BATCH.most) return size;
    throw new SoqlError(
        'INVALID_BATCH_SIZE',
        `batchSize must be between ${BATCH.least} and ${BATCH.most}, not ${size}`
    );
}

function start(org: Org, text: string, options: SoqlOptions, columns: boolean): RestAnswer {
    const prepared = prepareSoql(org, text);
    if (columns) return { status: 200, body: describeColumns(org, prepared.plan) };
    const body = runPrepared(org, prepared, options);
    const warning = prepared.notices.map((notice) => `299 local-org "${notice}"`).join(', ');
    return { status: 200, body, ...(warning !== '' && { headers: { Warning: warning } }) };
}

/** GET /services/data/vXX.0/query?q=…, queryAll?q=…, and the next pages of both. */
export function answerQuery(org: Org, request: RestRequest): RestAnswer {
    const [resource, cursor, more] = request.path;
    if (request.method !== 'GET' && request.method !== 'HEAD')
        return restError(405, 'METHOD_NOT_ALLOWED', `HTTP Method '${request.method}' not allowed.`);
    if (more !== undefined) return restError(404, 'NOT_FOUND', 'The requested resource does not exist');
    try {
        const options = { base: request.base, resource, batchSize: batchSize(request) };
        if (cursor !== undefined) return { status: 200, body: readMore(org, cursor, options) };
        if (request.query.has('explain'))
            return restError(400, 'NOT_SUPPORTED', 'The local org does not explain the plans of queries.');
        const text = request.query.get('q');
        if (text === null || text.trim() === '')
            return restError(400, 'MALFORMED_QUERY', 'Give the query in the parameter q.');
        return start(org, text, options, request.query.get('columns') === 'true');
    } catch (error) {
        if (error instanceof SoqlError) return restError(400, error.code, error.message);
        throw error;
    }
}
