import { countQuery, QueryError, runAggregate, runQuery } from '../query/index.ts';
import type { Org } from '../types.ts';
import { findCursor, keepCursor, locator, type Cursor } from './cursors.ts';
import { fromQueryError, SoqlError } from './errors.ts';
import { idListOf } from './idList.ts';
import type { CountPlan, GroupPlan, SelectPlan } from './plan.ts';
import { prepareSoql, type Prepared } from './prepare.ts';
import { readIds, readRows, type ReadOptions } from './read.ts';
import { groupRecord, type SoqlRecord } from './values.ts';

/** What QueryOptions' batch size may be, and is by default. */
export const BATCH = { least: 200, most: 2000 } as const;
/** Groups in one answer; there is no second page of them. */
const MOST_GROUPS = 2000;

export interface SoqlOptions {
    /** `/services/data/v66.0`; addresses of records and of the next page begin with it. */
    readonly base?: string | undefined;
    /** Records a page, 2,000 where absent. */
    readonly batchSize?: number | undefined;
    /** `query` or `queryAll`. */
    readonly resource?: string | undefined;
}

/** A page of a query's answer, in the form of Salesforce's REST API. */
export interface SoqlAnswer {
    readonly totalSize: number;
    readonly done: boolean;
    readonly nextRecordsUrl?: string;
    readonly records: readonly SoqlRecord[];
}

const DEFAULT_BASE = '/services/data/v66.0';

function readOptions(
    org: Org,
    text: string,
    { base = DEFAULT_BASE, batchSize = BATCH.most, resource = 'query' }: SoqlOptions
): ReadOptions {
    return {
        base,
        batchSize,
        nextChildren: (path, parentId, from) =>
            `${base}/${resource}/${keepCursor(org, { text, userId: org.user.id, children: { path, parentId } }, from)}`
    };
}

function soqlErrors<T>(work: () => T): T {
    try {
        return work();
    } catch (error) {
        throw error instanceof QueryError ? fromQueryError(error) : error;
    }
}

function runGroups(org: Org, plan: GroupPlan): SoqlAnswer {
    const limit = Math.min(plan.query.limit ?? MOST_GROUPS + 1, MOST_GROUPS + 1);
    const rows = runAggregate(org, { ...plan.query, limit });
    if (rows.length > MOST_GROUPS) {
        const message =
            'Aggregate query does not support queryMore(), use LIMIT to restrict the results to a single batch';
        throw new SoqlError('EXCEEDED_ID_LIMIT', message);
    }
    return { totalSize: rows.length, done: true, records: rows.map((row) => groupRecord(plan, row)) };
}

function runCount(org: Org, { query }: CountPlan): SoqlAnswer {
    const { limit = Number.MAX_SAFE_INTEGER, offset = 0 } = query;
    const found = Math.max(0, countQuery(org, query) - offset);
    return { totalSize: Math.min(found, limit), done: true, records: [] };
}

function runSelect(org: Org, text: string, plan: SelectPlan, options: SoqlOptions): SoqlAnswer {
    const reading = readOptions(org, text, options);
    const { batchSize } = reading;
    const limit = Math.min(plan.query.limit ?? batchSize + 1, batchSize + 1);
    const rows = runQuery(org, { ...plan.query, limit });
    if (rows.length <= batchSize)
        return { totalSize: rows.length, done: true, records: readRows(org, plan, rows, reading) };
    const ids = idListOf(org, plan.query);
    const next = keepCursor(org, { text, userId: org.user.id, ids }, batchSize);
    const { base, resource = 'query' } = { ...options, base: reading.base };
    const records = readRows(org, plan, rows.slice(0, batchSize), reading);
    return { totalSize: ids.count, done: false, nextRecordsUrl: `${base}/${resource}/${next}`, records };
}

/** The first page of a prepared query. @throws SoqlError */
export function runPrepared(org: Org, { text, plan }: Prepared, options: SoqlOptions = {}): SoqlAnswer {
    return soqlErrors(() => {
        if (plan.kind === 'count') return runCount(org, plan);
        return plan.kind === 'groups' ? runGroups(org, plan) : runSelect(org, text, plan, options);
    });
}

/** Answers a SOQL query with its first page. @throws SoqlError, its message ready to be shown */
export function runSoql(org: Org, text: string, options: SoqlOptions = {}): SoqlAnswer {
    return runPrepared(org, prepareSoql(org, text), options);
}

/** The plan of a cursor's own records or list of children, and the query for all of them. */
function cursorPlan(org: Org, { text, children }: Cursor) {
    let { plan } = prepareSoql(org, text);
    if (plan.kind !== 'records') throw new SoqlError('INVALID_QUERY_LOCATOR', 'invalid query locator');
    let { query } = plan;
    for (const name of children?.path ?? []) {
        const item: SelectPlan['shape']['items'][number] | undefined = plan.shape.items.find(
            (one) => one.kind === 'children' && one.name === name
        );
        if (item?.kind !== 'children') throw new SoqlError('INVALID_QUERY_LOCATOR', 'invalid query locator');
        plan = item.plan;
        const ofParent = { path: item.lookup, operator: 'eq', value: children?.parentId ?? '' } as const;
        query = { ...plan.query, where: plan.query.where ? { and: [ofParent, plan.query.where] } : ofParent };
    }
    return { plan, query };
}

/** The next page of an answer (queryMore). @throws SoqlError INVALID_QUERY_LOCATOR */
export function readMore(org: Org, given: string, options: SoqlOptions = {}): SoqlAnswer {
    const { id, cursor, from } = findCursor(org, given);
    return soqlErrors(() => {
        const { plan, query } = cursorPlan(org, cursor);
        const ids = (cursor.ids ??= idListOf(org, query));
        const reading = readOptions(org, cursor.text, options);
        const until = Math.min(from + reading.batchSize, ids.count);
        const records = readIds(org, plan, ids.slice(from, until), reading, cursor.children?.path);
        const done = until >= ids.count;
        const next = `${reading.base}/${options.resource ?? 'query'}/${locator(id, until)}`;
        return { totalSize: ids.count, done, ...(!done && { nextRecordsUrl: next }), records };
    });
}
