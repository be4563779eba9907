import type { CompareOperator, Stored } from '../types.ts';
import { datePart } from './dateParts.ts';
import { QueryError } from './errors.ts';
import { bound, boundList, joined, raw, sql, type Fragment } from './fragment.ts';
import type { Comparison, Expression, Filter, SemiJoin } from './nodes.ts';
import { createScope, type Scope } from './paths.ts';

/** Beyond what a person writes, and together below SQLite's limit for the depth of an expression (1,000). */
const DEEPEST = 100;
const MOST_CONDITIONS = 500;
/** SQLite takes 50,000 bytes; a character has four at most. */
const LONGEST_PATTERN = 10_000;

/**
 * A filter as an SQL condition that is never NULL: as in SOQL, comparing an empty field is false, its negation true.
 * @throws QueryError for unknown fields, operators that do not fit, and filters too large to run
 */
export function compileFilter(filter: Filter, scope: Scope): Fragment {
    assertSize(filter);
    return compile(filter, scope);
}

function assertSize(filter: Filter): void {
    assertTreeSize(filter, partsOf);
}

/** @throws QueryError for a tree of conditions too deep or too large to run */
export function assertTreeSize<T>(filter: T, parts: (filter: T) => readonly T[]): void {
    let conditions = 0;
    let level: readonly T[] = [filter];
    for (let depth = 0; level.length > 0; depth += 1) {
        if (depth > DEEPEST) throw tooLarge(`is nested deeper than ${DEEPEST} levels`);
        conditions += level.length;
        if (conditions > MOST_CONDITIONS)
            throw tooLarge(`combines more than ${MOST_CONDITIONS} conditions; use in for lists`);
        level = level.flatMap(parts);
    }
}

function partsOf(filter: Filter): readonly Filter[] {
    if ('and' in filter) return filter.and;
    if ('or' in filter) return filter.or;
    if ('not' in filter) return [filter.not];
    return 'query' in filter && filter.query.where ? [filter.query.where] : [];
}

function tooLarge(how: string): QueryError {
    return new QueryError('INVALID_QUERY', `The filter ${how}.`);
}

function compile(filter: Filter, scope: Scope): Fragment {
    if ('and' in filter) return all(filter.and, ' AND ', '1', scope);
    if ('or' in filter) return all(filter.or, ' OR ', '0', scope);
    if ('not' in filter) return sql('(', compile(filter.not, scope), ') IS NOT TRUE');
    if ('query' in filter) return semiJoin(filter, scope);
    if ('written' in filter) return filter.written(scope);
    return comparison(filter, scope);
}

function all(filters: readonly Filter[], word: string, empty: string, scope: Scope): Fragment {
    if (filters.length === 0) return raw(empty);
    const parts = filters.map((filter) => compile(filter, scope));
    return parts.length === 1 ? joined(parts, word) : sql('(', joined(parts, word), ')');
}

/** SQL of a field or of a part of its date. */
export function compileExpression(expression: Expression, scope: Scope): string {
    const { text, field } = scope.resolve(expression.path);
    return expression.dateFunction
        ? datePart(text, field.type, expression.dateFunction, expression.zone ?? 'UTC')
        : text;
}

function comparison(filter: Comparison, scope: Scope): Fragment {
    return compareColumn(compileExpression(filter, scope), filter);
}

/** A comparison of what some SQL gives; never NULL unless the operator says so. @throws QueryError */
export function compareColumn(column: string, filter: Pick<Comparison, 'operator' | 'value' | 'path'>): Fragment {
    if (typeof filter.value === 'object' && filter.value !== null)
        return withList(column, filter.operator, filter.value, filter.path);
    // SOQL stores no empty text: '' asks for an empty field.
    const value = filter.value === '' ? null : filter.value;
    return value === null ? withNull(column, filter) : withValue(column, filter.operator, value, filter.path);
}

