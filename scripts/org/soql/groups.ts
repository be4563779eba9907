import type { Query, WhereClause } from '@jetstreamapp/soql-parser-js';
import { readFilter, readPage } from './clauses.ts';
import { failAt, type QueryContext } from './context.ts';
import { functionName } from './expressions.ts';
import { readGroupOrder, readHaving } from './groupFilters.ts';
import { readSelected } from './groupItems.ts';
import { readKeys } from './groupKeys.ts';
import type { CountPlan, GroupPlan } from './plan.ts';
import { isAggregate } from './select.ts';

/** Whether a query asks for groups rather than records. */
export function isGrouped({ fields = [], groupBy, having }: Query): boolean {
    return groupBy !== undefined || having !== undefined || fields.some(isAggregate);
}

/** A query with GROUP BY or aggregate functions. @throws SoqlError */
export function readGroups(context: QueryContext, query: Query, having: WhereClause | undefined): GroupPlan {
    const { operands, sets } = readKeys(context, query);
    const { items, measures } = readSelected(context, query, operands);
    return {
        kind: 'groups',
        object: context.object,
        items,
        query: {
            object: context.object.name,
            groupBy: operands.map(({ expression }) => expression),
            ...(sets && { groupingSets: sets }),
            measures,
            ...readFilter(context, query),
            ...readHaving(context, operands, having),
            orderBy: readGroupOrder(context, operands, query),
            ...readPage(context, query)
        }
    };
}

/** Whether a query is `SELECT COUNT()`. */
export function isCount({ fields = [] }: Query): boolean {
    const [field] = fields;
    return (
        field?.type === 'FieldFunctionExpression' && functionName(field) === 'COUNT' && field.parameters.length === 0
    );
}

/** `SELECT COUNT()`, which stands alone. @throws SoqlError */
export function readCount(context: QueryContext, query: Query): CountPlan {
    const alone = query.fields?.length === 1 && !query.groupBy && !query.having && !query.orderBy;
    if (!alone)
        throw failAt(context, 'MALFORMED_QUERY', 'COUNT() must be the only element in the SELECT list', 'COUNT');
    return {
        kind: 'count',
        object: context.object,
        query: { object: context.object.name, fields: [], ...readFilter(context, query), ...readPage(context, query) }
    };
}
