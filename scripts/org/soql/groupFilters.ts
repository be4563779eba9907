import type { Query, WhereClause } from '@jetstreamapp/soql-parser-js';
import { dateRange, rangeFilter, type AggregateOrder, type GroupFilter } from '../query/index.ts';
import { directionOf, listOf } from './clauses.ts';
import { failAt, type QueryContext } from './context.ts';
import type { Operand } from './expressions.ts';
import { aggregateCall, readFigure } from './figures.ts';
import { placeOf } from './groupKeys.ts';
import { storedLiteral } from './literals.ts';
import { readLogic, type Logic } from './logic.ts';
import { isRange, literalsOf, operatorOf, type ValueLeaf } from './where.ts';

function compared(context: QueryContext, keys: readonly Operand[], leaf: ValueLeaf): GroupFilter {
    const source = 'fn' in leaf ? leaf.fn : leaf.field;
    const word = typeof source === 'string' ? source : (source.functionName ?? '');
    const call = aggregateCall(source);
    const figure = call && readFigure(context, call);
    const operand = figure ?? keys[placeOf(context, keys, source, word)];
    if (!operand) throw failAt(context, 'MALFORMED_QUERY', `Field must be grouped or aggregated: ${word}`, word);
    const by = 'measure' in operand ? operand.measure : operand.expression;
    const { type } = operand;
    const operator = operatorOf(context, operand, leaf.operator);
    const literals = literalsOf(leaf);
    const [first] = literals;
    if (first && literals.length === 1 && isRange(first) && (type === 'Date' || type === 'DateTime'))
        return rangeFilter(by, type, operator, dateRange(first.text, context.dates), context.dates.zone);
    const values = literals.map((literal) => storedLiteral(context, operand, literal, operator === 'like'));
    return { ...by, operator, value: Array.isArray(leaf.value) ? values : (values[0] ?? null) };
}

function toGroupFilter(context: QueryContext, keys: readonly Operand[], logic: Logic): GroupFilter {
    if ('and' in logic) return { and: logic.and.map((part) => toGroupFilter(context, keys, part)) };
    if ('or' in logic) return { or: logic.or.map((part) => toGroupFilter(context, keys, part)) };
    if ('not' in logic) return { not: toGroupFilter(context, keys, logic.not) };
    const { leaf } = logic;
    if ('valueQuery' in leaf) throw failAt(context, 'MALFORMED_QUERY', 'HAVING takes no sub-select', 'HAVING');
    return compared(context, keys, leaf);
}

/** The condition of HAVING, as a part of a query. @throws SoqlError */
export function readHaving(context: QueryContext, keys: readonly Operand[], having: WhereClause | undefined) {
    return having ? { having: toGroupFilter(context, keys, readLogic(context, having)) } : {};
}

/** ORDER BY of groups: by what is grouped, and by figures. @throws SoqlError */
export function readGroupOrder(
    context: QueryContext,
    keys: readonly Operand[],
    query: Query
): readonly AggregateOrder[] {
    return listOf(query.orderBy).map((clause) => {
        const source = 'fn' in clause ? clause.fn : clause.field;
        const call = aggregateCall(source);
        if (call) return { by: readFigure(context, call).measure, ...directionOf(clause) };
        const word = typeof source === 'string' ? source : (source.functionName ?? '');
        const key = keys[placeOf(context, keys, source, word)];
        if (!key)
            throw failAt(context, 'MALFORMED_QUERY', `Ordered field must be grouped or aggregated: ${word}`, word);
        return { by: key.expression, ...directionOf(clause) };
    });
}
