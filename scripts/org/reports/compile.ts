import type { SourceModel } from '../../metadata/index.ts';
import {
    compileFilter,
    createScope,
    joined,
    raw,
    sql,
    type DateContext,
    type Filter,
    type Fragment,
    type Scope
} from '../query/index.ts';
import { columnValue } from './columnSql.ts';
import { coarseSql } from './groupKeys.ts';
import type { Need } from './needs.ts';
import { rowLimit } from './rowLimit.ts';
import { spreadKeys, type Spread } from './spreads.ts';
import type { GroupingNode, ReportTree } from './tree.ts';

/** The scope that all statements of a report resolve their columns in. */
export function scopeOf(model: SourceModel, { object, joins }: Pick<ReportTree, 'object' | 'joins'>): Scope {
    return createScope(model, object, 't', joins);
}

/** FROM and WHERE of a report; call it when all columns have been resolved, as it holds the joins they need. */
export function fromWhere(tree: ReportTree, scope: Scope, further: readonly Filter[] = []): Fragment {
    const where = whereOf(tree, scope, further);
    return sql(scope.from(), where);
}

function whereOf(tree: ReportTree, scope: Scope, further: readonly Filter[] = []): Fragment {
    const all = [tree.where, rowLimit(scope.model, tree), ...further].filter((one) => one !== undefined);
    return all.length > 0 ? sql(' WHERE ', compileFilter({ and: all }, scope)) : raw('');
}

/** A record's name comes with its id where the group is of the record's own rows, and these are read: no further join. */
function ownLabel({ field }: GroupingNode, scope: Scope): string | undefined {
    if (field.kind !== 'field' || field.records.length === 0) return undefined;
    const ownId = `${field.path.slice(0, -'Name'.length)}Id`;
    return ownId === field.key && scope.reads(field.path) ? scope.resolve(field.path).text : undefined;
}

function measureSql({ of, functions, smart }: Need, at: number, scope: Scope): readonly Selected[] {
    const figures = [
        ...(!smart && (functions.has('sum') || functions.has('avg')) ? (['SUM'] as const) : []),
        ...(!smart && functions.has('avg') ? (['COUNT'] as const) : []),
        ...(functions.has('min') ? (['MIN'] as const) : []),
        ...(functions.has('max') ? (['MAX'] as const) : [])
    ];
    // a column that is only told apart by its key needs no join to what people read of it
    return figures.map((name) => ({ name: `${name}${at}`, value: sql(`${name}(`, columnValue(of, scope), ')') }));
}

interface Selected {
    readonly name: string;
    readonly value: Fragment;
}

/** A statement whose rows are lists of values. */
export interface GroupStatement {
    readonly statement: Fragment;
    /** Where a column is in a row: -1 where it has none. */
    readonly place: (column: string) => number;
}

function isDay(grouping: GroupingNode | undefined): boolean {
    return grouping?.granularity !== undefined;
}

/** Columns of the spreads' keys: the value v0 of the first, the record o0 that it belongs to. */
function spreadColumns(spreads: readonly Spread[], scope: Scope): readonly Selected[] {
    return spreads.flatMap((spread, at) => {
        const { value, owner } = spreadKeys(spread, scope);
        return [{ name: `v${at}`, value }, ...(owner ? [{ name: `o${at}`, value: owner }] : [])];
    });
}

/**
 * One statement for the finest groups: keys g0, g1 …, then those of the spreads, which make them finer still; their number of
 * rows c, the groups' names l0 …, and for each additive column its SUM, the COUNT of its values, its MIN and its MAX, each with
 * the place of the need. Higher levels are sums of these.
 */
export function compileGroups(
    model: SourceModel,
    tree: ReportTree,
    needs: readonly Need[],
    spreads: readonly Spread[],
    context: DateContext
): GroupStatement {
    const scope = scopeOf(model, tree);
    const groupings = [...tree.down, ...tree.across];
    const keys = [
        ...groupings.map((grouping, at) => ({ name: `g${at}`, value: coarseSql(grouping, scope, context) })),
        ...spreadColumns(spreads, scope)
    ];
    const figures = needs.flatMap((need, at) => measureSql(need, at, scope));
    const where = whereOf(tree, scope);
    // when all else is resolved: a name is worth no table of its own
    const labels = groupings.flatMap((grouping, at) => {
        const label = ownLabel(grouping, scope);
        return label === undefined ? [] : [{ name: `l${at}`, value: raw(label) }];
    });
    const all: readonly Selected[] = [
        // the sign keeps the database from reading rows in the order of an index, which costs more than sorting the few it keeps
        ...keys.map(({ name, value }) => ({ name, value: sql('+', value) })),
        { name: 'c', value: raw('COUNT(*)') },
        ...labels,
        ...figures
    ];
    const selected = joined(
        all.map(({ value }) => value),
        ', '
    );
    // days first: numbers are sorted faster than text
    const sorted = [...keys.keys()].sort((a, b) => Number(isDay(groupings[b])) - Number(isDay(groupings[a])));
    const groupBy = keys.length > 0 ? ` GROUP BY ${sorted.map((at) => at + 1).join(', ')}` : '';
    return {
        statement: sql('SELECT ', selected, ' ', scope.from(), where, groupBy),
        place: (column) => all.findIndex(({ name }) => name === column)
    };
}
