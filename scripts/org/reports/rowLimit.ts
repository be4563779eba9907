import type { SourceModel } from '../../metadata/index.ts';
import {
    bound,
    compileFilter,
    createScope,
    joined,
    raw,
    sql,
    type Filter,
    type Fragment,
    type Scope
} from '../query/index.ts';
import { columnValue } from './columnSql.ts';
import type { ReportTree } from './tree.ts';

/** Path of the id of the object that is joined last: with that of the first, it tells every row apart. */
function lastId({ joins }: Pick<ReportTree, 'joins'>): string {
    return `${joins.map(({ relationship }) => `${relationship}/`).join('')}Id`;
}

/** ORDER BY of a report's rows, the same each time: by the column it is sorted by, then by the records. */
export function rowOrder(tree: ReportTree, scope: Scope): Fragment {
    const { orderBy } = tree;
    const ids = [...new Set(['Id', lastId(tree)])].map((path) => raw(scope.resolve(path).text));
    if (!orderBy) return joined(ids, ', ');
    // blanks are the smallest, here as in reports
    const sorted = sql(columnValue(orderBy.field, scope), orderBy.order === 'Desc' ? ' DESC' : ' ASC');
    return joined([sorted, ...ids], ', ');
}

function rowIds(tree: ReportTree, scope: Scope): string {
    return `${scope.resolve('Id').text} || COALESCE(${scope.resolve(lastId(tree)).text}, '')`;
}

/** What a tabular report with a row limit lets through: its first rows in its order. */
export function rowLimit(model: SourceModel, tree: ReportTree): Filter | undefined {
    const { limit, object, joins, where } = tree;
    if (limit === undefined) return undefined;
    return {
        written: (outer) => {
            const scope = createScope(model, object, 'l', joins);
            const condition = where ? sql(' WHERE ', compileFilter(where, scope)) : raw('');
            const order = rowOrder(tree, scope);
            const selected = rowIds(tree, scope);
            return sql(
                `${rowIds(tree, outer)} IN (SELECT ${selected} `,
                scope.from(),
                condition,
                ' ORDER BY ',
                order,
                ' LIMIT ',
                bound(limit),
                ')'
            );
        }
    };
}
