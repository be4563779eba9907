import { withoutReference, type FieldValue, type OutboundRecord } from '../fields/index.ts';
import type { OutgoingRow } from '../outbox/index.ts';
import { unknownParent } from '../send/index.ts';

/** A row and the record it is sent as. */
export interface Loaded {
    readonly row: OutgoingRow;
    readonly outbound: OutboundRecord;
    /** Parents it is sent without, since the org does not have them. */
    readonly dropped: readonly Parent[];
}

export interface Parent {
    readonly object: string;
    readonly key: string;
    readonly external_id: string;
}

/** The most that one request holds. */
export interface FlushLimits {
    readonly recordsAList: number;
    readonly lists: number;
    /** Gateways before the platform name a limit that it does not. */
    readonly characters: number;
}

/** Collections take 200 records, a composite request five of them. One list is the ledger's. */
export const FLUSH_LIMITS: FlushLimits = { recordsAList: 200, lists: 5, characters: 8_000_000 };

/** The name under which parents are compared: keys of users differ in more than capitals. */
export function parentName({ object, key }: { readonly object: string; readonly key: string | number }): string {
    return `${object} ${object === 'User__c' ? String(key).toLowerCase() : String(key)}`;
}

/** A row as it is sent: with what a person changed in it, without parents that are known to be absent. */
export function load(row: OutgoingRow, absent: ReadonlySet<string>): Loaded {
    const kept = JSON.parse(row.body) as OutboundRecord;
    const edits = row.edits === null ? {} : (JSON.parse(row.edits) as Readonly<Record<string, FieldValue>>);
    const whole = { ...kept, values: { ...kept.values, ...edits } };
    const missing = Object.entries(whole.references).filter(([, parent]) => absent.has(parentName(parent)));
    return {
        row,
        outbound: missing.reduce(
            (record, [field, { object, key }]) => withoutReference(record, field, unknownParent(field, object, key)),
            whole
        ),
        dropped: missing.map(([, { object, key, externalId }]) => ({
            object,
            key: String(key),
            external_id: externalId
        }))
    };
}

/** Whether a person changed what is sent. */
export function isEdited({ row }: Loaded): boolean {
    return row.edits !== null;
}

/** As many of the rows, in their order, as one request holds beside the ledger; the rest is left for the next. */
export function fillFlush(rows: readonly Loaded[], limits: FlushLimits): readonly Loaded[] {
    const counts = new Map<string, number>();
    let characters = 0;
    const taken: Loaded[] = [];
    for (const loaded of rows) {
        const kind = `${loaded.outbound.object} ${loaded.outbound.stub}`;
        const before = counts.get(kind) ?? 0;
        counts.set(kind, before + 1);
        const lists = [...counts.values()].reduce((sum, count) => sum + Math.ceil(count / limits.recordsAList), 1);
        characters += loaded.row.body.length + 1000;
        if (lists > limits.lists || (characters > limits.characters && taken.length > 0)) {
            return taken;
        }
        taken.push(loaded);
    }
    return taken;
}
