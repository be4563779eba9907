import type { SourceModel } from '../../metadata/index.ts';
import {
    compileFilter,
    createScope,
    joined,
    raw,
    sql,
    type Filter,
    type Fragment,
    type Scope
} from '../query/index.ts';
import { columnKey, columnValue } from './columnSql.ts';
import { groupSql } from './groupKeys.ts';
import type { Need } from './needs.ts';
import { rowLimit } from './rowLimit.ts';
import type { GroupingNode, ReportTree, SummaryFunction } from './tree.ts';

/** The scope that all statements of a report resolve their columns in. */
export function scopeOf(model: SourceModel, { object, joins }: Pick<ReportTree, 'object' | 'joins'>): Scope {
    return createScope(model, object, 't', joins);
}

/** FROM and WHERE of a report; call it when all columns have been resolved, as it holds the joins they need. */
export function fromWhere(tree: ReportTree, scope: Scope, further: readonly Filter[] = []): Fragment {
    const all = [tree.where, rowLimit(scope.model, tree), ...further].filter((one) => one !== undefined);
    const where = all.length > 0 ? sql(' WHERE ', compileFilter({ and: all }, scope)) : raw('');
    return sql(scope.from(), where);
}

/** A record's name comes with its id where the group is of the record's own rows: no further join. */
export function ownLabel({ field }: GroupingNode, scope: Scope): string | undefined {
    if (field.kind !== 'field' || field.records.length === 0) return undefined;
    const ownId = `${field.path.slice(0, -'Name'.length)}Id`;
    return ownId === field.key ? scope.resolve(field.path).text : undefined;
}

function measureSql({ of, functions, smart }: Need, at: number, scope: Scope): readonly Fragment[] {
    const value = columnValue(of, scope);
    const wants = (...names: readonly SummaryFunction[]): boolean => names.some((name) => functions.has(name));
    return [
        ...(!smart && wants('sum', 'avg') ? [sql('SUM(', value, `) AS s${at}, COUNT(`, value, `) AS n${at}`)] : []),
        ...(wants('min') ? [sql('MIN(', value, `) AS a${at}`)] : []),
        ...(wants('max') ? [sql('MAX(', value, `) AS z${at}`)] : [])
    ];
}

function groupBy(count: number): string {
    return count > 0 ? ` GROUP BY ${Array.from({ length: count }, (_, at) => String(at + 1)).join(', ')}` : '';
}

/**
 * One statement for the finest groups: keys g0, g1 …, names l0 …, count c, and for each additive column its sum s, how many
 * values it has n, its smallest a and its largest z. Higher levels are sums of these.
 */
export function compileGroups(model: SourceModel, tree: ReportTree, needs: readonly Need[], zone: string): Fragment {
    const scope = scopeOf(model, tree);
    const groupings = [...tree.down, ...tree.across];
    const keys = groupings.map((grouping, at) => sql(groupSql(grouping, scope, zone), ` AS g${at}`));
    const labels = groupings.flatMap((grouping, at) => {
        const label = ownLabel(grouping, scope);
        return label === undefined ? [] : [raw(`${label} AS l${at}`)];
    });
    const figures = needs.flatMap((need, at) => measureSql(need, at, scope));
    const selected = joined([...keys, raw('COUNT(*) AS c'), ...labels, ...figures], ', ');
    return sql('SELECT ', selected, ' ', fromWhere(tree, scope), groupBy(keys.length));
}

/** SQL that gives the same keys as `keyReader` does, so that a level can be counted by the database alone. */
export type ExactKey = (grouping: GroupingNode, scope: Scope) => Fragment;

/** Unique counts u and medians m of one level's groups, which cannot be summed from finer ones. */
export function compileLevel(
    model: SourceModel,
    tree: ReportTree,
    groupings: readonly GroupingNode[],
    needs: readonly Need[],
    exactKey: ExactKey
): Fragment {
    const scope = scopeOf(model, tree);
    const keys = groupings.map((grouping, at) => sql(exactKey(grouping, scope), ` AS g${at}`));
    const figures = needs.flatMap(({ of, functions }, at) => [
        ...(functions.has('unique') ? [sql('COUNT(DISTINCT ', columnKey(of, scope), `) AS u${at}`)] : []),
        ...(functions.has('median') ? [sql('report_median(', columnValue(of, scope), `) AS m${at}`)] : [])
    ]);
    return sql('SELECT ', joined([...keys, ...figures], ', '), ' ', fromWhere(tree, scope), groupBy(keys.length));
}

/** Sum s and number of values n of one column in one level's groups, each record counted once in a group. */
export function compileSmartTotal(
    model: SourceModel,
    tree: ReportTree,
    groupings: readonly GroupingNode[],
    { of }: Need,
    exactKey: ExactKey
): Fragment {
    const scope = scopeOf(model, tree);
    const keys = groupings.map((grouping, at) => sql(exactKey(grouping, scope), ` AS g${at}`));
    const owner = of.kind === 'field' ? scope.resolve(of.owner).text : 'NULL';
    const distinct = sql(
        'SELECT DISTINCT ',
        joined([...keys, raw(`${owner} AS o`), sql(columnValue(of, scope), ' AS v')], ', '),
        ' ',
        fromWhere(tree, scope)
    );
    const names = groupings.map((_, at) => `g${at}`);
    return sql(
        `SELECT ${[...names, 'SUM(v) AS s', 'COUNT(v) AS n'].join(', ')} FROM (`,
        distinct,
        ')',
        groupBy(names.length)
    );
}
