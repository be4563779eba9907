import type { GraphQLResolveInfo, SelectionSetNode } from 'graphql';
import type { ObjectModel } from '../../metadata/index.ts';
import {
    countGroups,
    QueryError,
    runAggregate,
    type AggregateFunction,
    type AggregateOrder,
    type AggregateQuery,
    type DateFunction,
    type Expression,
    type Filter,
    type Measure
} from '../query/index.ts';
import type { Org, Stored } from '../types.ts';
import { filterFrom } from './filter.ts';
import { meaningsOf } from './meaning.ts';
import { DATE_TIME_FUNCTIONS } from './operators.ts';
import { cursorOf, LARGEST_AGGREGATE_PAGE, pageFrom, rowsToRead } from './paging.ts';
import { fieldsIn, selectionsOf } from './selections.ts';

type Input = Readonly<Record<string, unknown>>;

/** A group: its keys and figures by `keyOf`. */
export interface AggregateSource {
    readonly values: ReadonlyMap<string, Stored>;
    /** `Call_Queue__r.` for a parent's fields. */
    readonly prefix: string;
}

/** Field names below a field of an aggregate, and the figure they stand for. */
export const FIGURES: Readonly<Record<string, AggregateFunction>> = {
    avg: 'avg',
    count: 'count',
    countDistinct: 'countDistinct',
    max: 'max',
    min: 'min',
    sum: 'sum'
};

/** `CALENDAR_MONTH` → `calendarMonth`, the name of its field. */
export function fieldOfFunction(name: DateFunction): string {
    return name.toLowerCase().replaceAll(/_(\w)/g, (_all, letter: string) => letter.toUpperCase());
}

const FUNCTIONS: ReadonlyMap<string, DateFunction> = new Map(
    DATE_TIME_FUNCTIONS.map((name) => [fieldOfFunction(name), name])
);

/** Names a key or a figure among a group's values. */
export function keyOf(path: string, what: string | undefined): string {
    return `${path} ${what ?? ''}`;
}

function groupKeys(org: Org, object: ObjectModel, groupBy: Input, prefix = ''): readonly Expression[] {
    const meanings = meaningsOf(org.model, object);
    return Object.entries(groupBy).flatMap(([name, value]): readonly Expression[] => {
        if (value === null || value === undefined) return [];
        if (name === 'type') return groupType(value);
        const meaning = meanings.get(name);
        // Safe here and below: the schema has checked that these are input objects.
        if (meaning?.kind === 'parent') return groupKeys(org, meaning.object, value as Input, `${prefix}${name}.`);
        const clause = value as { readonly group?: boolean; readonly function?: DateFunction };
        if (clause.function) return [{ path: prefix + name, dateFunction: clause.function }];
        return clause.group === true ? [{ path: prefix + name }] : [];
    });
}

function groupType(value: unknown): readonly Expression[] {
    if (value === 'GROUP_BY') return [];
    throw new QueryError(
        'INVALID_QUERY',
        `The local org does not support groupBy of type ${String(value)}, only GROUP_BY.`
    );
}

const ORDER_FUNCTIONS: Readonly<Record<string, AggregateFunction>> = {
    AVG: 'avg',
    COUNT: 'count',
    COUNT_DISTINCT: 'countDistinct',
    MAX: 'max',
    MIN: 'min',
    SUM: 'sum'
};

function orderKeys(org: Org, object: ObjectModel, orderBy: Input, prefix = ''): readonly AggregateOrder[] {
    const meanings = meaningsOf(org.model, object);
    return Object.entries(orderBy).flatMap(([name, value]): readonly AggregateOrder[] => {
        if (value === null || value === undefined) return [];
        const meaning = meanings.get(name);
        if (meaning?.kind === 'parent') return orderKeys(org, meaning.object, value as Input, `${prefix}${name}.`);
        const clause = value as { readonly function?: string; readonly order?: string; readonly nulls?: string };
        const path = prefix + name;
        const aggregate = ORDER_FUNCTIONS[clause.function ?? ''];
        const key: Expression =
            clause.function === undefined ? { path } : { path, dateFunction: clause.function as DateFunction };
        return [
            {
                by: aggregate ? { aggregate, path } : key,
                direction: clause.order === 'DESC' ? 'DESC' : 'ASC',
                nulls: clause.nulls === 'LAST' ? 'LAST' : 'FIRST'
            }
        ];
    });
}

