import { runChildQuery, runQuery, type SelectQuery } from '../query/index.ts';
import type { Org, Row } from '../types.ts';
import type { ChildrenItem, SelectPlan } from './plan.ts';
import { recordOf, type ChildRecords, type SoqlRecord } from './values.ts';

/** How answers are read and addressed. */
export interface ReadOptions {
    /** `/services/data/v66.0` */
    readonly base: string;
    /** Records in an answer, and in each list of children. */
    readonly batchSize: number;
    /**
     * Where the rest of a list of children is had.
     * @param path names of the lists that lead to it from the query's own records
     */
    readonly nextChildren: (path: readonly string[], parentId: string, from: number) => string;
}

type ChildLists = ReadonlyMap<string, ReadonlyMap<string, ChildRecords>>;

function childItems(plan: SelectPlan): readonly ChildrenItem[] {
    return plan.shape.items.filter((item) => item.kind === 'children');
}

function readChildren(
    org: Org,
    item: ChildrenItem,
    parents: readonly Row[],
    options: ReadOptions,
    path: readonly string[]
): ReadonlyMap<string, ChildRecords> {
    const { plan, lookup, name } = item;
    const { limit = Number.MAX_SAFE_INTEGER, offset = 0 } = plan.query;
    const pages = runChildQuery(org, {
        ...plan.query,
        lookup,
        parentIds: parents.map((row) => String(row['Id'])),
        limit: Math.min(limit, options.batchSize),
        offset
    });
    const below = [...path, name];
    const rows = [...pages.values()].flatMap((page) => page.rows);
    const records = readRows(org, plan, rows, options, below);
    const found = new Map<string, ChildRecords>();
    let at = 0;
    for (const [parentId, page] of pages) {
        const own = records.slice(at, at + page.rows.length);
        at += page.rows.length;
        const totalSize = Math.min(Math.max(0, (page.total ?? 0) - offset), limit);
        const done = own.length >= totalSize;
        const more = done ? {} : { nextRecordsUrl: options.nextChildren(below, parentId, own.length) };
        found.set(parentId, { totalSize, done, ...more, records: own });
    }
    return found;
}

/** Rows as records with their lists of children, which are read by one statement for each list. @throws QueryError */
export function readRows(
    org: Org,
    plan: SelectPlan,
    rows: readonly Row[],
    options: ReadOptions,
    path: readonly string[] = []
): readonly SoqlRecord[] {
    const lists: ChildLists = new Map(
        childItems(plan).map((item) => [item.name, readChildren(org, item, rows, options, path)])
    );
    const reading = {
        org,
        base: options.base,
        childrenOf: (name: string, id: string): ChildRecords | null => lists.get(name)?.get(id) ?? null
    };
    return rows.flatMap((row) => recordOf(reading, plan.shape, row) ?? []);
}

/** Records by their ids, in that order; those that are gone are left out. @throws QueryError */
export function readIds(
    org: Org,
    plan: SelectPlan,
    ids: readonly string[],
    options: ReadOptions,
    path: readonly string[] = []
): readonly SoqlRecord[] {
    const query: SelectQuery = {
        object: plan.query.object,
        fields: plan.query.fields,
        where: { path: 'Id', operator: 'in', value: ids }
    };
    const rows = new Map(runQuery(org, query).map((row) => [String(row['Id']), row]));
    return readRows(
        org,
        plan,
        ids.map((id) => rows.get(id)).filter((row) => row !== undefined),
        options,
        path
    );
}
