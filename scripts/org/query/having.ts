import { joined, raw, sql, type Fragment } from './fragment.ts';
import type { Expression, GroupFilter, Measure } from './nodes.ts';
import { assertTreeSize, compareColumn } from './where.ts';

function partsOf(filter: GroupFilter): readonly GroupFilter[] {
    if ('and' in filter) return filter.and;
    if ('or' in filter) return filter.or;
    return 'not' in filter ? [filter.not] : [];
}

/**
 * HAVING as an SQL condition.
 * @param text gives the SQL of a figure or key
 * @throws QueryError
 */
export function compileHaving(filter: GroupFilter, text: (by: Expression | Measure) => string): Fragment {
    assertTreeSize(filter, partsOf);
    return compile(filter, text);
}

function compile(filter: GroupFilter, text: (by: Expression | Measure) => string): Fragment {
    if ('not' in filter) return sql('(', compile(filter.not, text), ') IS NOT TRUE');
    if (!('and' in filter || 'or' in filter)) return sql('(', compareColumn(text(filter), filter), ')');
    const [parts, word, empty] =
        'and' in filter ? ([filter.and, ' AND ', '1'] as const) : ([filter.or, ' OR ', '0'] as const);
    if (parts.length === 0) return raw(empty);
    return sql(
        '(',
        joined(
            parts.map((part) => compile(part, text)),
            word
        ),
        ')'
    );
}
