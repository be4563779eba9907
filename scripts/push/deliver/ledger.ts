import { hostname } from 'node:os';
import type { OutboundRecord } from '../fields/index.ts';
import type { ApiUsage } from '../send/index.ts';

/** The object of the ledger: one row for each flush. */
export const LEDGER = 'Phone_Event_Batch__c';

/** What a flush cost and how late it was. */
export interface BatchFigures {
    readonly key: string;
    readonly startedAt: number;
    readonly events: number;
    /** API requests made for it, repeats and questions included. */
    readonly requests: number;
    readonly rejects: number;
    /** Seconds from the end of each attempt until it was sent. */
    readonly lags: readonly number[];
    readonly usage: ApiUsage | undefined;
    readonly writer: string;
}

/** The ledger's row of a flush. Requests saved are counted against one request for each event, as the original spends them. */
export function ledgerRecord(figures: BatchFigures): OutboundRecord {
    const { key, startedAt, events, requests, rejects, lags, usage, writer } = figures;
    const sorted = lags.toSorted((a, b) => a - b);
    return {
        object: LEDGER,
        externalId: 'Batch_Key__c',
        key,
        file: 'the ledger',
        group: 'ledger',
        values: {
            Started__c: new Date(startedAt).toISOString(),
            Events__c: events,
            Requests__c: requests,
            Requests_Saved__c: Math.max(0, events - requests),
            Rejects__c: rejects,
            Lag_p50__c: quantile(sorted, 0.5),
            Lag_p95__c: quantile(sorted, 0.95),
            Allocation_Left__c: usage === undefined ? null : Math.max(0, usage.allowed - usage.used),
            Writer__c: writer.slice(0, 80)
        },
        references: {},
        notes: [],
        logField: undefined,
        stub: false
    };
}

/** The name of a writer that was given none. */
export function defaultWriter(): string {
    return hostname();
}

/** To a tenth of a second, within what the field holds. */
function quantile(sorted: readonly number[], share: number): number | null {
    const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
    return value === undefined ? null : Math.min(9_999_999, Math.max(0, Math.round(value * 10) / 10));
}
