import type { SourceModel } from '../../metadata/index.ts';
import type { Org, Stored } from '../types.ts';
import { QueryError } from './errors.ts';
import { bound, joined, raw, sql, type Fragment } from './fragment.ts';
import { compileHaving } from './having.ts';
import type { AggregateQuery, Expression, Measure } from './nodes.ts';
import { createScope, type Scope } from './paths.ts';
import { rowsOf } from './run.ts';
import { compileExpression, compileFilter } from './where.ts';

/** One group: its keys in the order of `groupBy`, its figures in the order of `measures`. */
export interface AggregateRow {
    readonly keys: readonly Stored[];
    readonly figures: readonly Stored[];
    /** With grouping sets: for each key whether the group runs over all its values. */
    readonly subtotal?: readonly boolean[];
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

function sameExpression(a: Expression, b: Expression): boolean {
    return a.path === b.path && a.dateFunction === b.dateFunction && (a.zone ?? 'UTC') === (b.zone ?? 'UTC');
}

function keyPlace({ groupBy }: AggregateQuery, by: Expression): number {
    return groupBy.findIndex((key) => sameExpression(key, by));
}

function assertGrouped(query: AggregateQuery): void {
    for (const { by } of query.orderBy ?? []) {
        if ('aggregate' in by || keyPlace(query, by) >= 0) continue;
        throw new QueryError('INVALID_QUERY', `Ordered field '${by.path}' must be grouped or aggregated.`);
    }
}

/** SQL of figures and keys at one level of grouping, where a key that is left out is NULL. */
function textAt(query: AggregateQuery, scope: Scope, level: readonly number[]): (by: Expression | Measure) => string {
    return (by) => {
        if ('aggregate' in by) return measureText(by, scope);
        const place = keyPlace(query, by);
        if (place < 0) throw new QueryError('INVALID_QUERY', `Field '${by.path}' must be grouped or aggregated.`);
        return level.includes(place) ? compileExpression(by, scope) : 'NULL';
    };
}

/** Keys are named g0, g1 …, figures m0, m1 …; `more` are further columns. */
function compileLevel(
    query: AggregateQuery,
    scope: Scope,
    level: readonly number[],
    more: readonly string[] = []
): Fragment {
    const text = textAt(query, scope, level);
    const selected = [
        ...query.groupBy.map((key, at) => `${text(key)} AS g${at}`),
        ...query.measures.map((measure, at) => `${text(measure)} AS m${at}`),
        ...more
    ];
    const where = query.where ? sql(' WHERE ', compileFilter(query.where, scope)) : raw('');
    const having = query.having ? sql(' HAVING ', compileHaving(query.having, text)) : raw('');
    const keys = query.groupBy.filter((_, at) => level.includes(at)).map(text);
    return sql(
        `SELECT ${selected.length > 0 ? selected.join(', ') : '1'} `,
        scope.from(),
        where,
        keys.length > 0 ? ` GROUP BY ${keys.join(', ')}` : '',
        having
    );
}

/** One SELECT for each grouping set, with what it is ordered by as o0, o1 … and flags s0, s1 … for the keys left out. */
function compileSets(query: AggregateQuery, scope: Scope, sets: readonly (readonly number[])[]): Fragment {
    const levels = sets.map((level) => {
        const text = textAt(query, scope, level);
        const order = (query.orderBy ?? []).map(({ by }, at) => `${text(by)} AS o${at}`);
        return compileLevel(query, scope, level, [
            ...order,
            ...query.groupBy.map((_, at) => `${level.includes(at) ? 0 : 1} AS s${at}`)
        ]);
    });
    return joined(levels, ' UNION ALL ');
}

/**
 * SELECT with GROUP BY; groups come in the order asked for, then by their keys, subtotals after what they sum up.
 * @throws QueryError
 */
export function compileAggregate(model: SourceModel, query: AggregateQuery): Fragment {
    assertGrouped(query);
    const scope = createScope(model, query.object);
    const { groupBy, groupingSets, orderBy = [] } = query;
    const all = groupBy.map((_, at) => at);
    const body = groupingSets ? compileSets(query, scope, groupingSets) : compileLevel(query, scope, all);
    const text = textAt(query, scope, all);
    const order = [
        ...orderBy.map(
            ({ by, direction, nulls }, at) => `${groupingSets ? `o${at}` : text(by)} ${direction} NULLS ${nulls}`
        ),
        ...groupBy.flatMap((key, at) => (groupingSets ? [`s${at}`, `g${at}`] : [text(key)]))
    ];
    return sql(
        body,
        order.length > 0 ? ` ORDER BY ${order.join(', ')}` : '',
        sql(' LIMIT ', bound(query.limit ?? -1), ' OFFSET ', bound(query.offset ?? 0))
    );
}

/** Groups with their figures; one group over everything where `groupBy` is empty. @throws QueryError */
export function runAggregate({ db, model }: Pick<Org, 'db' | 'model'>, query: AggregateQuery): readonly AggregateRow[] {
    return rowsOf(db, compileAggregate(model, query)).map((row) => ({
        keys: query.groupBy.map((_, at) => row[`g${at}`] ?? null),
        figures: query.measures.map((_, at) => row[`m${at}`] ?? null),
        ...(query.groupingSets && { subtotal: query.groupBy.map((_, at) => row[`s${at}`] === 1) })
    }));
}

/** How many groups there are, whatever the page. @throws QueryError */
export function countGroups({ db, model }: Pick<Org, 'db' | 'model'>, query: AggregateQuery): number {
    const all = { measures: [], orderBy: [], limit: undefined, offset: undefined };
    const groups = compileAggregate(model, { ...query, ...all });
    return Number(rowsOf(db, sql('SELECT COUNT(*) AS "count" FROM (', groups, ')'))[0]?.['count'] ?? 0);
}
