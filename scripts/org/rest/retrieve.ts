import { z } from 'zod';
import { findObject, normalizeId } from '../store/index.ts';
import { retrieve, SoqlError } from '../soql/index.ts';
import type { Org } from '../types.ts';
import { notFound, restError, type RestAnswer, type RestRequest } from './message.ts';

/** Records that one request may ask for. */
const MOST_IDS = 2000;

const BODY = z.object({ ids: z.array(z.string()).min(1), fields: z.array(z.string()).min(1) });

function listIn(request: RestRequest, name: string): readonly string[] {
    return (request.query.get(name) ?? '')
        .split(',')
        .map((one) => one.trim())
        .filter((one) => one !== '');
}

function wanted(request: RestRequest): z.infer<typeof BODY> | RestAnswer {
    const given =
        request.method === 'POST' ? request.body : { ids: listIn(request, 'ids'), fields: listIn(request, 'fields') };
    const parsed = BODY.safeParse(given);
    if (parsed.success) return parsed.data;
    return restError(
        400,
        'JSON_PARSER_ERROR',
        `${z.prettifyError(parsed.error)} Give ids and fields, one or more of each.`
    );
}

/** GET composite/sobjects/T?ids=…&fields=… and POST with both in the body: records in the order of their ids, null where there is none. */
export function answerRetrieve(org: Org, request: RestRequest, type: string): RestAnswer {
    const object = findObject(org.model, type);
    if (!object) return notFound();
    const asked = wanted(request);
    if ('status' in asked) return asked;
    if (asked.ids.length > MOST_IDS)
        return restError(
            400,
            'EXCEEDED_ID_LIMIT',
            `record limit reached. cannot request more than ${MOST_IDS} records`
        );
    const ids = asked.ids.map((id) => normalizeId(id) ?? id);
    const bad = ids.find((id) => normalizeId(id) === undefined);
    if (bad !== undefined) return restError(400, 'MALFORMED_ID', `malformed id ${bad}`);
    try {
        return { status: 200, body: retrieve(org, object.name, ids, asked.fields, request.base) };
    } catch (error) {
        if (error instanceof SoqlError) return restError(400, error.code, error.message);
        throw error;
    }
}
