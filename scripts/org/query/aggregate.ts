import type { SourceModel } from '../../metadata/index.ts';
import type { Org, Stored } from '../types.ts';
import { QueryError } from './errors.ts';
import { bound, raw, sql, type Fragment } from './fragment.ts';
import type { AggregateOrder, AggregateQuery, Expression, Measure } from './nodes.ts';
import { createScope, type Scope } from './paths.ts';
import { rowsOf } from './run.ts';
import { compileExpression, compileFilter } from './where.ts';

/** One group: its keys in the order of `groupBy`, its figures in the order of `measures`. */
export interface AggregateRow {
    readonly keys: readonly Stored[];
    readonly figures: readonly Stored[];
}

const NUMBERS: ReadonlySet<string> = new Set(['Number', 'Currency', 'Percent']);

function measureText({ aggregate, path }: Measure, scope: Scope): string {
    const { text, field } = scope.resolve(path);
    if ((aggregate === 'sum' || aggregate === 'avg') && !NUMBERS.has(field.type)) {
        throw new QueryError(
            'INVALID_QUERY',
            `Field '${path}' of type ${field.type} does not support the aggregate function ${aggregate}.`
        );
    }
    if (aggregate === 'countDistinct') return `COUNT(DISTINCT ${text})`;
    return `${aggregate.toUpperCase()}(${text})`;
}

function orderText({ by, direction, nulls }: AggregateOrder, scope: Scope): string {
    const text = 'aggregate' in by ? measureText(by, scope) : compileExpression(by, scope);
    return `${text} ${direction} NULLS ${nulls}`;
}

function sameExpression(a: Expression, b: Expression): boolean {
    return a.path === b.path && a.dateFunction === b.dateFunction && (a.zone ?? 'UTC') === (b.zone ?? 'UTC');
}

function assertGrouped({ groupBy, orderBy = [] }: AggregateQuery): void {
    for (const { by } of orderBy) {
        if ('aggregate' in by || groupBy.some((key) => sameExpression(key, by))) continue;
        throw new QueryError('INVALID_QUERY', `Ordered field '${by.path}' must be grouped or aggregated.`);
    }
}

/** SELECT with GROUP BY; keys are named g0, g1 …, figures m0, m1 …; groups come in the order asked for, then by their keys. @throws QueryError */
export function compileAggregate(model: SourceModel, query: AggregateQuery): Fragment {
    assertGrouped(query);
    const scope = createScope(model, query.object);
    const keys = query.groupBy.map((key) => compileExpression(key, scope));
    const figures = query.measures.map((measure) => measureText(measure, scope));
    const selected = [
        ...keys.map((text, at) => `${text} AS g${at}`),
        ...figures.map((text, at) => `${text} AS m${at}`)
    ];
    const order = [...(query.orderBy ?? []).map((by) => orderText(by, scope)), ...keys];
    const where = query.where ? sql(' WHERE ', compileFilter(query.where, scope)) : raw('');
    return sql(
        `SELECT ${selected.length > 0 ? selected.join(', ') : '1'} `,
        scope.from(),
        where,
        keys.length > 0 ? ` GROUP BY ${keys.join(', ')}` : '',
        order.length > 0 ? ` ORDER BY ${order.join(', ')}` : '',
        sql(' LIMIT ', bound(query.limit ?? -1), ' OFFSET ', bound(query.offset ?? 0))
    );
}

/** Groups with their figures; one group over everything where `groupBy` is empty. @throws QueryError */
export function runAggregate({ db, model }: Pick<Org, 'db' | 'model'>, query: AggregateQuery): readonly AggregateRow[] {
    return rowsOf(db, compileAggregate(model, query)).map((row) => ({
        keys: query.groupBy.map((_, at) => row[`g${at}`] ?? null),
        figures: query.measures.map((_, at) => row[`m${at}`] ?? null)
    }));
}

/** How many groups there are, whatever the page. @throws QueryError */
export function countGroups({ db, model }: Pick<Org, 'db' | 'model'>, query: AggregateQuery): number {
    const all = { measures: [], orderBy: [], limit: undefined, offset: undefined };
    const groups = compileAggregate(model, { ...query, ...all });
    return Number(rowsOf(db, sql('SELECT COUNT(*) AS "count" FROM (', groups, ')'))[0]?.['count'] ?? 0);
}
