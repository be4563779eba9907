import type { SourceModel } from '../../metadata/index.ts';
import type { FieldPath } from '../types.ts';
import { QueryError } from './errors.ts';
import { bound, boundList, identifier, raw, sql, type Fragment } from './fragment.ts';
import type { ChildQuery, SelectQuery } from './nodes.ts';
import { createScope, type Scope } from './paths.ts';
import { compileOrder } from './orderBy.ts';
import { compileFilter } from './where.ts';

/** Columns that a child query adds to the fields asked for. */
export const PARENT_COLUMN = '(parent)';
export const COUNT_COLUMN = '(count)';
const ROW_COLUMN = '(row)';

/** SQLite gives 2,000 columns, of which a child query adds three. */
const MOST_FIELDS = 1900;

function columns(fields: readonly FieldPath[], scope: Scope): string {
    const wanted = [...new Set(fields)];
    if (wanted.length > MOST_FIELDS)
        throw new QueryError('INVALID_QUERY', `The query asks for more than ${MOST_FIELDS} fields.`);
    return wanted.map((path) => `${scope.resolve(path).text} AS ${identifier(path)}`).join(', ');
}

function whereClause(query: SelectQuery, scope: Scope): Fragment {
    return query.where ? sql(' WHERE ', compileFilter(query.where, scope)) : raw('');
}

/** SELECT with a column named by each path. @throws QueryError */
export function compileQuery(model: SourceModel, query: SelectQuery): Fragment {
    const scope = createScope(model, query.object);
    const selected = columns(query.fields.length > 0 ? query.fields : ['Id'], scope);
    const where = whereClause(query, scope);
    const order = compileOrder(query.orderBy ?? [], scope);
    const paged = query.limit !== undefined || query.offset !== undefined;
    // LIMIT -1 is SQLite's way to skip rows without a limit.
    const page = paged ? sql(' LIMIT ', bound(query.limit ?? -1), ' OFFSET ', bound(query.offset ?? 0)) : raw('');
    return sql(`SELECT ${selected} `, scope.from(), where, ' ORDER BY ', order, page);
}

/** SELECT COUNT(*) of the records the filter lets through, whatever the page. @throws QueryError */
export function compileCount(model: SourceModel, query: SelectQuery): Fragment {
    const scope = createScope(model, query.object);
    const where = whereClause(query, scope);
    return sql('SELECT COUNT(*) AS "count" ', scope.from(), where);
}

/** One statement for the pages of all parents: rows are numbered within their parent. @throws QueryError */
export function compileChildQuery(model: SourceModel, query: ChildQuery): Fragment {
    const scope = createScope(model, query.object);
    const lookup = scope.resolve(query.lookup).text;
    const fields = [...new Set(query.fields.length > 0 ? query.fields : ['Id'])];
    const selected = columns(fields, scope);
    const filter = query.where ? sql(' AND ', compileFilter(query.where, scope)) : raw('');
    const order = compileOrder(query.orderBy ?? [], scope);
    const numbered = sql(
        `SELECT ${selected}, ${lookup} AS "${PARENT_COLUMN}", COUNT(*) OVER (PARTITION BY ${lookup}) AS "${COUNT_COLUMN}", `,
        sql(`ROW_NUMBER() OVER (PARTITION BY ${lookup} ORDER BY `, order, `) AS "${ROW_COLUMN}"`),
        sql(' ', scope.from(), ` WHERE ${lookup} IN `, boundList(query.parentIds), filter)
    );
    const offset = query.offset ?? 0;
    const last = query.limit === undefined ? Number.MAX_SAFE_INTEGER : offset + query.limit;
    const outer = [...fields, PARENT_COLUMN, COUNT_COLUMN].map(identifier).join(', ');
    const page = sql(`"${ROW_COLUMN}" > `, bound(offset), ` AND "${ROW_COLUMN}" <= `, bound(last));
    return sql(`SELECT ${outer} FROM (`, numbered, ') WHERE ', page, ` ORDER BY "${PARENT_COLUMN}", "${ROW_COLUMN}"`);
}
