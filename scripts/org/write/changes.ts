import type { Org } from '../types.ts';
import { stampOf, type Saved } from './record.ts';
import { currentTransaction } from './transaction.ts';

/** Tells the transaction what was written: one change for the new records, one for each set of fields that changed together. */
export function noteChanges(org: Org, object: string, saved: readonly Saved[]): void {
    const groups = new Map<string, { created: boolean; ids: string[]; fields: readonly string[] }>();
    for (const { result, changed } of saved) {
        if (!result.success || (changed.length === 0 && !result.created)) continue;
        const key = result.created ? '' : changed.join();
        const group = groups.get(key) ?? { created: result.created, ids: [], fields: changed };
        groups.set(key, group);
        group.ids.push(result.id);
    }
    const { changes } = currentTransaction(org);
    for (const { created, ids, fields } of groups.values()) {
        changes.push({
            object,
            changeType: created ? 'CREATE' : 'UPDATE',
            recordIds: ids,
            changedFields: fields,
            time: stampOf(org),
            userId: org.user.id
        });
    }
}
