import type { DatabaseSync } from 'node:sqlite';
import type { Org, SaveError } from '../types.ts';
import type { RecordInput } from './input.ts';

/** One record that is about to be written. */
export interface Attempt {
    readonly object: string;
    readonly operation: 'insert' | 'update' | 'delete';
    readonly record: RecordInput;
}

/** Why a record is not to be written although nothing is wrong with it: a lock, a full storage. */
export type Refusal = (attempt: Attempt) => SaveError | undefined;

// by database, for everybody who works on it is refused alike
const refusals = new WeakMap<DatabaseSync, Set<Refusal>>();

/** Asks `refusal` about every record of the org from now on. Gives the function that ends it. */
export function refuseRecords(org: Org, refusal: Refusal): () => void {
    const own = refusals.get(org.db) ?? new Set<Refusal>();
    refusals.set(org.db, own.add(refusal));
    return () => own.delete(refusal);
}

/** The error of a record that is refused now. */
export function refusedNow(org: Org, attempt: Attempt): SaveError | undefined {
    for (const refusal of refusals.get(org.db) ?? []) {
        const error = refusal(attempt);
        if (error) return error;
    }
    return undefined;
}
