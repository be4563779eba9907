import type { DatabaseSync } from 'node:sqlite';
import { dayNumber, periodOf } from './periods.ts';
import { GRANULARITIES } from './tree.ts';

const known = new WeakSet<DatabaseSync>();

function median(values: number[]): number | null {
    if (values.length === 0) return null;
    const sorted = values.sort((a, b) => a - b);
    const middle = sorted.length >> 1;
    const upper = sorted[middle] ?? 0;
    return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** Gives a database the functions that statements of reports use: `report_period` and `report_median`. */
export function defineReportFunctions(db: DatabaseSync): void {
    if (known.has(db)) return;
    known.add(db);
    db.function('report_period', { deterministic: true }, (day, granularity, weekStart) => {
        const name = GRANULARITIES[Number(granularity)];
        if (day === null || day instanceof Uint8Array || name === undefined) return null;
        return periodOf(name, dayNumber(typeof day === 'bigint' ? Number(day) : day), Number(weekStart)).key;
    });
    // between steps the driver keeps any value; its types know only those that SQL has
    db.aggregate('report_median', {
        start: (() => []) as unknown as () => null,
        step: (values, value) => {
            if (typeof value === 'number') (values as unknown as number[]).push(value);
            return values;
        },
        result: (values) => median(values as unknown as number[])
    });
}
