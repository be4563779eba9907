import { countQuery } from '../query/index.ts';
import { findObject } from '../store/index.ts';
import type { Org } from '../types.ts';
import { restError, type RestAnswer, type RestRequest } from './message.ts';

/** GET limits/recordCount?sObjects=A,B: how many records there are; of every object where none is named. Unknown names are left out. */
export function answerRecordCount(org: Org, request: RestRequest): RestAnswer {
    if (request.method !== 'GET' && request.method !== 'HEAD')
        return restError(405, 'METHOD_NOT_ALLOWED', `HTTP Method '${request.method}' not allowed.`);
    const named = request.query.get('sObjects');
    const wanted = named === null ? [...org.model.objects.keys()] : named.split(',').map((name) => name.trim());
    const objects = new Set(
        wanted.flatMap((name) => findObject(org.model, name) ?? []).filter(({ kind }) => kind !== 'platformEvent')
    );
    const sObjects = [...objects]
        .map(({ name }) => ({ count: countQuery(org, { object: name }), name }))
        .toSorted((a, b) => (a.name < b.name ? -1 : 1));
    return { status: 200, body: { sObjects } };
}
