import type { Query, ValueQueryCondition, WhereClause } from '@jetstreamapp/soql-parser-js';
import type { Filter } from '../query/index.ts';
import type { Column } from '../store/index.ts';
import { contextOf, failAt, objectIn, type QueryContext } from './context.ts';
import { findField, type FoundField } from './paths.ts';

/** Objects whose ids a field holds. */
function targets({ type, object, lookup }: Column): readonly string[] {
    return type === 'Id' ? [object] : (lookup?.referenceTo ?? []);
}

function assertPlain(context: QueryContext, { orderBy, limit, offset, groupBy, having }: Query): void {
    const clauses = { 'ORDER BY': orderBy, LIMIT: limit, OFFSET: offset, 'GROUP BY': groupBy, HAVING: having };
    for (const [clause, given] of Object.entries(clauses)) {
        if (given === undefined) continue;
        const word = clause.split(' ')[0] ?? clause;
        throw failAt(context, 'MALFORMED_QUERY', `${clause} is not allowed in a semi join sub-select`, word);
    }
}

function selectedField(context: QueryContext, { fields = [] }: Query): FoundField {
    const [field, second] = fields;
    if (field?.type !== 'Field' || second) {
        const message = 'The inner select of a semi join must have exactly one field, an id or a reference';
        throw failAt(context, 'MALFORMED_QUERY', message, 'SELECT');
    }
    return findField(context, field.field);
}

function assertReference(
    context: QueryContext,
    field: FoundField,
    side: 'left operand field' | 'inner select field'
): void {
    const { column, parents, written } = field;
    if (targets(column).length > 0 && parents.length === 0) return;
    const message =
        `The ${side} in the where expression for a semi join must be an id or a reference field of the object itself, ` +
        `cannot use: '${written}'`;
    throw failAt(context, 'INVALID_QUERY_FILTER_OPERATOR', message, written);
}

/** `AccountId IN (SELECT …)` under the platform's rules for sub-selects. @throws SoqlError */
export function semiJoin(
    context: QueryContext,
    leaf: ValueQueryCondition,
    readWhere: (context: QueryContext, clause: WhereClause) => Filter
): Filter {
    const { valueQuery: query, operator } = leaf;
    const left = findField(context, leaf.field);
    assertReference(context, left, 'left operand field');
    const object = objectIn(context.org, query.sObject ?? '', context.counter.next);
    const inner = contextOf(context.org, object, query.sObjectAlias, context.counter);
    assertPlain(inner, query);
    const selected = selectedField(inner, query);
    assertReference(inner, selected, 'inner select field');
    if (object === context.object)
        throw failAt(
            inner,
            'INVALID_QUERY_FILTER_OPERATOR',
            'The inner and outer selects should not be on the same object type',
            object.name
        );
    if (!targets(left.column).some((name) => targets(selected.column).includes(name))) {
        const message = `The selected field '${selected.written}' in the subquery and the left operand field in the where expression in the outer query '${left.written}' should point to the same object type`;
        throw failAt(inner, 'INVALID_QUERY_FILTER_OPERATOR', message, selected.written);
    }
    const negated = /^not/i.test(operator);
    if (!negated && operator.toUpperCase() !== 'IN')
        throw failAt(context, 'MALFORMED_QUERY', `unexpected token: '('`, operator);
    const where = query.where && readWhere(inner, query.where);
    if (where && hasJoin(where))
        throw failAt(inner, 'MALFORMED_QUERY', 'Nesting of semi join sub-selects is not supported', 'SELECT');
    return {
        path: left.path,
        operator: negated ? 'nin' : 'in',
        query: { object: object.name, path: selected.path, ...(where && { where }) }
    };
}

function hasJoin(filter: Filter): boolean {
    if ('and' in filter) return filter.and.some(hasJoin);
    if ('or' in filter) return filter.or.some(hasJoin);
    if ('not' in filter) return hasJoin(filter.not);
    return 'query' in filter;
}
