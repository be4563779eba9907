import { QueryError } from '../query/index.ts';
import type { Org } from '../types.ts';
import { fromQueryError, SoqlError } from './errors.ts';
import { cellOf } from './open.ts';
import { prepareSoql } from './prepare.ts';
import { readIds } from './read.ts';
import type { SoqlRecord } from './values.ts';

/**
 * Fields of records by their ids, in the order of the ids; null where the user sees no such record.
 * @param fields names or paths, as a SELECT list takes them
 * @throws SoqlError where a field does not exist
 */
export function retrieve(
    org: Org,
    object: string,
    ids: readonly string[],
    fields: readonly string[],
    base: string
): readonly (SoqlRecord | null)[] {
    const odd = fields.find((field) => !/^\w+(\.\w+)*$/.test(field));
    if (odd !== undefined) throw new SoqlError('INVALID_FIELD', `No such column '${odd}' on entity '${object}'.`);
    const hasId = fields.some((field) => field.toLowerCase() === 'id');
    const { plan } = prepareSoql(org, `SELECT ${[...(hasId ? [] : ['Id']), ...fields].join(', ')} FROM ${object}`);
    if (plan.kind !== 'records') throw new SoqlError('MALFORMED_QUERY', 'Only fields of records can be retrieved.');
    try {
        const options = { base, batchSize: 1, nextChildren: () => '' };
        const found = new Map(readIds(org, plan, [...new Set(ids)], options).map((one) => [cellOf(one, 'Id'), one]));
        return ids.map((id) => found.get(id) ?? null);
    } catch (error) {
        throw error instanceof QueryError ? fromQueryError(error) : error;
    }
}
