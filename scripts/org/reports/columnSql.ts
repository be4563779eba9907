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

/** SQL of the name of the bucket that a value lies in. */
function bucketSql(node: BucketNode, scope: Scope): Fragment {
    const { bucket, column } = node;
    const found = bucketCase(
        node,
        scope,
        bucket.values.map(({ label }) => bound(label)),
        bound(bucket.otherLabel ?? null)
    );
    return column.caseSensitive ? sql('(', found, ')') : sql('((', found, ') COLLATE NOCASE)');
}

/** The names of buckets by the number that `bucketNumber` gives; undefined where values keep their own names. */
export function bucketNames({ bucket }: BucketNode): readonly string[] | undefined {
    if (bucket.bucketType !== 'number' && bucket.otherLabel === undefined) return undefined;
    return [...bucket.values.map(({ label }) => label), bucket.otherLabel ?? ''];
}

/** SQL of the place of a value's bucket among `bucketNames`: numbers are grouped faster than names. */
export function bucketNumber(node: BucketNode, scope: Scope): Fragment {
    const { values } = node.bucket;
    const places = values.map((_, at) => raw(String(at)));
    return sql('(', bucketCase(node, scope, places, raw(String(values.length))), ')');
}

function bucketCase({ bucket, of }: BucketNode, scope: Scope, results: readonly Fragment[], other: Fragment): Fragment {
    const value = scope.resolve(of.path).text;
    const isNumber = bucket.bucketType === 'number';
    const source = isNumber && bucket.blanksAsZero ? `COALESCE(${value}, 0)` : value;
    const conditions = isNumber
        ? numberRanges(source, bucket.values)
        : bucket.values.map(({ sourceValues }) => oneOf(source, sourceValues));
    const rest =
        bucket.otherLabel === undefined || isNumber
            ? raw(isNumber ? 'NULL' : source)
            : sql(`CASE WHEN ${source} IS NULL THEN NULL ELSE `, other, ' END');
    const cases = conditions.map((condition, at) => sql(' WHEN ', condition, ' THEN ', results[at] ?? raw('NULL')));
    return cases.length === 0 ? rest : sql('CASE', joined(cases, ''), ' ELSE ', rest, ' END');
}

/**
 * The ends of number buckets follow the report builder: above the lower end, up to and with the upper one. A lower end is not
 * asked for where the ranges before it took all that is not above it.
 */
function numberRanges(source: string, ranges: BucketNode['bucket']['values']): readonly Fragment[] {
    let taken: number | undefined;
    let isContiguous = true;
    return ranges.map(({ from, to }, at) => {
        isContiguous &&= at === 0 ? from === undefined : from !== undefined && from === taken;
        taken = to;
        const lower = from !== undefined && !(isContiguous && to !== undefined);
        const parts = [
            ...(lower ? [sql(`${source} > `, bound(from))] : []),
            ...(to === undefined ? [] : [sql(`${source} <= `, bound(to))])
        ];
        return parts.length === 0 ? raw(`${source} IS NOT NULL`) : joined(parts, ' AND ');
    });
}

function oneOf(source: string, values: readonly string[]): Fragment {
    const given = values.filter((value) => value !== '');
    const blank = given.length < values.length ? ` OR ${source} IS NULL` : '';
    const [only] = given;
    const found = given.length === 1 && only !== undefined ? sql('= ', bound(only)) : sql('IN ', boundList(given));
    return sql(`(${source} `, found, `${blank})`);
}
