import { withoutReference, type OutboundRecord } from '../fields/index.ts';
import type { Existing } from './existing.ts';
import { unknownParent } from './judge.ts';

/** Leaves out lookups to parents the org does not have, each with a note, and stubs of calls it has already. */
export function linkToExisting(records: readonly OutboundRecord[], existing: Existing): readonly OutboundRecord[] {
    return records
        .filter((record) => !(record.stub && existing.has(record)))
        .map((record) => linkRecord(record, existing));
}

function linkRecord(record: OutboundRecord, existing: Existing): OutboundRecord {
    return (
        Object.entries(record.references)
            // The call comes in the same request, so it need not be there yet.
            .filter(([, reference]) => reference.object !== 'CallReporting__c' && !existing.has(reference))
            .reduce(
                (rest, [field, { object, key }]) => withoutReference(rest, field, unknownParent(field, object, key)),
                record
            )
    );
}