/** Figures that a selection asks for; keys that it asks for must be grouped. */
function figures(
    org: Org,
    object: ObjectModel,
    selections: readonly SelectionSetNode[],
    keys: ReadonlySet<string>,
    info: GraphQLResolveInfo,
    prefix = ''
): readonly Measure[] {
    const meanings = meaningsOf(org.model, object);
    return [...fieldsIn(selections, undefined, info)].flatMap(([name, uses]): readonly Measure[] => {
        const below = uses.flatMap((use) => selectionsOf(use.nodes));
        const meaning = meanings.get(name);
        if (meaning?.kind === 'parent') return figures(org, meaning.object, below, keys, info, `${prefix}${name}.`);
        const path = prefix + name;
        return [...fieldsIn(below, undefined, info).keys()].flatMap((what): readonly Measure[] => {
            const aggregate = FIGURES[what];
            if (aggregate) return [{ aggregate, path }];
            if (what === '__typename' || keys.has(keyOf(path, FUNCTIONS.get(what)))) return [];
            throw new QueryError(
                'INVALID_QUERY',
                `Field must be grouped or aggregated: ${path}. Name it in groupBy, or ask for count, min, max and so on.`
            );
        });
    });
}

function aggregateQuery(org: Org, object: ObjectModel, args: Input, info: GraphQLResolveInfo): AggregateQuery {
    const groupBy = args['groupBy'] ? groupKeys(org, object, args['groupBy'] as Input) : [];
    const below = (selections: readonly SelectionSetNode[], name: string): readonly SelectionSetNode[] =>
        (fieldsIn(selections, undefined, info).get(name) ?? []).flatMap((use) => selectionsOf(use.nodes));
    const aggregate = below(below(below(selectionsOf(info.fieldNodes), 'edges'), 'node'), 'aggregate');
    const keys = new Set(groupBy.map(({ path, dateFunction }) => keyOf(path, dateFunction)));
    const measures = new Map(
        figures(org, object, aggregate, keys, info).map((one) => [keyOf(one.path, one.aggregate), one])
    );
    const scope: readonly Filter[] =
        args['scope'] === 'MINE' ? [{ path: 'OwnerId', operator: 'eq', value: org.user.id }] : [];
    const where = [...scope, ...(args['where'] ? [filterFrom(org, object, args['where'] as Input)] : [])];
    return {
        object: object.name,
        groupBy,
        measures: [...measures.values()],
        where: where.length > 0 ? { and: where } : undefined,
        orderBy: args['orderBy'] ? orderKeys(org, object, args['orderBy'] as Input) : []
    };
}

/** Reads the groups a resolver is asked for. @throws QueryError where arguments and selection do not fit together */
export function fetchAggregate(org: Org, object: ObjectModel, args: Input, info: GraphQLResolveInfo) {
    const query = aggregateQuery(org, object, args, info);
    const page = pageFrom(args, LARGEST_AGGREGATE_PAGE);
    const rows = runAggregate(org, { ...query, limit: rowsToRead(page), offset: page.offset });
    const edges = rows.slice(0, page.first).map((row, at) => {
        const keys = query.groupBy.map(({ path, dateFunction }, key): [string, Stored] => [
            keyOf(path, dateFunction),
            row.keys[key] ?? null
        ]);
        const measured = query.measures.map(({ path, aggregate }, figure): [string, Stored] => [
            keyOf(path, aggregate),
            row.figures[figure] ?? null
        ]);
        return {
            node: { aggregate: { values: new Map([...keys, ...measured]), prefix: '' } },
            cursor: cursorOf(page.offset + at + 1)
        };
    });
    return {
        edges,
        pageInfo: {
            hasNextPage: rows.length > page.first,
            hasPreviousPage: page.offset > 0,
            startCursor: edges[0]?.cursor ?? null,
            endCursor: edges.at(-1)?.cursor ?? null
        },
        totalCount: () => countGroups(org, query),
        pageResultCount: edges.length
    };
}