function withNull(column: string, { operator, path }: Pick<Comparison, 'operator' | 'path'>): Fragment {
    if (operator === 'eq' || operator === 'lte' || operator === 'gte' || operator === 'like')
        return raw(`${column} IS NULL`);
    if (operator === 'ne' || operator === 'nlike') return raw(`${column} IS NOT NULL`);
    if (operator === 'lt' || operator === 'gt') return raw('0');
    throw wantsList(operator, path);
}

const SIGNS = { eq: '=', ne: 'IS NOT', lt: '<', lte: '<=', gt: '>', gte: '>=' } as const;

function withValue(column: string, operator: CompareOperator, value: string | number, path: string): Fragment {
    switch (operator) {
        case 'eq':
        case 'lt':
        case 'lte':
        case 'gt':
        case 'gte':
        case 'ne':
            return sql(`${column} ${SIGNS[operator]} `, bound(value));
        case 'like':
            return like(column, value);
        case 'nlike':
            return sql('(', like(column, value), ') IS NOT TRUE');
        default:
            throw wantsList(operator, path);
    }
}

function like(column: string, pattern: string | number): Fragment {
    if (String(pattern).length > LONGEST_PATTERN)
        throw tooLarge(`has a pattern longer than ${LONGEST_PATTERN} characters`);
    return sql(`${column} LIKE `, bound(pattern), ` ESCAPE '\\'`);
}

function withList(column: string, operator: CompareOperator, values: readonly Stored[], path: string): Fragment {
    const given = values.filter((value) => value !== null && value !== '');
    const [only] = given;
    // the database looks a list's values up in a table of its own, row by row
    const isIn = sql(
        `${column} `,
        ...(given.length === 1 && only !== undefined ? ['= ', bound(only)] : ['IN ', boundList(given)])
    );
    // the usual case of "none of these", in the form that costs least for each row
    if (operator === 'nin' && values.length === 1 && only !== undefined) return sql(`${column} IS NOT `, bound(only));
    const found = given.length < values.length ? sql('(', isIn, ` OR ${column} IS NULL)`) : isIn;
    switch (operator) {
        case 'in':
            return found;
        case 'nin':
            return sql('(', found, ') IS NOT TRUE');
        case 'includes':
            return includes(column, given);
        case 'excludes':
            return sql('(', includes(column, given), ') IS NOT TRUE');
        default:
            throw new QueryError(
                'INVALID_QUERY_FILTER_OPERATOR',
                `Operator '${operator}' on '${path}' takes one value, not a list.`
            );
    }
}

/** Any of the values; `A;B` asks for both A and B in one field. */
function includes(column: string, values: readonly Stored[]): Fragment {
    const one = (value: string): Fragment =>
        sql(`instr(';' || lower(${column}) || ';', ';' || lower(`, bound(value), `) || ';') > 0`);
    const choices = values.map((value) => joined(String(value).split(';').map(one), ' AND '));
    return choices.length === 0 ? raw('0') : sql('(', joined(choices, ' OR '), ')');
}

function semiJoin({ path, operator, query }: SemiJoin, scope: Scope): Fragment {
    const inner = createScope(scope.model, query.object, `${scope.root.alias}_`);
    const { text: selected, field } = inner.resolve(query.path);
    const where = query.where ? compile(query.where, inner) : raw('1');
    const column = scope.resolve(path).text;
    // the index of a lookup finds the few children of each record; a list of all children would be made whole
    if (operator === 'nin' && field.lookup && !query.path.includes('.'))
        return sql('NOT EXISTS (SELECT 1 ', inner.from(), ` WHERE ${column} = ${selected} AND `, where, ')');
    const found = sql(`${column} IN (SELECT ${selected} `, inner.from(), ' WHERE ', where, ')');
    // an empty value in the list makes IN unknown for the rows it does not find: they are not in it
    return operator === 'in' ? found : sql('(', found, ') IS NOT TRUE');
}

function wantsList(operator: string, path: string): QueryError {
    return new QueryError(
        'INVALID_QUERY_FILTER_OPERATOR',
        `Operator '${operator}' on '${path}' takes a list of values.`
    );
}
