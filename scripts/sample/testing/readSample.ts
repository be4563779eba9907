import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { TreeRecord } from '../records.ts';

/** Sample data as it lies in a folder: the records of each object, in the order of the plan. */
export type Sample = ReadonlyMap<string, readonly TreeRecord[]>;

export const ROOT = path.resolve(import.meta.dirname, '../../..');
export const DATA = path.join(ROOT, 'data');

interface PlanEntry {
    readonly sobject: string;
    readonly files: readonly string[];
}

export function readPlan(folder: string): readonly PlanEntry[] {
    return JSON.parse(readFileSync(path.join(folder, 'plan.json'), 'utf8')) as readonly PlanEntry[];
}

export function readSample(folder: string): Sample {
    return new Map(
        readPlan(folder).map(({ sobject, files }) => [
            sobject,
            files.flatMap((name) => {
                const file = JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as {
                    readonly records: readonly TreeRecord[];
                };
                return file.records;
            })
        ])
    );
}

/** The records of one object; fails where there are none. */
export function recordsOf(sample: Sample, object: string): readonly TreeRecord[] {
    const records = sample.get(object);
    if (records === undefined || records.length === 0) throw new Error(`The sample has no ${object}.`);
    return records;
}

/** A field's value as text; '' where it is blank. */
export function textOf(record: TreeRecord, field: string): string {
    const value = record[field];
    return value === undefined || typeof value === 'object' ? '' : String(value);
}
