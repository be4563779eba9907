import { bound, boundList, joined, raw, sql, type Fragment, type Scope } from '../query/index.ts';
import type { BucketNode, ColumnNode } from './tree.ts';

/** SQL of what people read of a column, and sort and count it by. */
export function columnValue(node: ColumnNode, scope: Scope): Fragment {
    switch (node.kind) {
        case 'field':
            return raw(scope.resolve(node.path).text);
        case 'bucket':
            return bucketSql(node, scope);
        case 'formula': {
            const values = node.reads.map(({ path }) => scope.resolve(path).text).join(', ');
            // what a function gives has no collation: texts are told apart as those of fields are
            const collation = node.column.type === 'Text' ? ' COLLATE NOCASE' : '';
            return raw(`(${node.functionName}(${values})${collation})`);
        }
    }
}

/** SQL of what rows are grouped by and told apart by. */
export function columnKey(node: ColumnNode, scope: Scope): Fragment {
    return node.kind === 'field' ? raw(scope.resolve(node.key).text) : columnValue(node, scope);
}

/**
 * The name of the bucket that a value lies in. The ends of number buckets follow the report builder: above the lower end, up
 * to and with the upper one.
 */
function bucketSql({ bucket, of, column }: BucketNode, scope: Scope): Fragment {
    const value = scope.resolve(of.path).text;
    const isNumber = bucket.bucketType === 'number';
    const source = isNumber && bucket.blanksAsZero ? `COALESCE(${value}, 0)` : value;
    const cases = bucket.values.map(({ label, sourceValues, from, to }) => {
        const condition = isNumber
            ? joined(
                  [
                      ...(from === undefined ? [] : [sql(`${source} > `, bound(from))]),
                      ...(to === undefined ? [] : [sql(`${source} <= `, bound(to))]),
                      ...(from === undefined && to === undefined ? [raw(`${source} IS NOT NULL`)] : [])
                  ],
                  ' AND '
              )
            : oneOf(source, sourceValues);
        return sql(' WHEN ', condition, ' THEN ', bound(label));
    });
    const rest =
        bucket.otherLabel === undefined || isNumber
            ? raw(isNumber ? 'NULL' : source)
            : sql(`CASE WHEN ${source} IS NULL THEN NULL ELSE `, bound(bucket.otherLabel), ' END');
    const found = cases.length === 0 ? rest : sql('CASE', joined(cases, ''), ' ELSE ', rest, ' END');
    return column.caseSensitive ? sql('(', found, ')') : sql('((', found, ') COLLATE NOCASE)');
}

function oneOf(source: string, values: readonly string[]): Fragment {
    const given = values.filter((value) => value !== '');
    const blank = given.length < values.length ? ` OR ${source} IS NULL` : '';
    const [only] = given;
    const found = given.length === 1 && only !== undefined ? sql('= ', bound(only)) : sql('IN ', boundList(given));
    return sql(`(${source} `, found, `${blank})`);
}
