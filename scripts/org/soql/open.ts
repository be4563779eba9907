import { QueryError } from '../query/index.ts';
import type { Org } from '../types.ts';
import { fromQueryError, SoqlError } from './errors.ts';
import { idListOf } from './idList.ts';
import type { Shape } from './plan.ts';
import { prepareSoql } from './prepare.ts';
import { readIds } from './read.ts';
import { runPrepared } from './run.ts';
import type { SoqlRecord } from './values.ts';

/** A query's whole result, read in pieces: for jobs and exports. */
export interface OpenedQuery {
    readonly object: string;
    /** Columns as a flat file names them, in the order of the SELECT list: `Name`, `Owner.Name`, `expr0`. */
    readonly columns: readonly string[];
    readonly totalSize: number;
    /** Records by their place in the result, which is as it was when the query was opened. */
    readonly read: (from: number, count: number) => readonly SoqlRecord[];
}

function columnsOf({ items }: Shape, prefix = ''): readonly string[] {
    return items.flatMap((item): readonly string[] => {
        if (item.kind === 'parent') return columnsOf(item.shape, `${prefix}${item.name}.`);
        if (item.kind === 'value' || item.kind === 'typeName') return [`${prefix}${item.name}`];
        const what = item.kind === 'children' ? 'sub-selects' : 'TYPEOF';
        throw new SoqlError('NOT_SUPPORTED', `A flat result has no place for ${what}.`);
    });
}

/**
 * Opens a query whose records are read piece by piece as flat rows; holds 15 bytes a record.
 * @throws SoqlError, also for what a flat file cannot hold: sub-selects, TYPEOF
 */
export function openSoql(org: Org, text: string): OpenedQuery {
    try {
        const prepared = prepareSoql(org, text);
        const { plan } = prepared;
        if (plan.kind !== 'records') {
            const { records } = runPrepared(org, prepared);
            const columns = plan.kind === 'groups' ? plan.items.map(({ name }) => name) : [];
            const read = (from: number, count: number) => records.slice(from, from + count);
            return { object: plan.object.name, columns, totalSize: records.length, read };
        }
        const columns = columnsOf(plan.shape);
        const ids = idListOf(org, plan.query);
        const options = { base: '/services/data/v66.0', batchSize: 1, nextChildren: () => '' };
        return {
            object: plan.object.name,
            columns,
            totalSize: ids.count,
            read: (from, count) => readIds(org, plan, ids.slice(from, from + count), options)
        };
    } catch (error) {
        throw error instanceof QueryError ? fromQueryError(error) : error;
    }
}

/** The value of a column such as `Owner.Name` in a record; null where a parent is missing. */
export function cellOf(record: SoqlRecord, column: string): string | number | boolean | null {
    let value: unknown = record;
    for (const step of column.split('.'))
        value =
            typeof value === 'object' && value !== null
                ? Object.entries(value).find(([name]) => name === step)?.[1]
                : null;
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
