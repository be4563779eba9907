import { countQuery, QueryError, runAggregate, runChildQuery, runQuery, type Filter } from '../query/index.ts';
import type { Org, Row } from '../types.ts';
import { childKey, type ConnectionPlan } from './plan.ts';
import { cursorOf, rowsToRead, type Page } from './paging.ts';

/** More rows than this in one answer are refused, as SOQL does. */
const MOST_ROWS = 50_000;

/** A record, or a parent within the row of the record that leads to it. */
export interface RecordSource {
    readonly row: Row;
    /** `Call_Queue__r.` for a parent; '' for the record itself. */
    readonly prefix: string;
    /** Child connections of the record and its parents, by `childKey`, then by the parent's Id. */
    readonly children: ReadonlyMap<string, (parentId: string) => ConnectionSource>;
    /** The record comes from a mutation, which answers with its own fields only. */
    readonly written?: true;
}

export interface ConnectionSource {
    readonly edges: readonly { readonly node: RecordSource; readonly cursor: string }[];
    readonly pageInfo: {
        readonly hasNextPage: boolean;
        readonly hasPreviousPage: boolean;
        readonly startCursor: string | null;
        readonly endCursor: string | null;
    };
    readonly totalCount: number | undefined;
    readonly pageResultCount: number;
}

interface Budget {
    rows: number;
}

/** A row and how often it stands in the answer: as often as the parent that it is read under. */
interface Answered {
    readonly row: Row;
    readonly times: number;
}

/** Reads a connection and everything below it: one statement for it and one for each child connection, however many rows. */
export function fetchConnection(org: Org, plan: ConnectionPlan): ConnectionSource {
    const budget: Budget = { rows: MOST_ROWS };
    const rows = runQuery(org, { ...select(plan), limit: rowsToRead(plan.page), offset: plan.page.offset });
    const total = plan.wantsTotal ? countQuery(org, select(plan)) : undefined;
    return page(rows, plan.page, total, fetchChildren(org, plan, spend(budget, rows, 1), budget));
}

function select(plan: ConnectionPlan) {
    const where = plan.where ? { where: plan.where } : {};
    return { object: plan.object.name, fields: [...plan.fields], orderBy: plan.orderBy, ...where };
}

function spend(budget: Budget, rows: readonly Row[], times: number): readonly Answered[] {
    budget.rows -= rows.length * times;
    if (budget.rows < 0)
        throw new QueryError(
            'INVALID_QUERY',
            `The query would return more than ${MOST_ROWS} records. Ask for smaller pages.`
        );
    return rows.map((row) => ({ row, times }));
}

/** The ids that a lookup holds, each with how often it stands in the answer. */
function idsIn(rows: readonly Answered[], lookup: string): ReadonlyMap<string, number> {
    const ids = new Map<string, number>();
    for (const { row, times } of rows)
        if (row[lookup]) ids.set(String(row[lookup]), (ids.get(String(row[lookup])) ?? 0) + times);
    return ids;
}

function fetchChildren(
    org: Org,
    plan: ConnectionPlan,
    rows: readonly Answered[],
    budget: Budget
): RecordSource['children'] {
    const found = new Map<string, (parentId: string) => ConnectionSource>();
    for (const [key, { parentId, lookup, connection }] of plan.children) {
        const parents = idsIn(rows, parentId);
        const parentIds = [...parents.keys()];
        const pages = runChildQuery(org, {
            ...select(connection),
            lookup,
            parentIds,
            limit: rowsToRead(connection.page),
            offset: connection.page.offset
        });
        const totals = totalsBeyond(org, connection, lookup, parentIds);
        const below = fetchChildren(
            org,
            connection,
            [...pages].flatMap(([id, one]) => spend(budget, one.rows, parents.get(id) ?? 1)),
            budget
        );
        found.set(key, (id) => {
            const own = pages.get(id);
            return page(own?.rows ?? [], connection.page, own?.total ?? totals.get(id) ?? 0, below);
        });
    }
    return found;
}

/** Counts by parent where a page may lie beyond the last child, so that no row of it carries the count. */
function totalsBeyond(
    org: Org,
    plan: ConnectionPlan,
    lookup: string,
    parentIds: readonly string[]
): ReadonlyMap<string, number> {
    if (!plan.wantsTotal || plan.page.offset === 0) return new Map();
    const ofParents: Filter = { path: lookup, operator: 'in', value: parentIds };
    const counts = runAggregate(org, {
        object: plan.object.name,
        groupBy: [{ path: lookup }],
        measures: [{ aggregate: 'count', path: 'Id' }],
        where: { and: [ofParents, ...(plan.where ? [plan.where] : [])] }
    });
    return new Map(counts.map(({ keys, figures }) => [String(keys[0]), Number(figures[0])]));
}

function page(
    rows: readonly Row[],
    { offset, first, most }: Page,
    total: number | undefined,
    children: RecordSource['children']
): ConnectionSource {
    const edges = rows
        .slice(0, first)
        .map((row, at) => ({ node: { row, prefix: '', children }, cursor: cursorOf(offset + at + 1) }));
    return {
        edges,
        pageInfo: {
            hasNextPage: rows.length > first,
            hasPreviousPage: offset > 0,
            startCursor: edges[0]?.cursor ?? null,
            endCursor: edges.at(-1)?.cursor ?? null
        },
        totalCount: total === undefined ? undefined : Math.min(total, most),
        pageResultCount: edges.length
    };
}

/** The child connection of a record under the name it has in the answer. */
export function childrenOf({ row, prefix, children }: RecordSource, responseName: string): ConnectionSource | null {
    return children.get(childKey(prefix, responseName))?.(String(row[`${prefix}Id`])) ?? null;
}
