import type { QueryBase } from '@jetstreamapp/soql-parser-js';
import type { Filter } from '../query/index.ts';
import { findColumn } from '../store/index.ts';
import type { OrderBy } from '../types.ts';
import { failAt, type QueryContext } from './context.ts';
import { assertUsable, noGeolocation, readOperand, functionName } from './expressions.ts';
import { readWhere } from './where.ts';

/** "OFFSET": the largest there is. */
const LARGEST_OFFSET = 2000;

/** One or several, as the parser gives clauses. */
export function listOf<T>(clause: T | readonly T[] | undefined): readonly T[] {
    if (clause === undefined) return [];
    // Safe: T is never an array here.
    return Array.isArray(clause) ? (clause as readonly T[]) : [clause as T];
}

/** USING SCOPE as a filter; undefined where it leaves nothing out. @throws SoqlError */
function scopeFilter(context: QueryContext, scope: string | undefined): Filter | undefined {
    switch (scope?.toLowerCase()) {
        case undefined:
        case 'everything':
            return undefined;
        case 'mine':
            if (!findColumn(context.object, 'OwnerId')) return undefined;
            return { path: 'OwnerId', operator: 'eq', value: context.org.user.id };
        default:
            throw failAt(context, 'NOT_SUPPORTED', `The local org does not support USING SCOPE ${scope}.`, scope ?? '');
    }
}

/** WHERE and USING SCOPE together. @throws SoqlError */
export function readFilter(context: QueryContext, query: QueryBase): { readonly where?: Filter } {
    if (query.withDataCategory)
        throw failAt(context, 'NOT_SUPPORTED', 'The local org does not support WITH DATA CATEGORY.', 'DATA');
    const where = query.where && readWhere(context, query.where);
    const scope = scopeFilter(context, query.usingScope);
    if (where && scope) return { where: { and: [scope, where] } };
    const only = where ?? scope;
    return only ? { where: only } : {};
}

/** LIMIT and OFFSET. @throws SoqlError NUMBER_OUTSIDE_VALID_RANGE */
export function readPage(context: QueryContext, { limit, offset }: QueryBase): { limit?: number; offset?: number } {
    if (limit !== undefined && !Number.isSafeInteger(limit))
        throw failAt(context, 'MALFORMED_QUERY', 'LIMIT is too large', 'LIMIT');
    if (offset !== undefined && offset > LARGEST_OFFSET)
        throw failAt(
            context,
            'NUMBER_OUTSIDE_VALID_RANGE',
            `Maximum SOQL offset allowed is ${LARGEST_OFFSET}`,
            'OFFSET'
        );
    return { ...(limit !== undefined && { limit }), ...(offset !== undefined && { offset }) };
}

/** Ascending, and empty values first, unless said otherwise. */
export function directionOf({ order, nulls }: { readonly order?: 'ASC' | 'DESC'; readonly nulls?: 'FIRST' | 'LAST' }) {
    return { direction: order ?? 'ASC', nulls: nulls ?? 'FIRST' } as const;
}

/** ORDER BY of a query for records. @throws SoqlError */
export function readOrder(context: QueryContext, query: QueryBase): readonly OrderBy[] {
    return listOf(query.orderBy).map((clause) => {
        if ('fn' in clause) {
            if (functionName(clause.fn) === 'DISTANCE') throw noGeolocation(context, clause.fn);
            const word = clause.fn.functionName ?? '';
            throw failAt(context, 'MALFORMED_QUERY', `${clause.fn.rawValue ?? word} in ORDER BY needs GROUP BY`, word);
        }
        const operand = readOperand(context, clause.field);
        assertUsable(context, operand.field, 'sorted');
        return { path: operand.field.path, ...directionOf(clause) };
    });
}
